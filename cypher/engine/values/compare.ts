import { compareTemporal } from "../temporal/index.ts";
import { equals } from "./equality.ts";
import { isTemporal } from "./kind.ts";
import { exact } from "./numbers.ts";
import { compareStrings } from "./strings.ts";
import { Float, type Value } from "./value.ts";

/**
 * For `<`, `<=`, `>`, `>=` (comparability): below, at or above 0; NaN where no comparison holds, because a number is
 * NaN; null (unknown) for null, for values of different kinds and for kinds that have no order.
 */
export function compare(a: Value, b: Value): number | null {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string") return typeof b === "string" ? compareStrings(a, b) : null;
  if (a === null || b === null) return null;
  if (typeof a === "boolean") return typeof b === "boolean" ? Number(a) - Number(b) : null;
  if (typeof a === "number" || typeof a === "bigint" || a instanceof Float) {
    if (typeof b === "number" || typeof b === "bigint" || b instanceof Float) return compareNumbers(a, b);
    return null;
  }
  if (Array.isArray(a)) return Array.isArray(b) ? compareLists(a, b) : null;
  if (isTemporal(a) && isTemporal(b)) return compareTemporal(a, b);
  return null;
}

/** Exactly, integers beyond 2^53 included; NaN if one is NaN. */
export function compareNumbers(a: number | bigint | Float, b: number | bigint | Float): number {
  const left = exact(a);
  const right = exact(b);
  return left < right ? -1 : left > right ? 1 : left >= right ? 0 : Number.NaN;
}

/** Item by item: the first pair that differs decides; a shorter list that is the beginning of the other is less. */
function compareLists(a: Value[], b: Value[]): number | null {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const order = compare(a[i], b[i]);
    if (order === null && equals(a[i], b[i]) === true) continue;
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
