import type { PackedGraph } from "../graph/store.ts";
import { type GroupKey, groupKey, joinedKey } from "../values/key.ts";
import { NodeValue, type Value } from "../values/value.ts";

/** What a `Map` or `Set` tells apart as grouping does: a node is the one object that the graph has for it. */
export function rowKey(graph: PackedGraph, values: readonly Value[]): GroupKey | NodeValue {
  if (values.length !== 1) return joinedKey(values);
  const [value] = values;
  return value instanceof NodeValue ? graph.node(value.id) : groupKey(value);
}
