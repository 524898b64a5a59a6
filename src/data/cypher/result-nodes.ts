import type { PropertyGraph } from "../../../cypher/engine/index.ts";
import { NodeValue, PathValue, RelationshipValue, type Value } from "../../../cypher/engine/index.ts";
import type { ExplorerData } from "../explorer-data.ts";
import { linksOf } from "./links.ts";

/** The key that a node of an answer has in the graph that is open; null for a node that is none of ours. */
export function keyOf(node: NodeValue): string | null {
  return idIn(node.graph, node.id);
}

/** The key of a relationship of an answer. */
export function edgeKeyOf({ graph, id }: RelationshipValue): string | null {
  const key = graph.relationshipProperty(id, "id");
  return typeof key === "string" ? key : null;
}

function idIn(graph: PropertyGraph, node: number): string | null {
  const key = graph.nodeProperty(node, "id");
  return typeof key === "string" ? key : null;
}

/**
 * Keys of all nodes in an answer: nodes, the ends of relationships, the nodes of paths, in lists and maps too. Where it
 * has none, the nodes whose names it says.
 */
export function nodesOf(rows: readonly Value[][], data: ExplorerData): string[] {
  const keys = new Set<string>();
  for (const row of rows) for (const value of row) visit(value, keys);
  if (keys.size === 0) {
    const { node } = linksOf(data);
    const named = (value: Value) => {
      if (Array.isArray(value)) value.forEach(named);
      const key = typeof value === "string" ? node(value) : null;
      if (key) keys.add(key);
    };
    for (const row of rows) row.forEach(named);
  }
  return [...keys];
}

function visit(value: Value, keys: Set<string>): void {
  const add = (key: string | null) => {
    if (key !== null) keys.add(key);
  };
  if (Array.isArray(value)) for (const item of value) visit(item, keys);
  else if (value instanceof Map) for (const item of value.values()) visit(item, keys);
  else if (value instanceof NodeValue) add(keyOf(value));
  else if (value instanceof PathValue) for (const node of value.nodes) add(keyOf(node));
  else if (value instanceof RelationshipValue) {
    const { graph, id } = value;
    add(idIn(graph, graph.relationshipStart(id)));
    add(idIn(graph, graph.relationshipEnd(id)));
  }
}
