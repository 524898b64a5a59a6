import { compareTemporal } from "../temporal/index.ts";
import { isTemporal, kindOf } from "./kind.ts";
import { compareNumbers } from "./numbers.ts";
import { order, orderKeys, sortedKeys } from "./order.ts";
import { compareStrings } from "./strings.ts";
import { Float, type Value } from "./value.ts";

/**
 * For `<`, `<=`, `>`, `>=` (comparability): below, at or above 0; NaN where no comparison holds, because a number is
 * NaN; null (unknown) for null and for values of different kinds. Nodes and relationships go by their numbers, lists
 * item by item, maps by their size, keys and values, as in Neo4j; of two durations it is only known if they are equal.
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
  if (a instanceof Map) return b instanceof Map ? compareMaps(a, b) : null;
  if (isTemporal(a)) return isTemporal(b) ? compareTemporal(a, b) : null;
  return kindOf(a) === kindOf(b) ? order(a, b) : null;
}

/** Two parts of lists or maps: unknown rather than NaN. */
function compareParts(a: Value, b: Value): number | null {
  const result = compare(a, b);
  return Number.isNaN(result) ? null : result;
}

/** The first pair that differs decides; a list that is the beginning of the other is less. */
function compareLists(a: Value[], b: Value[]): number | null {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const result = compareParts(a[i], b[i]);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}

function compareMaps(a: Map<string, Value>, b: Map<string, Value>): number | null {
  const keys = sortedKeys(a);
  const result = orderKeys(keys, sortedKeys(b));
  if (result !== 0) return result;
  for (const key of keys) {
    const result = compareParts(a.get(key)!, b.get(key)!);
    if (result !== 0) return result;
  }
  return 0;
}
