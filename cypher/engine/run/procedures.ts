import type { PackedGraph } from "../graph/store.ts";
import type { Procedure } from "../procedure.ts";

/** The procedures that the engine has of its own, named as in Neo4j. Only what is in use is listed. */
export const PROCEDURES: readonly Procedure[] = [
  listing("db.labels", "label", (graph) => {
    const sets = graph.labelLists.filter((_, set) => graph.labelSetSizes[set] > 0);
    return [...new Set(sets.flat())];
  }),
  listing("db.relationshipTypes", "relationshipType", (graph) => graph.typeNames),
  listing("db.propertyKeys", "propertyKey", (graph) => graph.propertyKeys()),
];

function listing(name: string, column: string, list: (graph: PackedGraph) => readonly string[]): Procedure {
  return {
    name,
    inputs: [],
    outputs: [{ name: column, type: "STRING" }],
    call: (_args, graph) => list(graph as PackedGraph).map((item) => [item]),
  };
}
