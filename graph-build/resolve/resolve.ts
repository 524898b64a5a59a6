import type { DocumentFacts, Graph } from "../model/index.ts";

/** Facts of all documents to one graph: one node for each real thing. Does not depend on the order of `facts`. */
export function resolve(facts: DocumentFacts[], title: string): Graph {
  return {
    options: { type: "directed", multi: true, allowSelfLoops: false },
    attributes: {
      schema: "zhengtu/1",
      title,
      sources: facts.map((f) => f.source),
      findings: facts.flatMap((f) => f.drops),
    },
    nodes: [],
    edges: [],
  };
}
