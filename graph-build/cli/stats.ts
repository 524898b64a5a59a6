import { MultiDirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import { type Graph, type GraphNode, NODE_TYPES, type NodeType, RELATION_TYPES } from "../model/index.ts";
import { countBy } from "./summary.ts";

/** How many of the most connected nodes of each type are named. */
const TOP = 5;

export interface Stats {
  title: string;
  nodes: Record<string, number>;
  relations: Record<string, number>;
  findings: Record<string, number>;
  sources: {
    file: string;
    title: string;
    articles: number;
    nodes: number;
    relations: number;
    figures: number;
  }[];
  /** Relations of a node, MENTIONED_IN left out. */
  degree: { mean: number; median: number; max: number };
  /** Connected parts of the graph without its sources: their number, and how many nodes the largest holds. */
  components: { count: number; largest: number; alone: number };
  mostConnected: Record<string, { key: string; name: string; degree: number }[]>;
}

/** Counts what is in a graph. */
export function statsOf(graph: Graph): Stats {
  const { title, sources, findings } = graph.attributes;
  const net = new MultiDirectedGraph();
  const facts = graph.nodes.filter((n) => n.attributes.entityType !== "Source");
  for (const n of facts) net.addNode(n.key);
  for (const e of graph.edges)
    if (net.hasNode(e.source) && net.hasNode(e.target)) net.addDirectedEdge(e.source, e.target);
  const degrees = facts.map((n) => net.degree(n.key)).sort((a, b) => a - b);
  const parts = connectedComponents(net).map((c) => c.length);
  const says = (evidence: { source: string }[], file: string) => evidence.some((e) => e.source === file);
  return {
    title,
    nodes: tally(
      NODE_TYPES,
      graph.nodes.map((n) => n.attributes.entityType),
    ),
    relations: tally(
      RELATION_TYPES,
      graph.edges.map((e) => e.attributes.relationType),
    ),
    findings: tally(
      [],
      findings.map((f) => f.kind),
    ),
    sources: sources.map((s) => {
      const nodes = facts.filter((n) => says(n.attributes.evidence, s.file));
      return {
        file: s.file,
        title: s.title,
        articles: s.articles,
        nodes: nodes.length,
        relations: graph.edges.filter((e) => says(e.attributes.evidence, s.file)).length,
        figures: nodes.filter((n) => n.attributes.entityType === "Figure").length,
      };
    }),
    degree: {
      mean: degrees.reduce((a, b) => a + b, 0) / Math.max(1, degrees.length),
      median: degrees[degrees.length >> 1] ?? 0,
      max: degrees.at(-1) ?? 0,
    },
    components: {
      count: parts.length,
      largest: Math.max(0, ...parts),
      alone: parts.filter((n) => n === 1).length,
    },
    mostConnected: Object.fromEntries(
      NODE_TYPES.filter((t) => t !== "Source" && t !== "Figure").map((t) => [t, most(facts, t)]),
    ),
  };

  function most(nodes: GraphNode[], type: NodeType) {
    return nodes
      .filter((n) => n.attributes.entityType === type)
      .map((n) => ({ key: n.key, name: n.attributes.name, degree: net.degree(n.key) }))
      .sort((a, b) => b.degree - a.degree || (a.key < b.key ? -1 : 1))
      .slice(0, TOP);
  }
}

function tally(order: readonly string[], kinds: string[]): Record<string, number> {
  return Object.fromEntries(countBy(order, kinds));
}
