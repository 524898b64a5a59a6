import type { Finding, Graph, GraphEdge, GraphNode, SourceInfo } from "../model/index.ts";

/** A graph that comes row by row: from memory, from a file larger than memory, from a generator. */
export interface GraphRows {
  sources: readonly SourceInfo[];
  findings: readonly Finding[];
  nodeCount: number;
  edgeCount: number;
  /** All nodes, from the first each time it is called. */
  nodes(): Iterable<GraphNode> | AsyncIterable<GraphNode>;
  /** All edges, from the first each time it is called. */
  edges(): Iterable<GraphEdge> | AsyncIterable<GraphEdge>;
}

/** A graph in memory as rows. */
export function rowsOf(graph: Graph): GraphRows {
  const { sources, findings } = graph.attributes;
  return {
    sources,
    findings,
    nodeCount: graph.nodes.length,
    edgeCount: graph.edges.length,
    nodes: () => graph.nodes,
    edges: () => graph.edges,
  };
}
