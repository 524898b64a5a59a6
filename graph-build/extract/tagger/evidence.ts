import type { Article } from "../../model/index.ts";
import type { Candidate } from "./candidates.ts";
import { CLAUSE_END, CLOSE_QUOTE, DIGIT, LIST_COMMA, SENTENCE_END } from "./classes.ts";
import { bucketOf, type Marks } from "./marks.ts";

/** Questions asked of a candidate, each with so many answers; the vector has one number for each answer. */
const ANSWERS = 16;
const LAST = ANSWERS - 1;
const QUESTIONS = 21;
/** Numbers that stand before the answers. */
const NUMBERS = 4;
/** How many weights a type has: one for each number, one for each possible answer. */
export const EVIDENCE_SIZE = NUMBERS + QUESTIONS * ANSWERS;

/** What is known of a candidate: NUMBERS numbers, then the answer to each question. */
export type Evidence = readonly number[];

/** The evidence as a vector of EVIDENCE_SIZE, each answer a 1 at its place. */
export function vectorOf(evidence: Evidence): Float32Array {
  const v = new Float32Array(EVIDENCE_SIZE);
  for (let k = 0; k < NUMBERS; k++) v[k] = evidence[k];
  for (let q = 0; q < QUESTIONS; q++) v[NUMBERS + q * ANSWERS + evidence[NUMBERS + q]] = 1;
  return v;
}

/** The product of the evidence's vector with a row of weights that begins at `row`. */
export function weigh(evidence: Evidence, weights: Float64Array, row: number): number {
  let sum = 0;
  for (let k = 0; k < NUMBERS; k++) sum += weights[row + k] * evidence[k];
  for (let q = 0; q < QUESTIONS; q++) sum += weights[row + NUMBERS + q * ANSWERS + evidence[NUMBERS + q]];
  return sum;
}

const KINDS = ["headline", "byline", "dateline", "caption", "heading", "body"] as const;
const ORIGINS = ["best", "doubtful", "repeated", "listed"] as const;

const logit = (p: number) => Math.max(-7, Math.min(7, Math.log((p + 1e-4) / (1 - p + 1e-4))));
/** Bucket of a chance: 0 for none, 1 to 10. */
const tenth = (p: number) => (p <= 0 ? 0 : 1 + Math.min(9, Math.floor(p * 10)));

/** What a surface is found as in the whole article. */
interface Seen {
  /** For each of the four types: the two best chances, and the sum of all. */
  top: number[];
  second: number[];
  sum: number[];
  /** 1 where a sure surface holds this one, 2 where this one holds a sure one, 0 where neither; -1 until asked for. */
  part: number;
}

/** For each candidate of an article, in order of sentence, what the whole article says for or against it. */
export function weighEvidence(article: Article, marks: Marks, candidates: readonly Candidate[]): Evidence[] {
  const seen = new Map<string, Seen>();
  for (const c of candidates) note(seen, c);
  const sure: string[] = [];
  for (const [surface, { top }] of seen)
    if (top[0] > 0.7 || top[1] > 0.7 || top[2] > 0.7 || top[3] > 0.7) sure.push(surface);
  const out: Evidence[] = [];
  let from = 0;
  let to = 0;
  for (let i = 0; i < candidates.length; i++) {
    const c = candidates[i];
    if (i === to) {
      from = i;
      while (to < candidates.length && candidates[to].sentence === c.sentence) to++;
    }
    const own = seen.get(c.surface);
    if (own) out.push(evidenceOf(article, marks, c, candidates, from, to, own, sure));
  }
  return out;
}

function note(seen: Map<string, Seen>, { surface, type, chance }: Candidate): void {
  let s = seen.get(surface);
  if (!s) {
    s = { top: [0, 0, 0, 0], second: [0, 0, 0, 0], sum: [0, 0, 0, 0], part: -1 };
    seen.set(surface, s);
  }
  s.sum[type] += chance;
  if (chance > s.top[type]) {
    s.second[type] = s.top[type];
    s.top[type] = chance;
  } else if (chance > s.second[type]) s.second[type] = chance;
}

function evidenceOf(
  article: Article,
  m: Marks,
  c: Candidate,
  candidates: readonly Candidate[],
  from: number,
  to: number,
  own: Seen,
  sure: readonly string[],
): Evidence {
  const { start, end, type } = c;
  const sentence = article.sentences[c.sentence];
  const others = c.chance >= own.top[type] ? own.second[type] : own.top[type];
  const elsewhere = own.sum[type] - c.chance;
  let otherType = 0;
  for (let t = 0; t < own.top.length; t++) if (t !== type && own.top[t] > otherType) otherType = own.top[t];
  if (own.part < 0) own.part = partOf(c.surface, sure);
  let overlap = 0;
  let listedRival = 0;
  let left = 0;
  let right = 0;
  for (let i = from; i < to; i++) {
    const r = candidates[i];
    if (r === c) continue;
    if (r.start < end && r.end > start) {
      if (r.chance > overlap) overlap = r.chance;
      if (r.listed) listedRival = r.start !== start ? 3 : r.end >= end ? 1 : 2;
    }
    if (r.type !== type) continue;
    const before = start - r.end;
    if (before >= 1 && before <= 3 && r.chance > left && isList(m, r.end, start)) left = r.chance;
    const behind = r.start - end;
    if (behind >= 1 && behind <= 3 && r.chance > right && isList(m, end, r.start)) right = r.chance;
  }
  const before = start > sentence.start ? m.kinds[start - 1] : 15;
  const behind = end < sentence.end ? m.kinds[end] : 15;
  const closed = behind === CLOSE_QUOTE;
  const quote = m.quote[start] === 0 ? 0 : m.quote[start] > 16 ? 2 : 1;
  return [
    1,
    Math.fround(logit(c.chance) / 3),
    Math.fround(logit(others) / 3),
    Math.fround(Math.log1p(elsewhere)),
    Math.min(LAST, tenth(c.chance)),
    Math.min(LAST, tenth(others)),
    Math.min(LAST, Math.min(6, Math.round(elsewhere))),
    Math.min(LAST, tenth(otherType)),
    Math.min(LAST, quote * 4 + (quote && before === 6 ? 1 : 0) + (closed ? 2 : 0)),
    Math.min(LAST, Math.min(15, end - start)),
    Math.min(LAST, (left > 0.5 ? 1 : 0) + (right > 0.5 ? 2 : 0)),
    Math.min(LAST, m.suffix[end - 1] !== 0 && (m.suffix[end - 1] & 3) >= 2 ? m.suffix[end - 1] >> 2 : 0),
    Math.min(
      LAST,
      m.head[end - 1] !== 0 && (m.head[end - 1] & 3) >= 2 ? Math.min(15, m.head[end - 1] >> 2) : 0,
    ),
    Math.min(LAST, KINDS.indexOf(sentence.kind)),
    Math.min(LAST, ORIGINS.indexOf(c.origin) + (c.listed ? 4 : 0)),
    Math.min(LAST, start > sentence.start ? m.verb[start - 1] >> 2 : 15),
    Math.min(LAST, behind),
    Math.min(LAST, before),
    Math.min(LAST, tenth(overlap)),
    Math.min(LAST, own.part),
    Math.min(LAST, inside(m, start, end)),
    Math.min(LAST, m.gazetteer[start] === 0 ? 0 : 1 + (m.gazetteer[start] >> 2)),
    Math.min(LAST, (isWordStart(m, start) ? 1 : 0) + (isWordStart(m, end) ? 2 : 0)),
    Math.min(LAST, bucketOf(start - sentence.start)),
    Math.min(LAST, listedRival),
  ];
}

/** True where only list commas, quotes or brackets lie between. */
function isList(m: Marks, from: number, to: number): boolean {
  let comma = false;
  for (let i = from; i < to; i++) {
    if (m.kinds[i] === LIST_COMMA) comma = true;
    else if (m.kinds[i] < 6 || m.kinds[i] > 8) return false;
  }
  return comma;
}

function isWordStart(m: Marks, at: number): boolean {
  return at >= m.codes.length || m.wordStart[m.wordAt[at]] === at;
}

/** 0, or 1 where a sure surface holds this one, 2 where this one holds a sure one. */
function partOf(surface: string, sure: readonly string[]): number {
  for (const s of sure) {
    if (s.length > surface.length && s.includes(surface)) return 1;
    if (s.length < surface.length && s.length > 3 && surface.includes(s)) return 2;
  }
  return 0;
}

const OF = "的".charCodeAt(0);

/** What stands inside: 1 的, 2 a list comma, 4 an end of clause, 8 a digit. */
function inside(m: Marks, start: number, end: number): number {
  let bits = 0;
  for (let i = start; i < end; i++) {
    if (m.codes[i] === OF) bits |= 1;
    else if (m.kinds[i] === LIST_COMMA) bits |= 2;
    else if (m.kinds[i] === CLAUSE_END || m.kinds[i] === SENTENCE_END) bits |= 4;
    else if (m.kinds[i] === DIGIT) bits |= 8;
  }
  return bits;
}
