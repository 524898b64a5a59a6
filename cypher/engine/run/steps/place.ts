import type { Row } from "../../expression/compile.ts";
import type { PackedGraph } from "../../graph/store.ts";

/** Where a node of a pattern goes: its number always, its value where someone reads it (-1: nobody). */
export interface NodePlace {
  id: number;
  value: number;
  /** By the number of a node's list of labels: whether its labels fit; null: all do. */
  fits: Uint8Array | null;
}

/** Where an edge goes: the number of its relationship or the list of its numbers, and the value (-1: nowhere). */
export interface EdgePlace {
  id: number;
  value: number;
}

export function putNode(graph: PackedGraph, place: NodePlace, row: Row, node: number): void {
  row[place.id] = node;
  if (place.value >= 0) row[place.value] = graph.node(node);
}

export function labelsFit(graph: PackedGraph, place: NodePlace, node: number): boolean {
  return place.fits === null || place.fits[graph.labelSets[node]] === 1;
}
