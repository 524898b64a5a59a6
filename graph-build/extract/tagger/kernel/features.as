// The features of a character, as features.ts makes them for training: what goes into each hash is written to three rows,
// and all are hashed four at a time.
import * as m from "./memory";

const BEFORE: i32 = 1;
const BEHIND: i32 = 2;
const CLAUSE_END: i32 = 4;
const SENTENCE_END: i32 = 5;
const OPEN_QUOTE: i32 = 6;
const CLOSE_QUOTE: i32 = 7;
const LIST_COMMA: i32 = 9;

// @ts-ignore: decorator
@inline function u8at(layer: usize, i: i32): i32 { return <i32>load<u8>(layer + i); }
// @ts-ignore: decorator
@inline function u16at(layer: usize, i: i32): i32 { return <i32>load<u16>(layer + (<usize>i << 1)); }
// @ts-ignore: decorator
@inline function i32at(layer: usize, i: i32): i32 { return load<i32>(layer + (<usize>i << 2)); }
// @ts-ignore: decorator
@inline function put(slot: i32, a: i32, b: i32, c: i32): void {
  const at = m.scratch + (slot << 2);
  store<i32>(at, a);
  store<i32>(at, b, 256);
  store<i32>(at, c, 512);
}

function bucketOf(distance: i32): i32 {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  if (distance < 10) return 6;
  return distance < 15 ? 7 : 8;
}

/** What the sentence says of the place before the present one. */
let clauseStart: i32 = 0;
let listBefore: i32 = 0;

export function beginSentence(start: i32): void {
  clauseStart = start;
  listBefore = 0;
}

/** Features that are silent where nothing is to say: their slots of `hashes` are set to 0. */
// @ts-ignore: decorator
@inline function silence(hashes: usize, slot: i32): void { store<i32>(hashes + (slot << 2), 0); }

/** Writes the hashes of the character at `i` of the sentence [start, end) to `hashes`. To be called from left to right. */
export function characterHashes(i: i32, start: i32, end: i32, kind: i32, hashes: usize): void {
  const first = i == start;
  const last = i == end - 1;
  const kb = first ? 15 : u8at(m.kinds, i - 1);
  if (kb == CLAUSE_END || kb == SENTENCE_END) {
    clauseStart = i;
    listBefore = 0;
  } else if (kb == LIST_COMMA) listBefore = 1;

  // Characters.
  const a = i - 2 >= start ? u16at(m.codes, i - 2) : BEFORE;
  const b = first ? BEFORE : u16at(m.codes, i - 1);
  const c = u16at(m.codes, i);
  const d = last ? BEHIND : u16at(m.codes, i + 1);
  const e = i + 2 < end ? u16at(m.codes, i + 2) : BEHIND;
  put(0, a, 0, 0);
  put(1, b, 0, 0);
  put(2, c, 0, 0);
  put(3, d, 0, 0);
  put(4, e, 0, 0);
  put(5, a, b, 0);
  put(6, b, c, 0);
  put(7, c, d, 0);
  put(8, d, e, 0);
  put(9, b, d, 0);
  const k = u8at(m.kinds, i);
  const ka = i - 2 >= start ? u8at(m.kinds, i - 2) : 15;
  const kd = last ? 15 : u8at(m.kinds, i + 1);
  const ke = i + 2 < end ? u8at(m.kinds, i + 2) : 15;
  put(10, (kb * 16 + k) * 16 + kd, 0, 0);
  put(11, (((ka * 16 + kb) * 16 + k) * 16 + kd) * 16 + ke, 0, 0);
  put(12, a, c, 0);

  // Words.
  const w = i32at(m.wordAt, i);
  const from = i32at(m.wordStart, w);
  const to = i32at(m.wordStart, w + 1);
  const shape = from == i ? 0 : to == i + 1 ? 2 : 1;
  const place = shape + (to - from == 1 ? 3 : 0);
  const hash = i32at(m.wordHash, w);
  const tag = u8at(m.wordTag, w);
  const l1 = from > start ? w - 1 : -1;
  const l2 = l1 > 0 && i32at(m.wordStart, l1) > start ? l1 - 1 : -1;
  const r1 = to < end ? w + 1 : -1;
  const r2 = r1 >= 0 && i32at(m.wordStart, r1 + 1) < end ? r1 + 1 : -1;
  const hl1 = l1 < 0 ? BEFORE : i32at(m.wordHash, l1);
  const hr1 = r1 < 0 ? BEHIND : i32at(m.wordHash, r1);
  const tl1 = l1 < 0 ? 250 : u8at(m.wordTag, l1);
  const tr1 = r1 < 0 ? 250 : u8at(m.wordTag, r1);
  const tl2 = l2 < 0 ? 250 : u8at(m.wordTag, l2);
  const tr2 = r2 < 0 ? 250 : u8at(m.wordTag, r2);
  const verb = i32at(m.wordVerb, w);
  const hd = u8at(m.headDistance, i);
  const sd = u8at(m.suffixDistance, i);
  put(13, hash, place, i - from);
  put(14, tag, place, to - from);
  put(15, hl1, place, 0);
  put(16, hr1, place, 0);
  put(17, l2 < 0 ? BEFORE : i32at(m.wordHash, l2), place, 0);
  put(18, r2 < 0 ? BEHIND : i32at(m.wordHash, r2), place, 0);
  put(19, (tl1 << 8) | tag, place, 0);
  put(20, (tag << 8) | tr1, place, 0);
  put(21, (tl1 << 16) | (tag << 8) | tr1, place, 0);
  put(22, (tl2 << 16) | (tl1 << 8) | tag, place, 0);
  put(23, (tag << 16) | (tr1 << 8) | tr2, place, 0);
  put(24, verb, place, tag);
  put(25, verb, sd, place);
  put(26, hl1, tr1, place);

  // Marks.
  const g = u8at(m.gazetteer, i);
  const gb = first ? 63 : u8at(m.gazetteer, i - 1);
  const gd = last ? 63 : u8at(m.gazetteer, i + 1);
  const ti = u8at(m.title, i);
  const tn = last ? 0 : u8at(m.title, i + 1);
  const by = u8at(m.head, i) | (u8at(m.suffix, i) << 8) | (ti << 16);
  const byBefore = first
    ? -1
    : u8at(m.head, i - 1) | (u8at(m.suffix, i - 1) << 8) | (u8at(m.title, i - 1) << 16);
  const byNext = last ? -1 : u8at(m.head, i + 1) | (u8at(m.suffix, i + 1) << 8) | (tn << 16);
  const q = u8at(m.quote, i);
  const ql = u8at(m.quoteLength, i);
  const qt = i32at(m.quoteTail, i);
  const nr = u8at(m.near, i);
  const lt = u8at(m.listTail, i);
  const quoted = (q << 4) | ql;
  const gaz = g | (nr << 6);
  const sw = i32at(m.suffixWord, i);
  const hw = i32at(m.headWord, i);
  put(27, gaz, by, 0);
  put(28, (gb << 20) | (gaz << 8) | gd, 0, 0);
  put(29, g, gd, byNext);
  put(30, byBefore, by, byNext);
  put(31, hw, hd, shape);
  put(32, (hd << 4) | sd, tag, shape);
  put(33, sw, sd, shape);
  put(34, sw, hash, shape);
  put(35, hw, hash, shape);
  put(36, sd, b, shape);
  put(37, hd, b, gb);
  put(38, quoted, 0, 0);
  put(39, qt, quoted, 0);
  put(40, qt, q, sd);
  const opens = k == OPEN_QUOTE && !last;
  if (opens) put(41, i32at(m.quoteTail, i + 1), u8at(m.quoteLength, i + 1), sd);
  const s1 = first ? 0 : u8at(m.surname, i - 1);
  const s2 = i - 2 >= start ? u8at(m.surname, i - 2) : 0;
  put(
    42,
    (u8at(m.surname, i) << 4) | (s1 << 2) | s2,
    tag,
    i + 2 < end ? u8at(m.title, i + 2) | (tn << 3) : 7,
  );
  const fromStart = bucketOf(i - clauseStart);
  const closed = kb == CLOSE_QUOTE && i >= 2 ? i32at(m.quoteTail, i - 2) : 0;
  put(43, kind, fromStart, clauseStart == start ? 1 : 0);
  put(44, listBefore, k, sd * 16 + hd);
  put(45, closed, c, 0);
  put(46, kind, c, fromStart == 0 ? 1 : 0);
  put(47, gaz, tag, d);
  put(48, i32at(m.quoteNext, i), q > 16 ? 1 : 0, ql);
  put(49, lt, kb == 15 && first ? BEFORE : kb, k);
  put(50, lt, tag, shape);

  let template = i32x4(0, 1, 2, 3);
  for (let o: usize = 0; o < 208; o += 16) {
    const at = m.scratch + o;
    let h = i32x4.mul(
      v128.xor(v128.load(at), i32x4.mul(template, i32x4.splat(<i32>0x9e3779b1))),
      i32x4.splat(<i32>0x85ebca6b),
    );
    h = v128.xor(h, i32x4.shr_u(h, 15));
    h = i32x4.mul(v128.xor(h, v128.load(at, 256)), i32x4.splat(<i32>0xc2b2ae35));
    h = v128.xor(h, i32x4.shr_u(h, 13));
    h = i32x4.mul(v128.xor(h, v128.load(at, 512)), i32x4.splat(0x27d4eb2f));
    h = v128.xor(h, i32x4.shr_u(h, 16));
    h = i32x4.sub(h, i32x4.eq(h, i32x4.splat(0)));
    v128.store(hashes + o, h);
    template = i32x4.add(template, i32x4.splat(4));
  }
  if (q == 0) {
    silence(hashes, 38);
    silence(hashes, 39);
    silence(hashes, 40);
    silence(hashes, 48);
  }
  if (!opens) silence(hashes, 41);
  if (closed == 0) silence(hashes, 45);
  if (nr == 0) silence(hashes, 47);
  if (lt == 0) {
    silence(hashes, 49);
    silence(hashes, 50);
  }
  silence(hashes, 51);
}
