import { feature } from "../../extract/figures/feature.ts";
import { type FeatureGroups, Group } from "../../extract/figures/ranker.ts";
import { kindOf } from "../../extract/figures/tables.ts";
import type { NamedType } from "../../model/index.ts";
import type { Stand, SubjectView, Surroundings } from "./view.ts";

/** A thing that a figure may be about, with what speaks for and against it. */
export interface Candidate {
  entity: number;
  features: FeatureGroups;
}

const BACK = 4;
const BUCKETS = ["0", "1", "2", "3", "4-5", "6-9", "10+"];
const bucketNumber = (n: number): number => (n <= 3 ? n : n <= 5 ? 4 : n <= 9 ? 5 : 6);
const bucket = (n: number): string => BUCKETS[bucketNumber(n)];
const LEFT_WORDS =
  /(?:实施|开展|推进|推行|启动|落实|打造|建立|建设|建成|组织|举办|承办|创办|出台|印发|依托|通过|联合|会同|与|和|对|为|向|给|由|被|获|获评|荣获|入选|占|比|较|居|列|在|到|至|从|是|称|名|叫|投入|争创|创建|创成|培育|承担|参加|支持|引进|带动|其中|以|把|将|用)$/;
const SAYS = /^[^,。;]{0,5}(?:说|表示|介绍|告诉|:)/;
const PRONOUN = /[他她](?!们|山|乡|日)|自己|我家|老人/;
const RIGHT =
  /^(?:的|、|等|在|与|和|以|为|被|获|共|有|投|完|开|建|新|累|全|今|去|已|还|将|内|里|上|中|达|占|[:,。;“”()])/;

const TYPES: Record<NamedType, number> = { Agency: 0, Person: 1, Programme: 2, Region: 3 };
/** Where a sentence lies, by how far it lies before the figure's and whether in the same paragraph. */
const PLACES = ["s0", "s0", "s1p", "s1o", "s2p", "s2o", "s3p", "s3o"];
const KINDS = new Map<string, number>();

function kindNumber(kind: string): number {
  let n = KINDS.get(kind);
  if (n === undefined) {
    n = KINDS.size;
    KINDS.set(kind, n);
  }
  return n;
}

/** Groups that depend on a few small numbers: made once, and met again and again. */
const PLACED = new Map<number, Group>();

/** What the place of a stand says; it depends on so little that few such groups are. */
function placeFeatures(
  type: NamedType,
  place: number,
  after: boolean,
  nth: number,
  clauses: number,
  halves: number,
  kind: string,
): Group {
  const order = Math.min(nth, 4);
  const c = bucketNumber(clauses);
  const h = bucketNumber(halves);
  let key = place * 2 + (after ? 1 : 0);
  key = ((key * 5 + order) * 7 + c) * 7 + h;
  key = (key * 4 + TYPES[type]) * 64 + kindNumber(kind);
  let group = PLACED.get(key);
  if (!group) {
    const where = PLACES[place];
    const side = after ? "a" : "b";
    group = new Group([
      feature`${where}|${side}|${type}`,
      feature`${where}|${side}|${type}|${order}`,
      feature`${type}|c${BUCKETS[c]}|${side}`,
      feature`${type}|h${BUCKETS[h]}|${side}`,
      feature`${type}|${kind}|${where}${side}`,
    ]);
    PLACED.set(key, group);
  }
  return group;
}

const HOME = new Group([feature`home`]);
const BODY = new Group([feature`body`]);
const ofTypes = (make: (type: NamedType) => number[]): Record<NamedType, Group> => ({
  Agency: new Group(make("Agency")),
  Person: new Group(make("Person")),
  Programme: new Group(make("Programme")),
  Region: new Group(make("Region")),
});
const HEADING = ofTypes((type) => [feature`heading|${type}`]);
const HEAD = [0, 1, 2].map((n) => ofTypes((type) => [feature`head|${type}|${n}`]));
/** By how many pairs of characters a name shares with the indicator, and with the clause. */
const OVERLAP = [0, 1, 2, 3].map((n) =>
  [0, 1, 2, 3].map((c) =>
    ofTypes((type) => [feature`overlap|${type}|${n}`, feature`overlap|${type}|${c}|c`]),
  ),
);

/** The candidates gathered for a figure: the groups of features of each entity, in the order of first sight. */
type Found = Map<number, Group[]>;

function add(found: Found, entity: number, features: Group): void {
  const all = found.get(entity);
  if (all) all.push(features);
  else found.set(entity, [features]);
}

/**
 * The candidates for one figure, with their features: all things mentioned in its sentence and the few before it, in its section's
 * heading and in the article's head, the home region and the article's own body.
 */
export function candidatesFor(v: SubjectView, figure: number): Candidate[] {
  const f = v.figures[figure];
  const found: Found = new Map();
  const context = figureContext(v, figure);
  const nearest = new Set<number>();
  const seen = [0, 0, 0, 0, 0, 0, 0, 0];
  const paragraph = v.article.sentences[f.sentence]?.paragraph;
  for (let back = 0; back <= BACK && f.sentence - back >= 0; back++) {
    const same = v.article.sentences[f.sentence - back].paragraph === paragraph;
    const place = back === 0 ? 0 : Math.min(back, 3) * 2 + (same ? 0 : 1);
    standsIn(v, figure, f.sentence - back, place, context, nearest, seen, found);
  }
  const section = v.article.sentences[f.sentence]?.section ?? -1;
  if (section >= 0)
    for (const i of v.bySentence[section] ?? []) add(found, v.stands[i].entity, HEADING[v.stands[i].type]);
  for (const e of v.heads) add(found, e, HEAD[Math.min(v.inHead[e], 2)][v.entities[e].type]);
  if (v.home >= 0) add(found, v.home, HOME);
  if (v.body >= 0) add(found, v.body, BODY);
  const shared: (Group | undefined)[] = [];
  const out: Candidate[] = [];
  for (const [entity, features] of found) {
    entityFeatures(v, entity, figure, context, nearest.has(entity), shared, features);
    out.push({ entity, features });
  }
  return out;
}

/** Adds the stands of one sentence: of each entity the nearest one, those behind the figure only where they are close. */
function standsIn(
  v: SubjectView,
  figure: number,
  sentence: number,
  place: number,
  context: FigureContext,
  nearest: Set<number>,
  seen: number[],
  found: Found,
): void {
  const f = v.figures[figure];
  const list = v.bySentence[sentence];
  for (let k = list.length - 1; k >= 0; k--) {
    const stand = v.stands[list[k]];
    if (nearest.has(stand.entity)) continue;
    const after = stand.start >= f.start;
    if (after && (stand.start - f.end > 30 || standsBefore(v, list, k, stand.entity, f.start))) continue;
    nearest.add(stand.entity);
    const nth = ++seen[TYPES[stand.type] * 2 + (after ? 1 : 0)];
    const from = after ? f.end : stand.end;
    const to = after ? stand.start : f.start;
    const clauses = v.clause[to] - v.clause[from];
    const halves = v.half[to] - v.half[from];
    add(found, stand.entity, placeFeatures(stand.type, place, after, nth, clauses, halves, context.kind));
    if (place === 0)
      add(found, stand.entity, standFeatures(v, list[k], figure, after, nth, clauses, halves, context));
  }
}

/** Whether an entity also stands before a place, among the first `k` of a sentence's stands. */
function standsBefore(
  v: SubjectView,
  list: readonly number[],
  k: number,
  entity: number,
  at: number,
): boolean {
  for (let i = 0; i < k; i++) {
    const s = v.stands[list[i]];
    if (s.entity === entity && s.start < at) return true;
  }
  return false;
}

/** What speaks for an entity as such, wherever it stands; `shared` holds what all of one type have in common for this figure. */
function entityFeatures(
  v: SubjectView,
  entity: number,
  figure: number,
  context: FigureContext,
  named: boolean,
  shared: (Group | undefined)[],
  out: Group[],
): void {
  const { type, name } = v.entities[entity];
  const { kind, pronoun } = context;
  const key = TYPES[type] * 2 + (named ? 1 : 0);
  let common = shared[key];
  if (!common) {
    const features = [
      feature`t|${type}`,
      feature`t|${type}|${kind}`,
      feature`t|${type}|${context.tail}`,
      named ? feature`n|${type}` : feature`far|${type}`,
    ];
    if (pronoun) features.push(feature`pronoun|${type}|${named}`);
    common = new Group(features);
    shared[key] = common;
  }
  const indicator = overlap(name, v.figures[figure].indicator);
  out.push(
    common,
    nameFeatures(v, entity, named, kind),
    OVERLAP[indicator][overlap(name, context.clause)][type],
  );
  if (entity === v.home)
    out.push(new Group([feature`home|${context.anyBody}`, feature`home|${named}`, feature`home|${kind}`]));
  if (entity === v.body) out.push(new Group([feature`body|${context.anyBody}`, feature`body|${named}`]));
}

/** What the end of an entity's name and how often it is named say, for figures of one kind. */
function nameFeatures(v: SubjectView, entity: number, named: boolean, kind: string): Group {
  const key = (kindNumber(kind) * 2 + (named ? 1 : 0)) * v.entities.length + entity;
  let group = v.ofNames.get(key);
  if (!group) {
    const { type, name, mentions } = v.entities[entity];
    const tail = name.slice(-2);
    group = new Group([
      feature`sfx|${tail}`,
      feature`sfx|${tail}|${named ? "n" : "f"}|${kind}`,
      feature`many|${type}|${bucket(mentions.length)}`,
    ]);
    v.ofNames.set(key, group);
  }
  return group;
}

/** How many pairs of characters two texts share, up to 3: 教师培训计划 and 培训教师 share 培训. */
function overlap(a: string, b: string): number {
  let n = 0;
  for (let i = 0; i + 1 < a.length && n < 3; i++) {
    const first = a.charCodeAt(i);
    const second = a.charCodeAt(i + 1);
    for (let k = 0; k + 1 < b.length; k++)
      if (b.charCodeAt(k) === first && b.charCodeAt(k + 1) === second) {
        n++;
        break;
      }
  }
  return n;
}

interface FigureContext {
  /** The words of the figure's clause around it. */
  clause: string;
  kind: string;
  /** Whether the sentence names a body, place, programme or person before the figure. */
  anyBody: string;
  /** Last two characters of the indicator's kind: 率, 比, 长. */
  tail: string;
  /** Whether 他, 她 or 自己 stands before the figure in its sentence. */
  pronoun: boolean;
}

function figureContext(v: SubjectView, figure: number): FigureContext {
  const f = v.figures[figure];
  let types = 0;
  for (const i of v.bySentence[f.sentence])
    if (v.stands[i].start < f.start) types |= KIND_BIT[v.stands[i].type];
  const pronoun = PRONOUN.test(
    v.article.text.slice(v.article.sentences[f.sentence]?.start ?? f.start, f.start),
  );
  const t = v.article.text;
  const clause = `${t.slice(Math.max(0, f.start - 16), f.start).replace(/^.*[,;。:!?\n]/s, "")}${t.slice(f.end, f.end + 8).replace(/[,;。:!?\n].*$/s, "")}`;
  return {
    clause,
    pronoun,
    kind: kindOf(f.unit),
    anyBody: KINDS_OF[types],
    tail: f.indicator.slice(-1),
  };
}

/** What stands around a mention in its sentence, whatever figure is asked about; made once for each. */
function surroundings(v: SubjectView, stand: number): Surroundings {
  const known = v.surroundings[stand];
  if (known) return known;
  const { text } = v.article;
  const s = v.stands[stand];
  const left = text.slice(Math.max(0, s.start - 3), s.start).replace(/^.*[,;。:!?\n]/s, "^");
  const made: Surroundings = {
    word:
      LEFT_WORDS.exec(text.slice(Math.max(0, s.start - 2), s.start).replace(/[“"《]$/, ""))?.[0] ??
      left.slice(-1),
    right:
      RIGHT.exec(
        text.slice(s.end, s.end + 1).replace(/[”"》]/, "") || text.slice(s.end + 1, s.end + 2),
      )?.[0] ?? "~",
    opens: /[,;。:!?\n^]$/.test(left) || left === "",
    says: s.type === "Person" && SAYS.test(text.slice(s.end, s.end + 8)),
    first: v.stands[v.bySentence[s.sentence][0]].entity === s.entity,
  };
  v.surroundings[stand] = made;
  return made;
}

function standFeatures(
  v: SubjectView,
  stand: number,
  figure: number,
  after: boolean,
  nth: number,
  clauses: number,
  halves: number,
  context: FigureContext,
): Group {
  const { text } = v.article;
  const f = v.figures[figure];
  const s = v.stands[stand];
  const { type } = s;
  const { word, right, opens, says, first } = surroundings(v, stand);
  const side = after ? "a" : "b";
  const c = Math.min(clauses, 2);
  const h = Math.min(halves, 2);
  const half = halves < 1 ? 0 : 1;
  const out = [
    feature`${type}|l${word}`,
    feature`${type}|r${right}`,
    feature`${type}|l${word}|c${c}${side}`,
    feature`${type}|r${right}|c${c}${side}`,
    feature`${type}|l${word}|h${h}${side}`,
    feature`s0|${side}|${type}|${Math.min(nth, 3)}|h${h}|${context.anyBody}`,
  ];
  if (says) out.push(feature`speaker`);
  if (first) out.push(feature`${type}|opens`, feature`${type}|opens|h${h}`);
  if (opens) out.push(feature`${type}|starts|c${bucket(clauses)}|h${half}`);
  if (s.anaphor) out.push(feature`${type}|anaphor|c${c}`);
  if (after) {
    out.push(
      feature`${type}|after${bucket(s.start - f.end)}`,
      feature`${type}|a${text.slice(f.end, Math.min(s.start, f.end + 2))}`,
    );
    return new Group(out);
  }
  if (clauses === 0)
    out.push(
      feature`${type}|gap${bucket(f.start - s.end)}`,
      feature`${type}|x${text.slice(s.end, Math.min(f.start, s.end + 2))}`,
      feature`${type}|y${text.slice(Math.max(s.end, f.start - 2), f.start)}`,
    );
  let others = 0;
  let last: Stand | undefined;
  let kinds = 0;
  for (const i of v.bySentence[f.sentence]) {
    const other = v.stands[i];
    if (other.start < s.end || other.end > f.start) continue;
    others++;
    last = other;
    kinds |= KIND_BIT[other.type];
  }
  const between = KINDS_OF[kinds];
  out.push(
    feature`${type}|between${Math.min(others, 4)}`,
    feature`${type}|btw${between}|h${half}`,
    feature`${type}|btw${between}|l${word}`,
    feature`${type}|btw${between}|r${right}`,
  );
  if (last && last.end - 1 < f.start) out.push(feature`${type}|then${last.type}`);
  let figures = 0;
  for (let k = figure - 1; k >= 0 && v.figures[k].start >= s.end; k--)
    if (v.figures[k].end <= f.start) figures++;
  out.push(feature`${type}|figs${Math.min(figures, 4)}|h${half}`);
  return new Group(out);
}

/** The kinds of things, by the first two letters of their types, in the order of the alphabet. */
const KIND_BIT: Record<NamedType, number> = { Agency: 1, Person: 2, Programme: 4, Region: 8 };
const KINDS_OF = Array.from({ length: 16 }, (_, bits) =>
  ["Ag", "Pe", "Pr", "Re"].filter((_, k) => (bits >> k) & 1).join(""),
);
