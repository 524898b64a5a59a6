import { kindNumber, kindOf } from "../../extract/figures/tables.ts";
import { NAMED_TYPES } from "../../model/index.ts";
import { BARE_HEADS, bareHead } from "./bare-head.ts";
import { type Candidate, overlap } from "./features.ts";
import type { SubjectView } from "./view.ts";

/** Candidates of a figure with their first scores and the chances made of them. */
export interface Ranked {
  candidates: Candidate[];
  scores: number[];
  chances: number[];
}

/** How many of a figure's candidates, best first, the second stage looks at. */
export const TOP = 6;

/** How many numbers a row has. */
export const WIDTH = 33;

const BACK = 4;
const FAR = 999;

/** What the rows of one article share: chances by entity for each figure, how often an entity comes first. */
export interface Shared {
  ranked: Ranked[];
  chanceOf: Map<number, number>[];
  /** Figures by sentence and by paragraph. */
  bySentence: Map<number, number[]>;
  byParagraph: Map<number, number[]>;
  leads: Map<number, number>;
}

/** Gathers what the first stage said of all figures of an article. */
export function sharedOf(v: SubjectView, ranked: Ranked[]): Shared {
  const bySentence = new Map<number, number[]>();
  const byParagraph = new Map<number, number[]>();
  const leads = new Map<number, number>();
  ranked.forEach((r, i) => {
    push(bySentence, v.figures[i].sentence, i);
    push(byParagraph, paragraphOf(v, i), i);
    const lead = r.candidates[argmax(r.scores)]?.entity;
    if (lead !== undefined) leads.set(lead, (leads.get(lead) ?? 0) + 1);
  });
  const chanceOf = ranked.map((r) => new Map(r.candidates.map((c, k) => [c.entity, r.chances[k]])));
  return { ranked, chanceOf, bySentence, byParagraph, leads };
}

/** Indexes of a figure's candidates, best first, no more than TOP. */
export function topOf(r: Ranked): number[] {
  return r.scores
    .map((_, k) => k)
    .sort((a, b) => r.scores[b] - r.scores[a] || a - b)
    .slice(0, TOP);
}

/** The row of one candidate: what the first stage says of it here and at the figures around, and how it stands to the figure. */
export function denseRow(v: SubjectView, s: Shared, figure: number, k: number): number[] {
  const { candidates, scores, chances } = s.ranked[figure];
  const { entity } = candidates[k];
  const e = v.entities[entity];
  const f = v.figures[figure];
  const rank = scores.filter((x) => x > scores[k]).length;
  let rival = Number.NEGATIVE_INFINITY;
  scores.forEach((x, i) => {
    if (i !== k && x > rival) rival = x;
  });
  const peers = s.bySentence.get(f.sentence) ?? [];
  const chance = (i: number) => (i < 0 || i >= s.ranked.length ? -1 : (s.chanceOf[i].get(entity) ?? 0));
  const mean = (figures: number[]) =>
    figures.length < 2
      ? -1
      : figures.reduce((sum, i) => sum + (i === figure ? 0 : chance(i)), 0) / (figures.length - 1);
  const opening = v.bySentence[f.sentence]?.[0];
  const paragraph = v.paragraphStart[f.sentence] ?? f.sentence;
  return [
    scores[k],
    scores[k] - (rival === Number.NEGATIVE_INFINITY ? scores[k] - 5 : rival),
    chances[k],
    rank,
    NAMED_TYPES.indexOf(e.type),
    ...standRow(v, figure, entity),
    opening !== undefined && v.stands[opening].entity === entity ? 1 : 0,
    e.mentions.length,
    entity === v.home ? 1 : 0,
    entity === v.body ? 1 : 0,
    candidates.length,
    overlap(e.name, f.indicator),
    BARE_HEADS.indexOf(bareHead(v, entity, figure)),
    chance(figure - 1),
    chance(figure + 1),
    mean(peers),
    mean(s.byParagraph.get(paragraphOf(v, figure)) ?? []),
    kindNumber(kindOf(f.unit)),
    e.confidence,
    s.leads.get(entity) ?? 0,
    e.name.length,
    peers.indexOf(figure),
    peers.length,
    v.bySentence[paragraph]?.some((i) => v.stands[i].entity === entity) ? 1 : 0,
    v.inHead[entity],
  ];
}

/** How the nearest mention of an entity stands to a figure; FAR and the like where none is near. */
function standRow(v: SubjectView, figure: number, entity: number): number[] {
  const f = v.figures[figure];
  let near = -1;
  let least = FAR * 10;
  for (let s = f.sentence; s >= Math.max(0, f.sentence - BACK); s--)
    for (const i of v.bySentence[s] ?? []) {
      const stand = v.stands[i];
      if (stand.entity !== entity) continue;
      const gap = stand.start >= f.end ? (stand.start - f.end) * 2 + 5 : f.start - stand.end;
      if (gap < least) [least, near] = [gap, i];
    }
  if (near < 0) return [9, 99, 99, FAR, -1, 0, 0, 0, 0];
  const stand = v.stands[near];
  const after = stand.start >= f.end;
  const [from, to] = after ? [f.end, stand.start] : [stand.end, f.start];
  let between = 0;
  let alike = 0;
  for (const i of v.bySentence[f.sentence]) {
    const o = v.stands[i];
    if (o.start < stand.end || o.end > f.start) continue;
    between++;
    if (o.type === stand.type) alike++;
  }
  let figures = 0;
  if (!after) for (let i = figure - 1; i >= 0 && v.figures[i].start >= stand.end; i--) figures++;
  return [
    f.sentence - stand.sentence,
    Math.abs(v.clause[to] - v.clause[from]),
    Math.abs(v.half[to] - v.half[from]),
    least,
    after ? 1 : 0,
    between,
    alike,
    figures,
    stand.anaphor ? 1 : 0,
  ];
}

function paragraphOf(v: SubjectView, figure: number): number {
  return v.paragraphStart[v.figures[figure].sentence] ?? v.figures[figure].sentence;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const row = map.get(key);
  if (row) row.push(value);
  else map.set(key, [value]);
}

/** The index of the greatest number, the first among equals; -1 of none. */
export function argmax(numbers: readonly number[]): number {
  let best = -1;
  numbers.forEach((n, i) => {
    if (best < 0 || n > numbers[best]) best = i;
  });
  return best;
}
