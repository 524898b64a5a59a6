import type { LocalEntity } from "../../model/index.ts";
import type { Context, Placed } from "../context.ts";
import { hashSlice } from "./hash.ts";
import { type LevelClass, levelOf } from "./levels.ts";
import { findVerbs, type VerbHits } from "./verbs.ts";

/** What is asked again and again of one mention, worked out once. */
export interface Unit extends Placed {
  /** Index in `Scan.units`. */
  index: number;
  kind: number;
  /** Hashes of the last one, two and three characters of its entity's name, and of its first two. */
  tail1: number;
  tail2: number;
  tail3: number;
  first2: number;
  level: LevelClass;
  quoted: boolean;
  anaphor: boolean;
  /** Where the run of coordinated mentions of one type (A、B和C) that it stands in begins and ends. */
  listStart: number;
  listEnd: number;
  /** Index of the first unit of that run, and how many it has. */
  listFirst: number;
  listSize: number;
  /** Hashes of the characters around the run. */
  before1: number;
  before2: number;
  before3: number;
  after1: number;
  after2: number;
  after3: number;
}

/** An entity's name without the level that it may end in, and the hashes of its ends. */
interface Name {
  name: string;
  stem: string;
  tail1: number;
  tail2: number;
  tail3: number;
  first2: number;
  level: LevelClass;
}

/** One article made ready for the pair models. */
export interface Scan {
  ctx: Context;
  units: Unit[];
  /** commas[i]: how many of , ; : stand before unit i of the text; ditto stops for 。 ! ? and line ends. */
  commas: Uint16Array;
  stops: Uint16Array;
  verbs: VerbHits;
  /** Hash of the two characters from each unit of the text on. */
  twos: Int32Array;
  /** Name and stem of each entity. */
  names: Name[];
  /** How many actors, people and programmes begin before each unit in `units` (prefix sums). */
  actorsBefore: Uint16Array;
  programmesBefore: Uint16Array;
  peopleBefore: Uint16Array;
}

const KINDS = ["Person", "Agency", "Region", "Programme"];
/** What may stand between the members of an enumeration. */
const JOINT = /^[”"’》)]*(?:[、和及与]|以及|,)?[“"‘《(]*$/;

export function scan(ctx: Context): Scan {
  const { text } = ctx;
  const names = ctx.entities.map(nameOf);
  const units = ctx.placed.map((p, index): Unit => {
    const e = names[p.entity];
    const mention = ctx.mentions[p.mention];
    return {
      mention: p.mention,
      entity: p.entity,
      type: p.type,
      start: p.start,
      end: p.end,
      sentence: p.sentence,
      tail1: e.tail1,
      tail2: e.tail2,
      tail3: e.tail3,
      first2: e.first2,
      level: e.level,
      index,
      kind: KINDS.indexOf(p.type),
      quoted: Boolean(mention.quoted) || /[“"‘《]/.test(text[p.start - 1] ?? ""),
      anaphor: Boolean(mention.anaphor),
      listStart: p.start,
      listEnd: p.end,
      listFirst: index,
      listSize: 1,
      before1: 0,
      before2: 0,
      before3: 0,
      after1: 0,
      after2: 0,
      after3: 0,
    };
  });
  joinLists(units, text);
  for (const u of units) around(u, text);
  const { commas, stops } = marks(text);
  const { actorsBefore, programmesBefore, peopleBefore } = counts(units);
  return {
    ctx,
    units,
    commas,
    stops,
    verbs: findVerbs(text, ctx.lexicon),
    twos: twosOf(text),
    names,
    actorsBefore,
    programmesBefore,
    peopleBefore,
  };
}

function nameOf(e: LocalEntity): Name {
  const n = e.name;
  const end = n.length;
  return {
    name: n,
    stem: n.length > 2 ? n.replace(/(省|市|县|区|镇|乡|州)$/, "") : n,
    tail1: hashSlice(n, Math.max(0, end - 1), end),
    tail2: hashSlice(n, Math.max(0, end - 2), end),
    tail3: hashSlice(n, Math.max(0, end - 3), end),
    first2: hashSlice(n, 0, Math.min(2, end)),
    level: levelOf(e),
  };
}

function joinLists(units: Unit[], text: string): void {
  let first = 0;
  for (let i = 1; i <= units.length; i++) {
    const a = units[i - 1];
    const b = units[i];
    const gap = b ? b.start - a.end : 99;
    if (
      b &&
      a.type === b.type &&
      a.sentence === b.sentence &&
      gap > 0 &&
      gap < 6 &&
      JOINT.test(text.slice(a.end, b.start))
    )
      continue;
    for (let k = first; k < i; k++) {
      units[k].listStart = units[first].start;
      units[k].listEnd = units[i - 1].end;
      units[k].listFirst = first;
      units[k].listSize = i - first;
    }
    first = i;
  }
}

const OPEN = '“"‘《(';
const CLOSE = '”"’》)';

function around(u: Unit, text: string): void {
  let s = u.listStart;
  while (s > 0 && OPEN.includes(text[s - 1])) s--;
  let e = u.listEnd;
  while (e < text.length && CLOSE.includes(text[e])) e++;
  u.before1 = hashSlice(text, Math.max(0, s - 1), s);
  u.before2 = hashSlice(text, Math.max(0, s - 2), s);
  u.before3 = hashSlice(text, Math.max(0, s - 3), s);
  u.after1 = hashSlice(text, e, Math.min(text.length, e + 1));
  u.after2 = hashSlice(text, e, Math.min(text.length, e + 2));
  u.after3 = hashSlice(text, e, Math.min(text.length, e + 3));
}

function marks(text: string) {
  const commas = new Uint16Array(text.length + 1);
  const stops = new Uint16Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    commas[i + 1] = commas[i] + (c === "," || c === ";" || c === ":" ? 1 : 0);
    stops[i + 1] = stops[i] + (c === "。" || c === "!" || c === "?" || c === "\n" || c === ";" ? 1 : 0);
  }
  return { commas, stops };
}

function twosOf(text: string): Int32Array {
  const twos = new Int32Array(text.length);
  for (let i = 0; i + 2 <= text.length; i++) twos[i] = hashSlice(text, i, i + 2);
  return twos;
}

function counts(units: Unit[]) {
  const actorsBefore = new Uint16Array(units.length + 1);
  const programmesBefore = new Uint16Array(units.length + 1);
  const peopleBefore = new Uint16Array(units.length + 1);
  units.forEach((u, i) => {
    actorsBefore[i + 1] = actorsBefore[i] + (u.type === "Agency" || u.type === "Region" ? 1 : 0);
    programmesBefore[i + 1] = programmesBefore[i] + (u.type === "Programme" ? 1 : 0);
    peopleBefore[i + 1] = peopleBefore[i] + (u.type === "Person" ? 1 : 0);
  });
  return { actorsBefore, programmesBefore, peopleBefore };
}

/** Characters between two mentions, a sentence's end counting for fifty. */
export function distance(a: Unit, b: Unit): number {
  const gap = a.start < b.start ? b.start - a.end : a.start - b.end;
  return gap + 50 * Math.abs(a.sentence - b.sentence);
}
