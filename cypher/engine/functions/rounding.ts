const MODES = ["CEILING", "FLOOR", "UP", "DOWN", "HALF_EVEN", "HALF_UP", "HALF_DOWN"] as const;
/** The modes of Java's `RoundingMode`, but UNNECESSARY. */
export type RoundingMode = (typeof MODES)[number];

export function isRoundingMode(name: string): name is RoundingMode {
  return (MODES as readonly string[]).includes(name);
}

/** To the nearest whole number, halves towards positive infinity: round(x) without more. */
export function roundUp(value: number): number {
  // + 0: halves below zero give 0.0, not −0.0.
  return Math.round(value) + 0;
}

/** Whether the size goes up by one in the last digit that is kept. `half`: below, at or above a half. */
function goesUp(mode: RoundingMode, negative: boolean, odd: boolean, half: number, exact: boolean): boolean {
  if (exact) return false;
  switch (mode) {
    case "CEILING":
      return !negative;
    case "FLOOR":
      return negative;
    case "UP":
      return true;
    case "DOWN":
      return false;
    case "HALF_EVEN":
      return half > 0 || (half === 0 && odd);
    case "HALF_UP":
      return half >= 0;
    case "HALF_DOWN":
      return half > 0;
  }
}

/**
 * Rounds the decimal digits that the double is written with (not its binary value) to so many after the point, as
 * Neo4j does: round(1.255, 2) is 1.26.
 */
export function roundDecimal(value: number, precision: number, mode: RoundingMode): number {
  if (!Number.isFinite(value)) return value;
  const [digits, exponent] = Math.abs(value).toExponential().split("e");
  const [whole, fraction = ""] = digits.split(".");
  const unscaled = whole + fraction;
  /** Digits that stand behind the point. */
  const scale = fraction.length - Number(exponent);
  const dropped = scale - precision;
  if (dropped <= 0) return value;
  const padded = unscaled.padStart(dropped + 1, "0");
  const kept = BigInt(padded.slice(0, -dropped));
  const rest = padded.slice(-dropped);
  const middle = `5${"0".repeat(dropped - 1)}`;
  const half = rest < middle ? -1 : rest > middle ? 1 : 0;
  const up = goesUp(mode, value < 0, kept % 2n === 1n, half, /^0*$/u.test(rest));
  const size = Number(`${up ? kept + 1n : kept}e${-precision}`);
  return value < 0 ? -size : size;
}
