import type { Finding, Graph, GraphNode } from "../model/index.ts";
import { type FigurePlace, figurePlaces } from "./places.ts";

type Contradiction = Extract<Finding, { kind: "contradiction" }>;

const TIME = /(?:截至)?(?:(?:19|20)\d\d年(?:\d{1,2}月)?[底末初]?|今年|去年|目前|当年|全年|年内|截至目前)/g;
const LINK = /(?:达到?|为|是|有|共有?|约|已|已达|超过|突破|近)$/;

/** A claim in its own words: the clause up to the number, without time, subject and linking words. */
function wordingOf(place: FigurePlace, subject: GraphNode): string {
  const before = place.sentence.quote
    .slice(0, place.number.start - place.sentence.start)
    .normalize("NFKC")
    .replace(/\s+/g, "");
  let clause = before.slice(Math.max(...[",", ";", "、", ":"].map((c) => before.lastIndexOf(c))) + 1);
  const { name, aliases } = subject.attributes;
  for (const n of [name, ...aliases].sort((a, b) => b.length - a.length)) clause = clause.replaceAll(n, "");
  clause = clause.replace(TIME, "").replace(/^(?:我|全|该|本)[省市区县州镇乡旗局院校村]/, "");
  for (let m = LINK.exec(clause); m; m = LINK.exec(clause)) clause = clause.slice(0, -m[0].length);
  const after = place.sentence.quote
    .slice(place.number.end - place.sentence.start)
    .normalize("NFKC")
    .replace(/\s+/g, "");
  return `${clause}|${/^[^,;。、:]*/.exec(after)?.[0] ?? ""}`;
}

/**
 * One subject, wording, unit and period with two exact values, both said to be so, in two sentences. The wording must be the same to the
 * letter: an indicator alone (在校生) may mean another part of the subject in the next sentence.
 */
export function figureContradictions(graph: Graph): Finding[] {
  const nodes = new Map(graph.nodes.map((n) => [n.key, n]));
  const subjects = new Map<string, GraphNode[]>();
  for (const e of graph.edges) {
    const to = e.attributes.relationType === "ABOUT" ? nodes.get(e.target) : undefined;
    if (!to) continue;
    const known = subjects.get(e.source);
    if (known) known.push(to);
    else subjects.set(e.source, [to]);
  }
  const groups = new Map<string, { place: FigurePlace; subject: GraphNode }[]>();
  for (const place of figurePlaces(graph).flat()) {
    const { qualifier, period, planned, indicator } = place.node.attributes;
    if (qualifier !== "eq" || !period || planned || (indicator ?? "").length < 3) continue;
    for (const subject of subjects.get(place.node.key) ?? []) {
      const wording = wordingOf(place, subject);
      if (wording.length < 4 || /其中|分别|每|平均/.test(wording)) continue;
      const key = [subject.key, wording, place.unit, period].join("\u001f");
      const group = groups.get(key) ?? [];
      if (group.length === 0) groups.set(key, group);
      group.push({ place, subject });
    }
  }
  return [...groups.values()].flatMap((group) => contradiction(group) ?? []);
}

function contradiction(group: { place: FigurePlace; subject: GraphNode }[]): Contradiction | null {
  const byValue = new Map<number, FigurePlace>();
  for (const { place } of group) if (!byValue.has(place.value)) byValue.set(place.value, place);
  const places = [...byValue.values()];
  if (places.length < 2) return null;
  const [a, b] = places;
  if (a.sentence.source === b.sentence.source && a.sentence.start === b.sentence.start) return null;
  if (Math.abs(a.value - b.value) <= a.slack + b.slack + 1e-9) return null;
  return {
    kind: "contradiction",
    about: "figure",
    nodes: [group[0].subject.key, ...places.map((p) => p.node.key)],
    detail: a.node.attributes.indicator ?? "",
    period: a.node.attributes.period,
    values: places.map((p) => `${p.value} ${p.unit}`.trim()),
    evidence: places.map((p) => p.sentence),
  };
}
