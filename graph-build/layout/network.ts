import { UndirectedGraph } from "graphology";
import { type Graph, type GraphNode, NAMED_TYPES, type RelationType } from "../model/index.ts";

/** The named things and the relations between them, parallel relations joined into one weighted edge. */
export type Network = UndirectedGraph<Record<string, never>, { weight: number }>;

/** How strongly a relation draws its ends together: place and membership first, so that places show as clusters. */
const WEIGHT: Partial<Record<RelationType, number>> = {
  LOCATED_IN: 2,
  PART_OF: 2,
  HOLDS_POST: 1.5,
  RUNS: 1,
  PARTICIPATES_IN: 0.5,
  PARTNERS_WITH: 0.5,
};

/** Weight of the tie that keeps a thing without relations near the best-connected thing of its source. */
const TIE = 0.25;

export const isNamed = (n: GraphNode) => (NAMED_TYPES as readonly string[]).includes(n.attributes.entityType);

/** The network of a graph; nodes and edges in the order of their keys. */
export function networkOf(graph: Graph): Network {
  const net: Network = new UndirectedGraph();
  const named = graph.nodes.filter(isNamed).sort(byKey);
  for (const n of named) net.addNode(n.key);
  for (const e of [...graph.edges].sort(byKey)) {
    const weight = WEIGHT[e.attributes.relationType];
    if (!weight || e.source === e.target || !net.hasNode(e.source) || !net.hasNode(e.target)) continue;
    const edge = net.edge(e.source, e.target);
    if (edge) net.updateEdgeAttribute(edge, "weight", (w) => (w ?? 0) + weight);
    else net.addEdge(e.source, e.target, { weight });
  }
  return net;
}

/** A copy of the network in which a thing without relations is tied to the hub of the source that names it. */
export function tied(net: Network, graph: Graph): Network {
  const copy = net.copy() as Network;
  const hubs = new Map<string, string>();
  const named = graph.nodes.filter(isNamed).sort(byKey);
  for (const n of named)
    for (const source of sourcesOf(n)) {
      const hub = hubs.get(source);
      if (hub === undefined || net.degree(n.key) > net.degree(hub)) hubs.set(source, n.key);
    }
  for (const n of named) {
    if (net.degree(n.key) > 0) continue;
    const hub = sourcesOf(n)
      .map((s) => hubs.get(s))
      .find((h) => h !== undefined && h !== n.key);
    if (hub && !copy.hasEdge(n.key, hub)) copy.addEdge(n.key, hub, { weight: TIE });
  }
  return copy;
}

function sourcesOf(n: GraphNode): string[] {
  return [...new Set(n.attributes.evidence.map((e) => e.source))];
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
