import { NODE_TYPES, type NodeType } from "../../graph-build/model/types.ts";
import type { ExplorerData } from "./explorer-data.ts";

/** A question that a view answers; the page puts it into words with the node's name. */
export interface Question {
  kind: "who" | "runs" | "figures" | "place";
  key: string;
}

export interface Overview {
  counts: Record<NodeType, number>;
  relations: number;
  /** Keys of the most connected, most first. */
  agencies: string[];
  programmes: string[];
  questions: Question[];
  findings: { contradictions: number; confirmed: number; refuted: number; drops: number };
}

/** What a graph holds, for the first screen. */
export function overviewOf(data: ExplorerData, most = 6): Overview {
  const counts = Object.fromEntries(NODE_TYPES.map((t) => [t, 0])) as Record<NodeType, number>;
  data.net.forEachNode((_, a) => {
    counts[a.entityType] += 1;
  });
  const findings = { contradictions: 0, confirmed: 0, refuted: 0, drops: 0 };
  for (const f of data.findings) {
    if (f.kind === "contradiction") findings.contradictions += 1;
    else if (f.kind === "drop") findings.drops += 1;
    else if (f.confirmed) findings.confirmed += 1;
    else findings.refuted += 1;
  }
  return {
    counts,
    relations: data.net.size,
    agencies: topOf(data, "Agency").slice(0, most),
    programmes: topOf(data, "Programme").slice(0, most),
    questions: questionsOf(data),
    findings,
  };
}

function topOf(data: ExplorerData, type: NodeType): string[] {
  const weight = (key: string) => data.importance.get(key) ?? 0;
  return data.net
    .filterNodes((_, a) => a.entityType === type)
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
}

/** Three questions, each with the node that has most to answer it with; fewer where the graph cannot answer. */
function questionsOf(data: ExplorerData): Question[] {
  const countIn = (key: string, relation: string) =>
    data.net.filterInEdges(key, (_, e) => e.relationType === relation).length;
  const countOut = (key: string, relation: string) =>
    data.net.filterOutEdges(key, (_, e) => e.relationType === relation).length;
  const best = (keys: string[], count: (key: string) => number) => {
    let found: string | null = null;
    let most = 0;
    for (const key of keys) {
      const n = count(key);
      if (n > most) [found, most] = [key, n];
    }
    return found;
  };
  const agencies = topOf(data, "Agency");
  const who = best(agencies, (k) => countIn(k, "HOLDS_POST"));
  const runs = best(
    agencies.filter((k) => k !== who),
    (k) => countOut(k, "RUNS"),
  );
  const figures = best([...topOf(data, "Region"), ...agencies], (k) => countIn(k, "ABOUT"));
  const all: [Question["kind"], string | null][] = [
    ["who", who],
    ["runs", runs ?? best(agencies, (k) => countOut(k, "RUNS"))],
    ["figures", figures],
  ];
  return all.flatMap(([kind, key]) => (key ? [{ kind, key }] : []));
}
