import { temporalKey } from "../temporal/index.ts";
import { sortedKeys } from "./order.ts";
import { Float, NodeValue, PathValue, RelationshipValue, type Value } from "./value.ts";

/** What `Map` and `Set` of JavaScript tell apart as grouping does. */
export type GroupKey = null | boolean | number | bigint | string;

/** Stands before every key that is not a plain string, and doubled before a string that begins with it. */
const MARK = "\u0000";
const MAX_INTEGER = 2 ** 63;

/**
 * A key for grouping, DISTINCT and UNION (equivalence): the same in a `Map` or `Set` exactly for values that Cypher
 * takes for one. Null is null, NaN is NaN, 1 is 1.0, −0.0 is 0.0. Plain strings, numbers and booleans are their own
 * keys, at no cost.
 */
export function groupKey(value: Value): GroupKey {
  if (typeof value === "string") return value.charCodeAt(0) === 0 ? MARK + value : value;
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Float) return floatKey(value.value);
  return compositeKey(value);
}

/** A whole FLOAT beyond 2^53 has the key of the INTEGER that it equals. */
function floatKey(value: number): GroupKey {
  if (Number.isSafeInteger(value) || !Number.isInteger(value)) return value;
  return value >= -MAX_INTEGER && value < MAX_INTEGER ? BigInt(value) : value;
}

function compositeKey(value: Exclude<Value, null | boolean | number | bigint | string | Float>): string {
  if (value instanceof NodeValue) return `${MARK}n${value.id}`;
  if (value instanceof RelationshipValue) return `${MARK}r${value.id}`;
  if (Array.isArray(value)) return `${MARK}[${joinedKey(value)}`;
  if (value instanceof Map) {
    const keys = sortedKeys(value);
    return `${MARK}{${joinedKey(keys)}:${joinedKey(keys.map((key) => value.get(key)!))}`;
  }
  if (value instanceof PathValue) {
    const steps = value.relationships.map((one, i) => `${one.id},${value.nodes[i + 1].id}`);
    return `${MARK}p${value.nodes[0].id};${steps.join(";")}`;
  }
  return `${MARK}t${temporalKey(value)}`;
}

/** One string for several values: the same exactly if each value's `groupKey` is the same. */
export function joinedKey(values: readonly Value[]): string {
  let result = "";
  for (const value of values) {
    const key = groupKey(value);
    if (typeof key === "string") result += `s${key.length}:${key}`;
    else if (typeof key === "boolean") result += key ? "t" : "f";
    else if (key === null) result += "_";
    // -0 is written as 0; a bigint never equals a safe integer, so that both may share a form.
    else result += `${key};`;
  }
  return result;
}
