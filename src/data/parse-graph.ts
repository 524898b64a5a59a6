import { type Graph, GraphSchema } from "../../graph-build/model/graph.ts";
import { LoadError } from "./graph-source.ts";

const SHOWN = 10;

/**
 * The text of a graph.json to a graph.
 * @throws LoadError: not-json, or not-graph with the first ten faults, each with its place
 */
export function parseGraph(text: string, where: string): Graph {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new LoadError({
      kind: "not-json",
      where,
      detail: String(error instanceof Error ? error.message : error),
    });
  }
  return checkGraph(json, where);
}

/** A value of unknown form to a graph. @throws LoadError: not-graph */
export function checkGraph(json: unknown, where: string): Graph {
  const parsed = GraphSchema.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, SHOWN).map((i) => `${pathText(i.path)}: ${i.message}`);
    throw new LoadError({ kind: "not-graph", where, faults });
  }
  const graph = parsed.data;
  const keys = new Set(graph.nodes.map((n) => n.key));
  const edgeKeys = new Set(graph.edges.map((e) => e.key));
  const faults: string[] = [];
  if (keys.size < graph.nodes.length) faults.push("nodes: a key stands twice");
  if (edgeKeys.size < graph.edges.length) faults.push("edges: a key stands twice");
  graph.edges.forEach((e, i) => {
    for (const end of [e.source, e.target])
      if (!keys.has(end)) faults.push(`edges[${i}]: no node has the key ${end}`);
    if (e.source === e.target) faults.push(`edges[${i}]: leads from a node to itself`);
  });
  if (faults.length) throw new LoadError({ kind: "not-graph", where, faults: faults.slice(0, SHOWN) });
  return graph;
}

function pathText(path: PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, "");
}
