import type { Article } from "../../model/index.ts";
import type { Candidate } from "./candidates.ts";
import { CLAUSE_END, CLOSE_QUOTE, DIGIT, LIST_COMMA, SENTENCE_END } from "./classes.ts";
import { TAGGED_TYPES } from "./labels.ts";
import { bucketOf, type Marks } from "./marks.ts";

/** Questions asked of a candidate, each with so many answers; the vector has one number for each answer. */
const ANSWERS = 16;
const QUESTIONS = 21;
/** Length of a candidate's vector: 4 numbers, then the answers. */
export const EVIDENCE_SIZE = 4 + QUESTIONS * ANSWERS;

const KINDS = ["headline", "byline", "dateline", "caption", "heading", "body"] as const;
const ORIGINS = ["best", "doubtful", "repeated", "listed"] as const;

const logit = (p: number) => Math.max(-7, Math.min(7, Math.log((p + 1e-4) / (1 - p + 1e-4))));
/** Bucket of a chance: 0 for none, 1 to 10. */
const tenth = (p: number) => (p <= 0 ? 0 : 1 + Math.min(9, Math.floor(p * 10)));

/** What a surface is found as in the whole article. */
interface Seen {
  /** For each type: the two best chances, and the sum of all. */
  top: Float64Array;
  second: Float64Array;
  sum: Float64Array;
}

/** For each candidate of an article what the whole article says for or against it. */
export function weighEvidence(
  article: Article,
  marks: Marks,
  candidates: readonly Candidate[],
): Float32Array[] {
  const seen = new Map<string, Seen>();
  for (const c of candidates) note(seen, c);
  const sure = [...seen].filter(([, s]) => Math.max(...s.top) > 0.7).map(([surface]) => surface);
  const first = firstOfSentence(article, candidates);
  return candidates.map((c) => {
    const rivals = candidates.slice(first[c.sentence], first[c.sentence + 1]);
    return vectorOf(article, marks, c, rivals, seen, sure);
  });
}

function note(seen: Map<string, Seen>, { surface, type, chance }: Candidate): void {
  const n = TAGGED_TYPES.length;
  let s = seen.get(surface);
  if (!s) {
    s = {
      top: new Float64Array(n),
      second: new Float64Array(n),
      sum: new Float64Array(n),
    };
    seen.set(surface, s);
  }
  s.sum[type] += chance;
  if (chance > s.top[type]) {
    s.second[type] = s.top[type];
    s.top[type] = chance;
  } else if (chance > s.second[type]) s.second[type] = chance;
}

function firstOfSentence(article: Article, candidates: readonly Candidate[]): Int32Array {
  const first = new Int32Array(article.sentences.length + 1).fill(candidates.length);
  for (let i = candidates.length - 1; i >= 0; i--) first[candidates[i].sentence] = i;
  for (let s = article.sentences.length - 1; s >= 0; s--) first[s] = Math.min(first[s], first[s + 1]);
  return first;
}

function vectorOf(
  article: Article,
  m: Marks,
  c: Candidate,
  rivals: readonly Candidate[],
  seen: ReadonlyMap<string, Seen>,
  sure: readonly string[],
): Float32Array {
  const own = seen.get(c.surface);
  const { start, end, type } = c;
  const sentence = article.sentences[c.sentence];
  const others = own ? (c.chance >= own.top[type] ? own.second[type] : own.top[type]) : 0;
  const elsewhere = own ? own.sum[type] - c.chance : 0;
  const otherType = own ? Math.max(...own.top.filter((_, t) => t !== type)) : 0;
  let overlap = 0;
  let listedRival = 0;
  let left = 0;
  let right = 0;
  for (const r of rivals) {
    if (r === c) continue;
    if (r.start < end && r.end > start) {
      overlap = Math.max(overlap, r.chance);
      if (r.listed) listedRival = r.start !== start ? 3 : r.end >= end ? 1 : 2;
    }
    if (r.type !== type) continue;
    if (start - r.end >= 1 && start - r.end <= 3 && isList(m, r.end, start)) left = Math.max(left, r.chance);
    if (r.start - end >= 1 && r.start - end <= 3 && isList(m, end, r.start))
      right = Math.max(right, r.chance);
  }
  const v = new Float32Array(EVIDENCE_SIZE);
  v[0] = 1;
  v[1] = logit(c.chance) / 3;
  v[2] = own ? logit(others) / 3 : 0;
  v[3] = Math.log1p(elsewhere);
  let question = 0;
  const answer = (a: number) => {
    v[4 + question++ * ANSWERS + Math.min(ANSWERS - 1, a)] = 1;
  };
  const before = start > sentence.start ? m.kinds[start - 1] : 15;
  const behind = end < sentence.end ? m.kinds[end] : 15;
  const closed = behind === CLOSE_QUOTE;
  const quote = m.quote[start] === 0 ? 0 : m.quote[start] > 16 ? 2 : 1;
  answer(tenth(c.chance));
  answer(tenth(others));
  answer(Math.min(6, Math.round(elsewhere)));
  answer(tenth(otherType));
  answer(quote * 4 + (quote && before === 6 ? 1 : 0) + (closed ? 2 : 0));
  answer(Math.min(15, end - start));
  answer((left > 0.5 ? 1 : 0) + (right > 0.5 ? 2 : 0));
  answer(m.suffix[end - 1] !== 0 && (m.suffix[end - 1] & 3) >= 2 ? m.suffix[end - 1] >> 2 : 0);
  answer(m.head[end - 1] !== 0 && (m.head[end - 1] & 3) >= 2 ? Math.min(15, m.head[end - 1] >> 2) : 0);
  answer(KINDS.indexOf(sentence.kind));
  answer(ORIGINS.indexOf(c.origin) + (c.listed ? 4 : 0));
  answer(start > sentence.start ? m.verb[start - 1] >> 2 : 15);
  answer(behind);
  answer(before);
  answer(tenth(overlap));
  answer(partOf(c.surface, sure));
  answer(inside(m, start, end));
  answer(m.gazetteer[start] === 0 ? 0 : 1 + (m.gazetteer[start] >> 2));
  answer((isWordStart(m, start) ? 1 : 0) + (isWordStart(m, end) ? 2 : 0));
  answer(bucketOf(start - sentence.start));
  answer(listedRival);
  return v;
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
