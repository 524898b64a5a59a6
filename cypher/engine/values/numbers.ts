import { Float } from "./value.ts";

/** A number of any kind as a JavaScript number, rounded to the nearest double. */
export function toDouble(value: number | bigint | Float): number {
  if (typeof value === "number") return value;
  return value instanceof Float ? value.value : Number(value);
}

/** A number of any kind as something that JavaScript compares exactly: `bigint < number` rounds nothing. */
export function exact(value: number | bigint | Float): number | bigint {
  return value instanceof Float ? value.value : value;
}

/** Exactly, integers beyond 2^53 included: below, at or above 0; NaN if one is NaN. */
export function compareNumbers(a: number | bigint | Float, b: number | bigint | Float): number {
  const left = exact(a);
  const right = exact(b);
  return left < right ? -1 : left > right ? 1 : left >= right ? 0 : Number.NaN;
}
