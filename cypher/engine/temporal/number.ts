import { overflow } from "./fault.ts";

/** The quotient rounded down, for numbers whose quotient is a safe integer. */
export const floorDiv = (a: number, b: number): number => Math.floor(a / b);

/** The remainder with the divisor's sign. */
export const floorMod = (a: number, b: number): number => {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
};

/** As `floorDiv`, of any size. */
export const floorDivBig = (a: bigint, b: bigint): bigint => {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
};

/** As `floorMod`, of any size. */
export const floorModBig = (a: bigint, b: bigint): bigint => a - floorDivBig(a, b) * b;

const safe = BigInt(Number.MAX_SAFE_INTEGER);

/** An INTEGER as the engine holds it: a number if it is safe. @throws CypherError beyond 64 bits. */
export function integerOf(value: bigint): number | bigint {
  if (value >= -safe && value <= safe) return Number(value);
  return within64Bits(value);
}

/** The value itself. @throws CypherError beyond 64 bits. */
export function within64Bits(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw overflow(`${value} does not fit into 64 bits`);
  return value;
}
