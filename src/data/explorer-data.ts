import { MultiDirectedGraph } from "graphology";
import type {
  EdgeAttributes,
  Finding,
  Graph,
  NodeAttributes,
  SourceInfo,
} from "../../graph-build/model/graph.ts";
import { importanceOf } from "./importance.ts";
import type { Net } from "./net.ts";
import { type Place, placesOf } from "./places.ts";
import { type RegionBranch, readRegions } from "./regions.ts";
import { UNDATED, yearsOfNode } from "./years.ts";

/** A graph as the explorer keeps it: in memory, with what the filters and the panels look up. Never changed. */
export interface ExplorerData {
  title: string;
  net: Net;
  sources: ReadonlyMap<string, SourceInfo>;
  findings: readonly Finding[];
  /** Keys of the Region nodes that a node belongs to, those above them included. */
  regionsOf: ReadonlyMap<string, ReadonlySet<string>>;
  regionTree: readonly RegionBranch[];
  /** Files that name a node. */
  sourcesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Years that a node speaks of: a figure's period, else the dates of the sources that name it. */
  yearsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** All years of the graph, newest first, the undated last. */
  years: readonly string[];
  /** 0 to 1: how much a node matters among the others; what labels and sizes go by. */
  importance: ReadonlyMap<string, number>;
  places: ReadonlyMap<string, Place>;
}

/** Prepares a graph that has passed `parseGraph`. */
export function prepareData(graph: Graph): ExplorerData {
  const net: Net = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  for (const node of graph.nodes) net.addNode(node.key, node.attributes);
  for (const e of graph.edges) net.addDirectedEdgeWithKey(e.key, e.source, e.target, e.attributes);
  const sources = new Map(graph.attributes.sources.map((s) => [s.file, s]));
  const sourcesOf = new Map<string, Set<string>>();
  const yearsOf = new Map<string, Set<string>>();
  const sourceFile = filesOfSourceNodes(net, sources);
  net.forEachNode((key, a) => {
    const files = new Set(a.evidence.map((e) => e.source));
    const own = sourceFile.get(key);
    if (own) files.add(own);
    sourcesOf.set(key, files);
    yearsOf.set(key, yearsOfNode(a, files, sources));
  });
  const { regionsOf, regionTree } = readRegions(net);
  const years = [...new Set([...yearsOf.values()].flatMap((y) => [...y]))].sort(byYear);
  const importance = importanceOf(net);
  return {
    title: graph.attributes.title,
    net,
    sources,
    findings: graph.attributes.findings,
    regionsOf,
    regionTree,
    sourcesOf,
    yearsOf,
    years,
    importance,
    places: placesOf(net),
  };
}

function byYear(a: string, b: string): number {
  if (a === UNDATED || b === UNDATED) return a === b ? 0 : a === UNDATED ? 1 : -1;
  return b.localeCompare(a);
}

/** Which file a Source node stands for: its name, title or alias is the file's; else the file its links quote from. */
export function filesOfSourceNodes(net: Net, sources: ReadonlyMap<string, SourceInfo>): Map<string, string> {
  const byName = new Map<string, string>();
  for (const s of sources.values()) byName.set(s.title, s.file);
  for (const s of sources.values()) byName.set(s.file, s.file);
  const found = new Map<string, string>();
  net.forEachNode((key, a) => {
    if (a.entityType !== "Source") return;
    const named = [...a.aliases, a.name].map((n) => byName.get(n)).find(Boolean);
    const quoted = () => {
      const link = net.inEdges(key).find((e) => net.getEdgeAttribute(e, "evidence").length);
      return link && net.getEdgeAttribute(link, "evidence")[0].source;
    };
    const file = named ?? a.evidence[0]?.source ?? quoted();
    if (file) found.set(key, file);
  });
  return found;
}
