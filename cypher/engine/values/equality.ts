import { equalTemporal } from "../temporal/index.ts";
import { isTemporal } from "./kind.ts";
import { Float, NodeValue, PathValue, RelationshipValue, type Value } from "./value.ts";

/**
 * `a = b` of Cypher: null where it is unknown, because null stands on a side or inside of lists or maps that are
 * equal otherwise. NaN equals nothing; 1 equals 1.0; values of different kinds are not equal.
 */
export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return null;
  if (typeof a !== "object") {
    if (!(b instanceof Float)) return a === b;
    return typeof a === "number" ? a === b.value : typeof a === "bigint" && sameNumber(a, b.value);
  }
  if (a instanceof NodeValue) return b instanceof NodeValue && a.id === b.id;
  if (a instanceof Float) {
    if (b instanceof Float) return a.value === b.value;
    return typeof b === "number" ? a.value === b : typeof b === "bigint" && sameNumber(b, a.value);
  }
  if (Array.isArray(a)) return Array.isArray(b) ? equalLists(a, b) : false;
  if (a instanceof RelationshipValue) return b instanceof RelationshipValue && a.id === b.id;
  if (a instanceof Map) return b instanceof Map ? equalMaps(a, b) : false;
  if (a instanceof PathValue) return b instanceof PathValue && equalPaths(a, b);
  return isTemporal(b) && equalTemporal(a, b);
}

/** Exactly, without rounding the integer. */
const sameNumber = (integer: bigint, double: number): boolean =>
  Number.isInteger(double) && BigInt(double) === integer;

/** One item that differs makes lists differ, whatever is unknown beside it. */
function equalLists(a: Value[], b: Value[]): boolean | null {
  if (a.length !== b.length) return false;
  let result: boolean | null = true;
  for (let i = 0; i < a.length; i++) {
    const same = equals(a[i], b[i]);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

function equalMaps(a: Map<string, Value>, b: Map<string, Value>): boolean | null {
  if (a.size !== b.size) return false;
  for (const key of a.keys()) if (!b.has(key)) return false;
  let result: boolean | null = true;
  for (const [key, value] of a) {
    const same = equals(value, b.get(key)!);
    if (same === false) return false;
    if (same === null) result = null;
  }
  return result;
}

/** Two paths are one if they go through the same nodes and relationships in the same order. */
function equalPaths(a: PathValue, b: PathValue): boolean {
  if (a.nodes.length !== b.nodes.length || a.nodes[0].id !== b.nodes[0].id) return false;
  for (let i = 0; i < a.relationships.length; i++) {
    if (a.relationships[i].id !== b.relationships[i].id || a.nodes[i + 1].id !== b.nodes[i + 1].id)
      return false;
  }
  return true;
}
