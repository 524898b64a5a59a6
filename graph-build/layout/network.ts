import { UndirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
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

/** Weight of the tie that keeps a part without relations to it near the best-connected thing of its source. */
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

/**
 * A copy of the network in which a part that no relation joins to the best-connected thing of its source is tied to
 * it, so that it stands near its place.
 */
export function tied(net: Network, graph: Graph): Network {
  const copy = net.copy() as Network;
  const sources = new Map(graph.nodes.filter(isNamed).map((n) => [n.key, sourcesOf(n)]));
  const hubs = new Map<string, string>();
  const better = (a: string, b: string | undefined) =>
    b === undefined || net.degree(a) > net.degree(b) || (net.degree(a) === net.degree(b) && a < b);
  for (const key of net.nodes())
    for (const source of sources.get(key) ?? []) if (better(key, hubs.get(source))) hubs.set(source, key);
  for (const part of connectedComponents(net)) {
    const best = part.reduce((a, b) => (better(b, a) ? b : a));
    const hub = (sources.get(best) ?? [])
      .map((s) => hubs.get(s))
      .find((h) => h !== undefined && !part.includes(h));
    if (hub && !copy.hasEdge(best, hub)) copy.addEdge(best, hub, { weight: TIE });
  }
  return copy;
}

function sourcesOf(n: GraphNode): string[] {
  return [...new Set(n.attributes.evidence.map((e) => e.source))];
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
