import { feature } from "../../extract/figures/feature.ts";
import { type FeatureGroups, Group } from "../../extract/figures/ranker.ts";
import { kindNumber, type UnitKind } from "../../extract/figures/tables.ts";
import { NAMED_TYPES, type NamedType } from "../../model/index.ts";
import { BARE_HEADS, type BareHead, bareHead } from "./bare-head.ts";
import { BUCKETS, bucket, bucketNumber } from "./buckets.ts";
import { type FigureContext, figureContext } from "./figure-context.ts";
import { standFeatures } from "./stand-features.ts";
import type { SubjectView } from "./view.ts";

/** A thing that a figure may be about, with what speaks for and against it. */
export interface Candidate {
  entity: number;
  features: FeatureGroups;
}

const BACK = 4;

const TYPES: Record<NamedType, number> = { Agency: 0, Person: 1, Programme: 2, Region: 3 };
/** Where a sentence lies, by how far it lies before the figure's and whether in the same paragraph. */
const PLACES = ["s0", "s0", "s1p", "s1o", "s2p", "s2o", "s3p", "s3o"];
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
  kind: UnitKind,
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

/** By how the sentence takes the thing up by its head, and whether it is named near. */
const TAKEN_UP = Object.fromEntries(
  BARE_HEADS.map((cue) => [
    cue,
    Object.fromEntries(
      NAMED_TYPES.map((type) => [
        type,
        [false, true].map(
          (named) =>
            new Group([
              feature`taken|${cue}`,
              feature`taken|${type}|${cue}`,
              feature`taken|${type}|${cue}|${named}`,
            ]),
        ),
      ]),
    ),
  ]),
) as Record<BareHead, Record<NamedType, Group[]>>;

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
    TAKEN_UP[bareHead(v, entity, figure)][type][named ? 1 : 0],
  );
  if (entity === v.home)
    out.push(new Group([feature`home|${context.anyBody}`, feature`home|${named}`, feature`home|${kind}`]));
  if (entity === v.body) out.push(new Group([feature`body|${context.anyBody}`, feature`body|${named}`]));
}

/** What the end of an entity's name and how often it is named say, for figures of one kind. */
function nameFeatures(v: SubjectView, entity: number, named: boolean, kind: UnitKind): Group {
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
export function overlap(a: string, b: string): number {
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
