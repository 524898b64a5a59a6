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
