import { GraphBuilder } from "./builder.ts";
import type { PropertyGraph } from "./graph.ts";
import { PackedGraph } from "./store.ts";

/** @returns the graph itself if it is packed, else a packed copy in which all numbers stay. */
export function pack(graph: PropertyGraph): PackedGraph {
  if (graph instanceof PackedGraph) return graph;
  const builder = new GraphBuilder();
  for (let node = 0; node < graph.nodeCount; node++) {
    const keys = graph.nodeKeys(node);
    builder.addNode(
      graph.nodeLabels(node),
      Object.fromEntries(keys.map((key) => [key, graph.nodeProperty(node, key)])),
    );
  }
  for (let id = 0; id < graph.relationshipCount; id++) {
    const keys = graph.relationshipKeys(id);
    builder.addRelationship(
      graph.relationshipType(id),
      graph.relationshipStart(id),
      graph.relationshipEnd(id),
      Object.fromEntries(keys.map((key) => [key, graph.relationshipProperty(id, key)])),
    );
  }
  return builder.build() as PackedGraph;
}
