import type { PropertyGraph } from "../../../cypher/engine/index.ts";

/** The words of a graph that a query can use, each list in alphabetical order. */
export interface Vocabulary {
  labels: string[];
  types: string[];
  /** Property keys of nodes and relationships together. */
  keys: string[];
}

/** The words of a graph in memory. */
export function vocabularyOf(graph: PropertyGraph): Vocabulary {
  const labels = new Set<string>();
  const types = new Set<string>();
  const keys = new Set<string>();
  for (let node = 0; node < graph.nodeCount; node++) {
    for (const label of graph.nodeLabels(node)) labels.add(label);
    for (const key of graph.nodeKeys(node)) keys.add(key);
  }
  for (let r = 0; r < graph.relationshipCount; r++) {
    types.add(graph.relationshipType(r));
    for (const key of graph.relationshipKeys(r)) keys.add(key);
  }
  return { labels: [...labels].sort(), types: [...types].sort(), keys: [...keys].sort() };
}
