import type { EdgeAttributes, Evidence, NodeAttributes } from "../../graph-build/model/graph.ts";
import { RELATION_TYPES, type RelationType } from "../../graph-build/model/types.ts";
import type { ExplorerData } from "./explorer-data.ts";

/** One relation of a node, seen from it: `other` is its far end. */
export interface Fact {
  edge: string;
  other: string;
  attributes: EdgeAttributes;
}

/** Relations of one kind and direction; `out` where they lead away from the node. */
export interface FactGroup {
  relation: RelationType;
  out: boolean;
  facts: Fact[];
}

/** A figure with the relation that ties it to its subject. */
export interface FigureFact {
  key: string;
  attributes: NodeAttributes;
  /** The figure's own slice, else the sentence that says it; null where the graph holds neither. */
  evidence: Evidence | null;
}

/** A node's relations by kind, the far ends that matter most first; figures about it and its sources stand apart. */
export function factsOf(data: ExplorerData, key: string): FactGroup[] {
  const { net } = data;
  const groups = new Map<string, FactGroup>();
  const isSource = net.getNodeAttribute(key, "entityType") === "Source";
  net.forEachEdge(key, (edge, attributes, source, target) => {
    const relation = attributes.relationType;
    const out = source === key;
    if ((relation === "ABOUT" && !out) || (relation === "MENTIONED_IN" && !isSource)) return;
    const other = out ? target : source;
    const name = `${relation} ${out}`;
    const group = groups.get(name) ?? { relation, out, facts: [] };
    group.facts.push({ edge, other, attributes });
    groups.set(name, group);
  });
  const weight = (f: Fact) => data.importance.get(f.other) ?? 0;
  for (const group of groups.values())
    group.facts.sort((a, b) => weight(b) - weight(a) || (a.edge < b.edge ? -1 : 1));
  return [...groups.values()].sort(
    (a, b) =>
      RELATION_TYPES.indexOf(a.relation) - RELATION_TYPES.indexOf(b.relation) ||
      Number(b.out) - Number(a.out),
  );
}

/** The figures about a node, newest period first, the undated last. */
export function figuresOf(data: ExplorerData, key: string): FigureFact[] {
  const rows: FigureFact[] = [];
  data.net.forEachInEdge(key, (_edge, e, source) => {
    if (e.relationType !== "ABOUT") return;
    const attributes = data.net.getNodeAttributes(source);
    rows.push({ key: source, attributes, evidence: attributes.evidence[0] ?? e.evidence[0] ?? null });
  });
  const year = (r: FigureFact) => r.attributes.period?.match(/\d{4}/)?.[0] ?? "";
  const place = (r: FigureFact) => r.evidence?.start ?? 0;
  return rows.sort((a, b) => year(b).localeCompare(year(a)) || place(a) - place(b));
}

/** Places that name a node, newest source first, in a source in the order of its text, each place once. */
export function evidenceOf(data: ExplorerData, key: string): Evidence[] {
  const seen = new Set<string>();
  const all = data.net.getNodeAttribute(key, "evidence").filter((e) => {
    const id = `${e.source} ${e.start} ${e.end}`;
    return !seen.has(id) && seen.add(id);
  });
  const date = (e: Evidence) => data.sources.get(e.source)?.date ?? "";
  return all.sort(
    (a, b) =>
      date(b).localeCompare(date(a)) ||
      (a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start),
  );
}

/** Evidence without those that lie inside another one of the list, or repeat it. */
export function outermost(evidence: readonly Evidence[]): Evidence[] {
  const holds = (a: Evidence, b: Evidence) => a.source === b.source && a.start <= b.start && a.end >= b.end;
  const same = (a: Evidence, b: Evidence) => a.start === b.start && a.end === b.end;
  return evidence.filter(
    (e, i) => !evidence.some((o, j) => i !== j && holds(o, e) && (!same(o, e) || j < i)),
  );
}

const REACH = 40;

/** A slice with what stands around it in its source, up to the ends of the sentence; bare where there is no text. */
export function inContext(data: ExplorerData, e: Evidence): { before: string; quote: string; after: string } {
  const text = data.sources.get(e.source)?.text;
  if (text === undefined || text.slice(e.start, e.end) !== e.quote)
    return { before: "", quote: e.quote, after: "" };
  const left = text.slice(Math.max(0, e.start - REACH), e.start);
  const right = text.slice(e.end, e.end + REACH);
  const from = Math.max(left.lastIndexOf("。"), left.lastIndexOf("\n")) + 1;
  const ends = [right.indexOf("。") + 1, right.indexOf("\n")].filter((i) => i > 0);
  const to = /[。\n]$/.test(e.quote) ? 0 : ends.length ? Math.min(...ends) : right.length;
  return {
    before: from === 0 && e.start > REACH ? `…${left}` : left.slice(from),
    quote: e.quote,
    after: right.slice(0, to) + (to === right.length && e.end + REACH < text.length ? "…" : ""),
  };
}
