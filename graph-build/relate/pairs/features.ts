import type { MentionPair } from "./candidates.ts";
import { bucket, type Features, hashSlice } from "./hash.ts";
import type { Scan, Unit } from "./scan.ts";

/**
 * The features that every group of pairs shares, hashed into `out`: kinds, order and distance; the words between and
 * around; the names themselves; the list, clause and sentence that both stand in; the roles by which one is asked about.
 */
export function pairFeatures(scan: Scan, pair: MentionPair, out: Features): void {
  const a = scan.units[pair.a];
  const b = scan.units[pair.b];
  out.clear();
  const order = pair.far ? 2 : a.start < b.start ? 0 : 1;
  const kinds = a.kind * 16 + b.kind * 4 + order;
  const apart = pair.far ? 9 : Math.abs(a.sentence - b.sentence);
  const shape = kinds * 16 + apart;
  out.add(1);
  out.add(2, shape);
  names(scan, a, b, kinds, out);
  roles(scan, pair, a, b, shape, out);
  lines(scan, a, b, shape, pair.roles, out);
  context(a, b, shape, out);
  governing(scan, a, b, shape, out);
  if (!pair.far) between(scan, a, b, shape, out);
}

/** The verb that stands before the second end in its clause, and the one behind it. */
function governing(scan: Scan, a: Unit, b: Unit, shape: number, out: Features): void {
  const { verbs, commas, stops } = scan;
  const main = (a.entity === scan.ctx.main.region ? 1 : 0) + (a.entity === scan.ctx.main.body ? 2 : 0);
  const i = verbs.before[b.listStart];
  const near = i >= 0 && stops[verbs.starts[i]] === stops[b.listStart];
  const clause = near && commas[verbs.starts[i]] === commas[b.listStart] ? 2 : near ? 1 : 0;
  out.add(90, shape, near ? verbs.words[i] : 0, clause);
  out.add(91, shape * 4 + main, near ? verbs.classes[i] : 0, clause);
  out.add(92, a.kind * 16 + clause, near ? verbs.words[i] : 0, b.tail2);
  const j = verbs.before[b.listEnd] + 1;
  const after =
    j < verbs.starts.length &&
    verbs.starts[j] >= b.listEnd &&
    verbs.starts[j] - b.listEnd < 12 &&
    stops[verbs.starts[j]] === stops[b.listEnd];
  out.add(93, shape, after ? verbs.words[j] : 0);
  out.add(94, shape, after ? verbs.classes[j] : 0, near ? verbs.classes[i] : 0);
}

function names(scan: Scan, a: Unit, b: Unit, kinds: number, out: Features): void {
  out.add(10, kinds, a.tail2);
  out.add(11, kinds, b.tail2);
  out.add(12, kinds, a.tail2, b.tail2);
  out.add(13, kinds, b.tail3);
  out.add(14, a.kind, a.tail3, b.tail1);
  out.add(15, kinds, a.level * 8 + b.level);
  out.add(16, kinds, a.level * 8 + b.level, b.tail2);
  out.add(17, a.kind, b.first2);
  out.add(18, a.kind * 8 + a.level, b.first2);
  const x = scan.names[a.entity];
  const y = scan.names[b.entity];
  const carries = contains(y.name, x.stem) + 4 * contains(x.name, y.stem);
  out.add(19, kinds, carries);
  out.add(20, kinds, carries, b.tail1);
  out.add(21, kinds, Number(a.anaphor) + 2 * Number(b.anaphor), Number(b.quoted));
}

/** 0: no; 1: a name begins with the stem of another; 2: it holds it elsewhere. */
function contains(name: string, stem: string): number {
  const at = name.indexOf(stem);
  return at < 0 ? 0 : at === 0 ? 1 : 2;
}

function roles(scan: Scan, pair: MentionPair, a: Unit, b: Unit, shape: number, out: Features): void {
  const { ctx } = scan;
  const row = ctx.bySentence[b.sentence];
  const first = row[0];
  const actorsLeft = scan.actorsBefore[b.index] - scan.actorsBefore[first];
  const actorsRight = scan.actorsBefore[row[row.length - 1] + 1] - scan.actorsBefore[b.index + 1];
  const left = Math.min(3, actorsLeft) * 4 + Math.min(3, actorsRight);
  const main = (a.entity === ctx.main.region ? 1 : 0) + (a.entity === ctx.main.body ? 2 : 0);
  const kind = SENTENCE[ctx.article.sentences[b.sentence].kind];
  out.add(30, shape, pair.roles);
  out.add(31, pair.roles, left);
  out.add(32, shape, left);
  out.add(33, shape, main);
  out.add(34, shape * 4 + main, left);
  out.add(35, shape * 4 + main, b.before2);
  out.add(36, shape * 4 + main, b.tail2);
  out.add(37, shape, kind);
  out.add(
    38,
    shape * 4 + main,
    bucket(ctx.byEntity[a.entity].length) * 16 + bucket(ctx.byEntity[b.entity].length),
  );
  for (let bit = 1; bit <= 8192; bit <<= 1) if (pair.roles & bit) out.add(39, bit, left, a.kind);
}

/** Lists of names and rows of tables: short lines without a verb. */
function lines(scan: Scan, a: Unit, b: Unit, shape: number, roles: number, out: Features): void {
  const { sentences } = scan.ctx.article;
  const x = sentences[a.sentence];
  const y = sentences[b.sentence];
  const place =
    Number(x.paragraph === y.paragraph) +
    2 * Number(x.section === y.section) +
    4 * Number(x.section === b.sentence);
  out.add(40, shape, place);
  out.add(41, shape, bucket(x.end - x.start), SENTENCE[x.kind]);
  out.add(42, shape, bucket(y.end - y.start), place);
  const opens = Number(a.start - x.start < 2) + 2 * Number(x.end - a.end < 3);
  out.add(44, shape, opens * 16 + (roles >> 10), b.tail1);
  out.add(45, a.kind, opens * 16 + (roles >> 10), y.kind === "heading" ? 1 : 0);
  out.add(43, shape, bucket(Math.abs(a.sentence - b.sentence)), place);
}

const SENTENCE = { headline: 0, byline: 1, dateline: 2, caption: 3, heading: 4, body: 5 };

function context(a: Unit, b: Unit, shape: number, out: Features): void {
  out.add(50, shape, b.before1);
  out.add(51, shape, b.before2);
  out.add(52, b.before3, a.kind);
  out.add(53, shape, b.after1);
  out.add(54, shape, b.after2);
  out.add(55, b.after3, a.kind);
  out.add(56, shape, a.before1);
  out.add(57, shape, a.before2);
  out.add(58, shape, a.after1);
  out.add(59, shape, a.after2);
  out.add(60, shape, a.after3);
  out.add(61, b.before2, b.tail2, a.kind);
  out.add(62, a.after1, b.before2, shape);
  out.add(63, shape, Math.min(3, a.listSize) * 4 + Math.min(3, b.listSize));
  out.add(64, a.before2, a.tail2, b.kind);
}

function between(scan: Scan, a: Unit, b: Unit, shape: number, out: Features): void {
  const { text } = scan.ctx;
  const [l, r] = a.start < b.start ? [a, b] : [b, a];
  const sameList = l.listFirst === r.listFirst;
  const start = sameList ? l.end : l.listEnd;
  const end = sameList ? r.start : r.listStart;
  const length = Math.max(0, end - start);
  const commas = scan.commas[Math.max(start, end)] - scan.commas[start];
  const stops = scan.stops[Math.max(start, end)] - scan.stops[start];
  const lo = sameList ? l.index : l.listFirst + l.listSize - 1;
  const hi = sameList ? r.index : r.listFirst;
  const actors = Math.min(3, within(scan.actorsBefore, lo, hi));
  const programmes = Math.min(3, within(scan.programmesBefore, lo, hi));
  const people = Math.min(3, within(scan.peopleBefore, lo, hi));
  out.add(70, shape, bucket(length), Number(sameList));
  out.add(71, shape, Math.min(4, commas), Math.min(3, stops));
  out.add(72, shape, actors * 16 + programmes * 4 + people);
  out.add(73, shape, actors * 16 + programmes * 4 + people, Math.min(3, commas));
  if (length <= 8) out.add(74, shape, hashSlice(text, start, end));
  const { twos } = scan;
  for (let i = Math.max(start, end - 10); i + 2 <= end; i++) out.add(75, shape, twos[i]);
  for (let i = start, to = Math.min(end, start + 8); i + 2 <= to; i++) out.add(76, shape, twos[i]);
  for (let i = start, to = Math.min(end, start + 40); i + 2 <= to; i++) out.add(77, shape & ~15, twos[i]);
  const v = scan.verbs;
  const last = v.before[Math.max(start, end)];
  const first = v.before[start] + 1;
  const some = last >= first && v.starts[last] >= start;
  const opening = v.before[l.listStart];
  const led =
    opening >= 0 &&
    l.listStart - v.starts[opening] < 8 &&
    scan.commas[v.starts[opening]] === scan.commas[l.listStart];
  out.add(80, shape, some ? v.words[last] : 0);
  out.add(81, shape, some ? v.words[first] : 0, Math.min(3, actors));
  out.add(82, shape, some ? v.classes[last] : 0, some ? v.classes[first] : 0);
  out.add(83, shape, led ? v.words[opening] : 0);
  out.add(84, shape, led ? v.classes[opening] : 0, some ? v.classes[last] : 0);
  for (let i = first; some && i <= Math.min(last, first + 4); i++) out.add(85, shape & ~15, v.words[i]);
  out.add(78, shape * 16 + Math.min(3, commas) * 4 + actors, a.after1);
  out.add(79, shape * 16 + Math.min(3, commas) * 4 + actors, b.before2);
}

/** How many of a kind stand strictly between two units, by the kind's prefix sums. */
function within(prefix: Uint16Array, lo: number, hi: number): number {
  return hi > lo ? prefix[hi] - prefix[lo + 1] : 0;
}
