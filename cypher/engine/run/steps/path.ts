import type { PackedGraph } from "../../graph/store.ts";
import { PathValue } from "../../values/value.ts";
import type { RunContext } from "../context.ts";
import type { Operator } from "../operator.ts";
import type { EdgePlace, NodePlace } from "./place.ts";

/** Puts a path together from its first node and the relationships of its edges. */
export function bindPath(
  { graph }: RunContext,
  first: NodePlace,
  edges: readonly EdgePlace[],
  slot: number,
): Operator {
  return (next) => (row) => {
    const ids = edges.flatMap((edge) => row[edge.id] as number | number[]);
    row[slot] = pathOf(graph, row[first.id] as number, ids);
    return next(row);
  };
}

/** The path that goes from a node along relationships, each in the direction in which it can be gone. */
export function pathOf(graph: PackedGraph, first: number, ids: readonly number[]): PathValue {
  let at = first;
  const nodes = [graph.node(at)];
  for (const id of ids) {
    at = graph.starts[id] === at ? graph.ends[id] : graph.starts[id];
    nodes.push(graph.node(at));
  }
  return new PathValue(
    nodes,
    ids.map((id) => graph.relationship(id)),
  );
}
