import type { Sentence } from "../../model/index.ts";
import { CLAUSE_END, CLOSE_QUOTE, LIST_COMMA, OPEN_QUOTE, SENTENCE_END } from "./classes.ts";
import { bucketOf, type Marks } from "./marks.ts";

/** Features of a character: so many slots in a row, 0 where one has nothing to say. */
export const SLOTS = 52;

const KINDS: readonly Sentence["kind"][] = ["headline", "byline", "dateline", "caption", "heading", "body"];

/** The number of a kind of sentence in features. */
export function kindOf(kind: Sentence["kind"]): number {
  return KINDS.indexOf(kind);
}

/** Codes that stand for what lies before and behind a sentence. */
const BEFORE = 1;
const BEHIND = 2;

function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  h ^= h >>> 13;
  h = Math.imul(h ^ c, 0x27d4eb2f);
  h ^= h >>> 16;
  return h === 0 ? 1 : h;
}

/**
 * Writes the hashed features of a sentence's characters into `out`, SLOTS to each, in the order of the characters.
 * Training calls this; decoding makes the very same ones in WebAssembly (kernel/features.as).
 */
export function sentenceFeatures(m: Marks, sentence: Sentence, out: Int32Array): void {
  const { start, end } = sentence;
  const kind = kindOf(sentence.kind);
  let clauseStart = start;
  let listBefore = 0;
  for (let i = start, o = 0; i < end; i++, o += SLOTS) {
    const before = i > start ? m.kinds[i - 1] : 15;
    if (before === CLAUSE_END || before === SENTENCE_END) {
      clauseStart = i;
      listBefore = 0;
    } else if (before === LIST_COMMA) listBefore = 1;
    characterFeatures(m, i, start, end, out, o);
    wordFeatures(m, i, start, end, out, o);
    markFeatures(m, i, start, end, out, o);
    const fromStart = bucketOf(i - clauseStart);
    const closed = before === CLOSE_QUOTE && i >= 2 ? m.quoteTail[i - 2] : 0;
    out[o + 43] = mix(43, kind, fromStart, clauseStart === start ? 1 : 0);
    out[o + 44] = mix(44, listBefore, m.kinds[i], m.suffixDistance[i] * 16 + m.headDistance[i]);
    out[o + 45] = closed === 0 ? 0 : mix(45, closed, m.codes[i]);
    out[o + 46] = mix(46, kind, m.codes[i], fromStart === 0 ? 1 : 0);
  }
}

function characterFeatures(
  m: Marks,
  i: number,
  start: number,
  end: number,
  out: Int32Array,
  o: number,
): void {
  const { codes, kinds } = m;
  const a = i - 2 >= start ? codes[i - 2] : BEFORE;
  const b = i - 1 >= start ? codes[i - 1] : BEFORE;
  const c = codes[i];
  const d = i + 1 < end ? codes[i + 1] : BEHIND;
  const e = i + 2 < end ? codes[i + 2] : BEHIND;
  out[o] = mix(0, a);
  out[o + 1] = mix(1, b);
  out[o + 2] = mix(2, c);
  out[o + 3] = mix(3, d);
  out[o + 4] = mix(4, e);
  out[o + 5] = mix(5, a, b);
  out[o + 6] = mix(6, b, c);
  out[o + 7] = mix(7, c, d);
  out[o + 8] = mix(8, d, e);
  out[o + 9] = mix(9, b, d);
  const ka = i - 2 >= start ? kinds[i - 2] : 15;
  const kb = i - 1 >= start ? kinds[i - 1] : 15;
  const kd = i + 1 < end ? kinds[i + 1] : 15;
  const ke = i + 2 < end ? kinds[i + 2] : 15;
  out[o + 10] = mix(10, (kb * 16 + kinds[i]) * 16 + kd);
  out[o + 11] = mix(11, (((ka * 16 + kb) * 16 + kinds[i]) * 16 + kd) * 16 + ke);
  out[o + 12] = mix(12, a, c);
}

function wordFeatures(m: Marks, i: number, start: number, end: number, out: Int32Array, o: number): void {
  const w = m.wordAt[i];
  const from = m.wordStart[w];
  const to = m.wordStart[w + 1];
  const place = (from === i ? 0 : to === i + 1 ? 2 : 1) + (to - from === 1 ? 3 : 0);
  const hash = m.wordHash[w];
  const tag = m.wordTag[w];
  const l1 = from > start ? w - 1 : -1;
  const l2 = l1 > 0 && m.wordStart[l1] > start ? l1 - 1 : -1;
  const r1 = to < end ? w + 1 : -1;
  const r2 = r1 >= 0 && m.wordStart[r1 + 1] < end ? r1 + 1 : -1;
  const hl1 = l1 < 0 ? BEFORE : m.wordHash[l1];
  const hr1 = r1 < 0 ? BEHIND : m.wordHash[r1];
  const tl1 = l1 < 0 ? 250 : m.wordTag[l1];
  const tr1 = r1 < 0 ? 250 : m.wordTag[r1];
  const tl2 = l2 < 0 ? 250 : m.wordTag[l2];
  const tr2 = r2 < 0 ? 250 : m.wordTag[r2];
  out[o + 13] = mix(13, hash, place, i - from);
  out[o + 14] = mix(14, tag, place, to - from);
  out[o + 15] = mix(15, hl1, place);
  out[o + 16] = mix(16, hr1, place);
  out[o + 17] = mix(17, l2 < 0 ? BEFORE : m.wordHash[l2], place);
  out[o + 18] = mix(18, r2 < 0 ? BEHIND : m.wordHash[r2], place);
  out[o + 19] = mix(19, (tl1 << 8) | tag, place);
  out[o + 20] = mix(20, (tag << 8) | tr1, place);
  out[o + 21] = mix(21, (tl1 << 16) | (tag << 8) | tr1, place);
  out[o + 22] = mix(22, (tl2 << 16) | (tl1 << 8) | tag, place);
  out[o + 23] = mix(23, (tag << 16) | (tr1 << 8) | tr2, place);
  out[o + 24] = mix(24, m.wordVerb[w], place, tag);
  out[o + 25] = mix(25, m.wordVerb[w], m.suffixDistance[i], place);
  out[o + 26] = mix(26, hl1, tr1, place);
}

function markFeatures(m: Marks, i: number, start: number, end: number, out: Int32Array, o: number): void {
  const last = end - 1;
  const first = i === start;
  const w = m.wordAt[i];
  const place = m.wordStart[w] === i ? 0 : m.wordStart[w + 1] === i + 1 ? 2 : 1;
  const tag = m.wordTag[w];
  const gb = first ? 63 : m.gazetteer[i - 1];
  const gd = i === last ? 63 : m.gazetteer[i + 1];
  const near = m.head[i] | (m.suffix[i] << 8) | (m.title[i] << 16);
  const nearBefore = first ? -1 : m.head[i - 1] | (m.suffix[i - 1] << 8) | (m.title[i - 1] << 16);
  const nearNext = i === last ? -1 : m.head[i + 1] | (m.suffix[i + 1] << 8) | (m.title[i + 1] << 16);
  const quote = (m.quote[i] << 4) | m.quoteLength[i];
  const gaz = m.gazetteer[i] | (m.near[i] << 6);
  out[o + 27] = mix(27, gaz, near);
  out[o + 28] = mix(28, (gb << 20) | (gaz << 8) | gd);
  out[o + 29] = mix(29, m.gazetteer[i], gd, nearNext);
  out[o + 30] = mix(30, nearBefore, near, nearNext);
  out[o + 31] = mix(31, m.headWord[i], m.headDistance[i], place);
  out[o + 32] = mix(32, (m.headDistance[i] << 4) | m.suffixDistance[i], tag, place);
  out[o + 33] = mix(33, m.suffixWord[i], m.suffixDistance[i], place);
  out[o + 34] = mix(34, m.suffixWord[i], m.wordHash[w], place);
  out[o + 35] = mix(35, m.headWord[i], m.wordHash[w], place);
  out[o + 36] = mix(36, m.suffixDistance[i], first ? BEFORE : m.codes[i - 1], place);
  out[o + 37] = mix(37, m.headDistance[i], first ? BEFORE : m.codes[i - 1], gb);
  out[o + 38] = m.quote[i] === 0 ? 0 : mix(38, quote);
  out[o + 39] = m.quote[i] === 0 ? 0 : mix(39, m.quoteTail[i], quote);
  out[o + 40] = m.quote[i] === 0 ? 0 : mix(40, m.quoteTail[i], m.quote[i], m.suffixDistance[i]);
  const opens = m.kinds[i] === OPEN_QUOTE && i < last;
  out[o + 41] = opens ? mix(41, m.quoteTail[i + 1], m.quoteLength[i + 1], m.suffixDistance[i]) : 0;
  const s1 = i - 1 >= start ? m.surname[i - 1] : 0;
  const s2 = i - 2 >= start ? m.surname[i - 2] : 0;
  out[o + 42] = mix(
    42,
    (m.surname[i] << 4) | (s1 << 2) | s2,
    tag,
    i + 2 <= last ? m.title[i + 2] | (m.title[i + 1] << 3) : 7,
  );
  out[o + 47] = m.near[i] === 0 ? 0 : mix(47, gaz, tag, i === last ? BEHIND : m.codes[i + 1]);
  out[o + 48] = m.quote[i] === 0 ? 0 : mix(48, m.quoteNext[i], m.quote[i] > 16 ? 1 : 0, m.quoteLength[i]);
  out[o + 49] = m.listTail[i] === 0 ? 0 : mix(49, m.listTail[i], first ? BEFORE : m.kinds[i - 1], m.kinds[i]);
  out[o + 50] = m.listTail[i] === 0 ? 0 : mix(50, m.listTail[i], tag, place);
}
