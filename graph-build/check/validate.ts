import { type Evidence, type Graph, GraphSchema } from "../model/index.ts";
import { quoteFault, type TextOf } from "./quotes.ts";

/** What is wrong with a graph file; an empty list where nothing is. */
export interface Validation {
  faults: string[];
}

/**
 * Schema, duplicate and dangling ids, self-loops, and every quote against its slice of its source.
 * `textOf` gives the decoded source of a file where it is at hand; otherwise the text in the graph is used, if any.
 */
export function validateGraph(json: unknown, textOf?: TextOf): Validation {
  const parsed = GraphSchema.safeParse(json);
  if (!parsed.success)
    return { faults: parsed.error.issues.map((i) => `${i.path.join(".") || "graph"}: ${i.message}`) };
  const graph = parsed.data;
  const inside = new Map(graph.attributes.sources.map((s) => [s.file, s.text]));
  const texts: TextOf = (file) => textOf?.(file) ?? inside.get(file);
  return { faults: [...idFaults(graph), ...quoteFaults(graph, texts)] };
}

function idFaults(graph: Graph): string[] {
  const faults: string[] = [];
  const once = (keys: Set<string>, key: string, kind: string) => {
    if (keys.has(key)) faults.push(`${kind} ${key}: its id stands twice`);
    keys.add(key);
  };
  const nodes = new Set<string>();
  for (const n of graph.nodes) once(nodes, n.key, "node");
  const edges = new Set<string>();
  for (const e of graph.edges) {
    once(edges, e.key, "edge");
    for (const end of [e.source, e.target])
      if (!nodes.has(end)) faults.push(`edge ${e.key}: its end ${end} is no node`);
    if (e.source === e.target) faults.push(`edge ${e.key}: both ends are one node`);
  }
  graph.attributes.findings.forEach((f, i) => {
    if (f.kind === "drop") return;
    for (const n of f.nodes) if (!nodes.has(n)) faults.push(`finding ${i}: ${n} is no node`);
  });
  return faults;
}

function quoteFaults(graph: Graph, textOf: TextOf): string[] {
  const files = new Set(graph.attributes.sources.map((s) => s.file));
  const of = (what: string, evidence: Evidence[], needed: boolean): string[] => {
    if (needed && evidence.length === 0) return [`${what}: no quote`];
    return evidence.flatMap((e) => {
      if (!files.has(e.source)) return [`${what}: its source ${e.source} is not listed`];
      const fault = quoteFault(e, textOf);
      return fault ? [`${what}: ${fault} (${e.source} ${e.start}-${e.end})`] : [];
    });
  };
  return [
    ...graph.nodes.flatMap(({ key, attributes: a }) =>
      of(`node ${key} ${a.name}`, a.evidence, a.entityType !== "Source"),
    ),
    ...graph.edges.flatMap((e) => of(`edge ${e.key}`, e.attributes.evidence, true)),
    ...graph.attributes.findings.flatMap((f, i) =>
      f.kind === "drop" ? [] : of(`finding ${i}`, f.evidence, true),
    ),
  ];
}
