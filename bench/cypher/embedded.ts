import { Engine, type Value } from "../../cypher/engine/index.ts";
import { engineGraphOf } from "../../cypher/engine-graph.ts";
import { toJson } from "../../cypher/format/json.ts";
import { contextOf, nodeRow, relationshipRow } from "../../cypher/mapping.ts";
import type { GraphRows } from "../../graph-build/store/rows.ts";
import type { System } from "./system.ts";

/** The engine of this project. */
export function embedded(): System {
  let engine: Engine | null = null;
  return {
    name: "embedded",
    version: "this commit",
    async load(graph: GraphRows) {
      const begun = performance.now();
      const context = contextOf(graph);
      const nodes = [];
      const relationships = [];
      for await (const node of graph.nodes()) nodes.push(nodeRow(node, context));
      for await (const edge of graph.edges()) relationships.push(relationshipRow(edge));
      engine = new Engine(engineGraphOf({ nodes, relationships }));
      return performance.now() - begun;
    },
    async run({ text, parameters }) {
      if (engine === null) throw new Error("nothing is loaded");
      return engine.run(text, { parameters }).rows.map((row: Value[]) => row.map(toJson));
    },
    async close() {
      engine = null;
    },
  };
}
