import { Float, type Value } from "../values/value.ts";
import type { Column } from "./column.ts";

/** Nodes by the value of one property. */
export interface ValueIndex {
  /**
   * @returns the nodes whose value is equal to `value` by Cypher's `=`; undefined for a kind of value that the index
   * does not hold (then look at every node).
   */
  find(value: Value): readonly number[] | undefined;
  /** How many different values there are. */
  readonly distinct: number;
}

/** Indexes the values of a column, of those nodes only that `has` lets through. */
export function indexColumn(column: Column, has: (node: number) => boolean): ValueIndex {
  const nodes = new Map<string | number, number | number[]>();
  for (const node of column.ids()) {
    if (!has(node)) continue;
    const key = keyOf(column.get(node));
    if (key === undefined) continue;
    const known = nodes.get(key);
    if (known === undefined) nodes.set(key, node);
    else if (typeof known === "number") nodes.set(key, [known, node]);
    else known.push(node);
  }
  return {
    distinct: nodes.size,
    find(value) {
      if (value === null) return [];
      const key = keyOf(value);
      if (key === undefined) return undefined;
      const found = nodes.get(key) ?? [];
      return typeof found === "number" ? [found] : found;
    },
  };
}

/** 1 and 1.0 are equal and share a key; NaN equals nothing; integers beyond 2^53 and all else stay outside. */
function keyOf(value: Value): string | number | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number") return value;
  if (value instanceof Float && Number.isSafeInteger(value.value)) return value.value;
  if (value instanceof Float && !Number.isInteger(value.value) && !Number.isNaN(value.value))
    return value.value;
  return undefined;
}
