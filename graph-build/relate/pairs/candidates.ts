import { isActor } from "../context.ts";
import { distance, type Scan, type Unit } from "./scan.ts";

/** Which kinds of things a pair joins; each has its own weights. */
export const GROUPS = ["actor-programme", "person-body", "partners", "body-part", "programme-part"] as const;
export type Group = (typeof GROUPS)[number];

/** What makes an entity worth asking about for a mention: bits that a pair carries. */
export const ROLE = {
  sentenceFirst: 1,
  nearestLeft: 2,
  nearestRight: 4,
  paragraphFirst: 8,
  lastBefore: 16,
  heading: 32,
  head: 64,
  mainRegion: 128,
  mainBody: 256,
  previousFirst: 512,
  headingProgramme: 1024,
  lastProgramme: 2048,
  headProgramme: 4096,
  mainProgramme: 8192,
} as const;

/** Two mentions that may stand in relation; `far` where they are too far apart for the words between to tell. */
export interface MentionPair {
  /** Index of the unit of the relation's possible `from`; of the left one for partners. */
  a: number;
  b: number;
  roles: number;
  far: boolean;
}

/** All pairs of mentions that may say one relation between two entities. */
export interface Candidate {
  group: Group;
  from: number;
  to: number;
  pairs: MentionPair[];
}

/** The candidates found so far, by group and by `from * size + to`, and all in the order of the text. */
interface Found {
  size: number;
  groups: Map<Group, Map<number, Candidate>>;
  all: Candidate[];
}

/** How far the search goes; together they bound the pairs of a mention, however long a list is. */
const REACH = { before: 2, after: 1, inSentence: 20, outside: 8, mentions: 6 };

/** All candidates of an article, by group, in the order of the text. */
export function candidatesOf(scan: Scan): Candidate[] {
  const found: Found = { size: scan.ctx.entities.length, groups: new Map(), all: [] };
  const seen = new Map<number, number>();
  for (const u of scan.units) {
    const n = (seen.get(u.entity) ?? 0) + 1;
    seen.set(u.entity, n);
    if (n > REACH.mentions && !isActor(u.type)) continue;
    if (u.type === "Programme") {
      for (const [e, x] of near(scan, u, (y) => y.type !== "Programme", carriedActors))
        put(found, "actor-programme", e, u.entity, { a: x.unit, b: u.index, roles: x.roles, far: x.far });
      for (const [e, x] of near(scan, u, (y) => y.type === "Programme", carriedProgrammes))
        both(found, "programme-part", u, e, x);
      continue;
    }
    for (const [e, x] of carriedOnly(scan, u))
      put(found, "actor-programme", u.entity, e, { a: u.index, b: x.unit, roles: x.roles, far: x.far });
    if (u.type === "Person") {
      for (const [e, x] of near(scan, u, (y) => isActor(y.type), carriedActors))
        put(found, "person-body", u.entity, e, { a: u.index, b: x.unit, roles: x.roles, far: x.far });
      continue;
    }
    for (const [e, x] of ahead(scan, u)) {
      const [from, to] = u.entity < e ? [u.entity, e] : [e, u.entity];
      const left = scan.units[x.unit].start < u.start;
      const [a, b] = left ? [x.unit, u.index] : [u.index, x.unit];
      put(found, "partners", from, to, { a, b, roles: x.roles, far: x.far });
      if (!x.far && u.type === "Agency" && scan.units[x.unit].type === "Agency")
        both(found, "body-part", u, e, x);
    }
  }
  return found.all;
}

/** A part and its whole may stand in either order: both are asked about. */
function both(found: Found, group: Group, u: Unit, e: number, x: Near): void {
  put(found, group, u.entity, e, { a: u.index, b: x.unit, roles: x.roles, far: x.far });
  put(found, group, e, u.entity, { a: x.unit, b: u.index, roles: x.roles, far: x.far });
}

function put(found: Found, group: Group, from: number, to: number, pair: MentionPair): void {
  if (from === to) return;
  let table = found.groups.get(group);
  if (!table) {
    table = new Map();
    found.groups.set(group, table);
  }
  const key = from * found.size + to;
  const known = table.get(key);
  if (!known) {
    const candidate: Candidate = { group, from, to, pairs: [pair] };
    table.set(key, candidate);
    found.all.push(candidate);
  } else if (known.pairs.length < REACH.mentions) known.pairs.push(pair);
}

interface Near {
  unit: number;
  roles: number;
  far: boolean;
}

/** The entities to ask about for one mention: those around it, each by its closest mention, and those carried to it. */
function near(scan: Scan, u: Unit, wanted: (x: Unit) => boolean, carried: Carried): Map<number, Near> {
  const out = new Map<number, Near>();
  const { ctx, units } = scan;
  const put = (unit: number, far: boolean) => {
    const { entity } = units[unit];
    const known = out.get(entity);
    if (!known) out.set(entity, { unit, roles: 0, far });
    else if (known.far && !far) {
      known.unit = unit;
      known.far = false;
    } else if (!far && distance(units[unit], u) < distance(units[known.unit], u)) known.unit = unit;
  };
  const take = (sentence: number, cap: number) => {
    const row = ctx.bySentence[sentence] ?? [];
    const fit = row.filter((i) => i !== u.index && wanted(units[i]));
    if (fit.length > cap)
      fit.sort((i, j) => distance(units[i], u) - distance(units[j], u) || i - j).length = cap;
    for (const i of fit) put(i, false);
    return fit;
  };
  take(u.sentence, REACH.inSentence);
  for (let d = 1; d <= REACH.before; d++) take(u.sentence - d, REACH.outside);
  for (let d = 1; d <= REACH.after; d++) take(u.sentence + d, REACH.outside);
  for (const [bit, unit] of carried(scan, u)) {
    put(unit, true);
    out.get(units[unit].entity)!.roles |= bit;
  }
  return out;
}

/** A role and the unit that has it. */
type Carried = (scan: Scan, u: Unit) => [number, number][];

/** The programmes that a line of a list may belong to: what its heading or the article's head names, or the last one named. */
function carriedOnly(scan: Scan, u: Unit): Map<number, Near> {
  const out = new Map<number, Near>();
  for (const [bit, unit] of carriedProgrammes(scan, u)) {
    const { entity, sentence } = scan.units[unit];
    if (Math.abs(sentence - u.sentence) <= REACH.before) continue;
    const known = out.get(entity);
    if (known) known.roles |= bit;
    else out.set(entity, { unit, roles: bit, far: true });
  }
  return out;
}

/** The programmes in force at a place, as `carriedActors` for actors. */
function carriedProgrammes(scan: Scan, u: Unit): [number, number][] {
  const { ctx, units } = scan;
  const out: [number, number][] = [];
  const programmes = (sentence: number) =>
    (ctx.bySentence[sentence] ?? []).filter((i) => units[i].type === "Programme");
  const { section } = ctx.article.sentences[u.sentence];
  if (section >= 0) for (const i of programmes(section).slice(0, 2)) out.push([ROLE.headingProgramme, i]);
  for (const k of [0, 1, 2]) for (const i of programmes(k).slice(0, 2)) out.push([ROLE.headProgramme, i]);
  for (let i = u.index - 1; i >= 0; i--)
    if (units[i].sentence < u.sentence && units[i].type === "Programme") {
      out.push([ROLE.lastProgramme, i]);
      break;
    }
  const { programme } = ctx.main;
  if (programme >= 0) out.push([ROLE.mainProgramme, closest(scan, programme, u)]);
  return out;
}

/** The mention of an entity that stands closest to another mention. */
function closest(scan: Scan, entity: number, u: Unit): number {
  const { ctx, units } = scan;
  return ctx.byEntity[entity].reduce((best, i) =>
    distance(units[i], u) < distance(units[best], u) ? i : best,
  );
}

/** Who may be meant where the sentence names nobody. */
function carriedActors(scan: Scan, u: Unit): [number, number][] {
  const { ctx, units } = scan;
  const out: [number, number][] = [];
  const actors = (sentence: number) => (ctx.bySentence[sentence] ?? []).filter((i) => isActor(units[i].type));
  const row = actors(u.sentence);
  if (row.length) out.push([ROLE.sentenceFirst, row[0]]);
  const left = row.filter((i) => units[i].end <= u.start).at(-1);
  if (left !== undefined) out.push([ROLE.nearestLeft, left]);
  const right = row.find((i) => units[i].start >= u.end);
  if (right !== undefined) out.push([ROLE.nearestRight, right]);
  const { paragraph, section } = ctx.article.sentences[u.sentence];
  let s = u.sentence;
  while (s > 0 && ctx.article.sentences[s - 1].paragraph === paragraph) s--;
  for (let k = s; k < u.sentence; k++) {
    const first = actors(k)[0];
    if (first !== undefined) {
      out.push([ROLE.paragraphFirst, first]);
      break;
    }
  }
  const previous = actors(u.sentence - 1)[0];
  if (previous !== undefined) out.push([ROLE.previousFirst, previous]);
  for (let i = u.index - 1; i >= 0; i--)
    if (units[i].sentence < u.sentence && isActor(units[i].type)) {
      out.push([ROLE.lastBefore, i]);
      break;
    }
  if (section >= 0) for (const i of actors(section).slice(0, 3)) out.push([ROLE.heading, i]);
  for (const k of [0, 1]) for (const i of actors(k).slice(0, 2)) out.push([ROLE.head, i]);
  const { region, body } = ctx.main;
  if (region >= 0 && ctx.byEntity[region].length) out.push([ROLE.mainRegion, closest(scan, region, u)]);
  if (body >= 0 && ctx.byEntity[body].length) out.push([ROLE.mainBody, closest(scan, body, u)]);
  return out;
}

/** The bodies and places that follow one, in its sentence and the next, and those carried to it. */
function ahead(scan: Scan, u: Unit): Map<number, Near> {
  const { ctx, units } = scan;
  const out = new Map<number, Near>();
  let inside = 0;
  let outside = 0;
  for (let i = u.index + 1; i < units.length; i++) {
    const x = units[i];
    const d = x.sentence - u.sentence;
    if (
      d > 1 ||
      (d === 1 && ctx.article.sentences[x.sentence].paragraph !== ctx.article.sentences[u.sentence].paragraph)
    )
      break;
    if (!isActor(x.type) || x.entity === u.entity || (x.type === "Region" && u.type === "Region" && d > 0))
      continue;
    if (d === 0 ? inside++ >= 6 : outside++ >= 3) continue;
    if (!out.has(x.entity)) out.set(x.entity, { unit: i, roles: 0, far: false });
  }
  for (const [bit, unit] of carriedActors(scan, u)) {
    const x = units[unit];
    if (x.entity === u.entity || (x.type === "Region" && u.type === "Region")) continue;
    const known = out.get(x.entity);
    if (known) known.roles |= bit;
    else if (x.sentence !== u.sentence) out.set(x.entity, { unit, roles: bit, far: true });
  }
  return out;
}
