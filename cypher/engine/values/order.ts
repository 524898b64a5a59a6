import { orderTemporal } from "../temporal/index.ts";
import type { Temporal } from "../temporal/temporal.ts";
import { Kind, kindOf } from "./kind.ts";
import { compareNumbers, exact } from "./numbers.ts";
import { compareStrings } from "./strings.ts";
import type { Float, NodeValue, PathValue, RelationshipValue, Value } from "./value.ts";

/**
 * The total order of ORDER BY, min and max (orderability): below, at or above 0. Kinds stand in the order of `Kind`;
 * NaN is the largest number, null larger than all. 0 exactly for values that `groupKey` gives one key.
 */
export function order(a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b);
  const kind = kindOf(a);
  const difference = kind - kindOf(b);
  if (difference !== 0) return difference;
  switch (kind) {
    case Kind.null:
      return 0;
    case Kind.number:
      return orderNumbers(a as number | bigint | Float, b as number | bigint | Float);
    case Kind.boolean:
      return Number(a) - Number(b);
    case Kind.node:
    case Kind.relationship:
      return (a as NodeValue | RelationshipValue).id - (b as NodeValue | RelationshipValue).id;
    case Kind.list:
      return orderLists(a as Value[], b as Value[]);
    case Kind.map:
      return orderMaps(a as Map<string, Value>, b as Map<string, Value>);
    case Kind.path:
      return orderPaths(a as PathValue, b as PathValue);
    default:
      return orderTemporal(a as Temporal, b as Temporal);
  }
}

function orderNumbers(a: number | bigint | Float, b: number | bigint | Float): number {
  const result = compareNumbers(a, b);
  if (!Number.isNaN(result)) return result;
  return Number(Number.isNaN(exact(a))) - Number(Number.isNaN(exact(b)));
}

function orderLists(a: Value[], b: Value[]): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const result = order(a[i], b[i]);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}

function orderMaps(a: Map<string, Value>, b: Map<string, Value>): number {
  const keys = sortedKeys(a);
  const result = orderKeys(keys, sortedKeys(b));
  if (result !== 0) return result;
  for (const key of keys) {
    const result = order(a.get(key)!, b.get(key)!);
    if (result !== 0) return result;
  }
  return 0;
}

/** The keys of a map by code points: maps are compared by their number, then by the keys, then by the values. */
export function sortedKeys(map: ReadonlyMap<string, Value>): string[] {
  return [...map.keys()].sort(compareStrings);
}

/** Below, at or above 0 for the sorted keys of two maps. */
export function orderKeys(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let i = 0; i < a.length; i++) {
    const result = compareStrings(a[i], b[i]);
    if (result !== 0) return result;
  }
  return 0;
}

/** As a list of nodes and relationships in turn. */
function orderPaths(a: PathValue, b: PathValue): number {
  const shorter = Math.min(a.relationships.length, b.relationships.length);
  let result = a.nodes[0].id - b.nodes[0].id;
  for (let i = 0; i < shorter && result === 0; i++) {
    result = a.relationships[i].id - b.relationships[i].id || a.nodes[i + 1].id - b.nodes[i + 1].id;
  }
  return result || a.relationships.length - b.relationships.length;
}
