import { feature } from "../../extract/figures/feature.ts";
import type { FeatureGroups } from "../../extract/figures/ranker.ts";
import { kindOf } from "../../extract/figures/tables.ts";
import type { Stand, SubjectView } from "./view.ts";

/** A thing that a figure may be about, with what speaks for and against it. */
export interface Candidate {
  entity: number;
  features: FeatureGroups;
}

const BACK = 4;
const bucket = (n: number): string => (n <= 3 ? String(n) : n <= 5 ? "4-5" : n <= 9 ? "6-9" : "10+");
const LEFT_WORDS =
  /(?:实施|开展|推进|推行|启动|落实|打造|建立|建设|建成|组织|举办|承办|创办|出台|印发|依托|通过|联合|会同|与|和|对|为|向|给|由|被|获|获评|荣获|入选|占|比|较|居|列|在|到|至|从|是|称|名|叫|投入|争创|创建|创成|培育|承担|参加|支持|引进|带动|其中|以|把|将|用)$/;
const SAYS = /^[^,。;]{0,5}(?:说|表示|介绍|告诉|:)/;
const PRONOUN = /[他她](?!们|山|乡|日)|自己|我家|老人/;
const RIGHT =
  /^(?:的|、|等|在|与|和|以|为|被|获|共|有|投|完|开|建|新|累|全|今|去|已|还|将|内|里|上|中|达|占|[:,。;“”()])/;

/**
 * The candidates for one figure, with their features: all things mentioned in its sentence and the few before it, in its section's
 * heading and in the article's head, the home region and the article's own body.
 */
export function candidatesFor(v: SubjectView, figure: number): Candidate[] {
  const f = v.figures[figure];
  const found = new Map<number, number[]>();
  const context = figureContext(v, figure);
  const seen = new Map<string, number>();
  const add = (entity: number, features: number[]) => {
    const all = found.get(entity) ?? [];
    if (all.length === 0) found.set(entity, all);
    all.push(...features);
  };
  const sentences: [number, string][] = [[f.sentence, "s0"]];
  const paragraph = v.article.sentences[f.sentence]?.paragraph;
  for (let k = 1; k <= BACK && f.sentence - k >= 0; k++)
    sentences.push([
      f.sentence - k,
      `s${Math.min(k, 3)}${v.article.sentences[f.sentence - k].paragraph === paragraph ? "p" : "o"}`,
    ]);
  const firstOf = firstStands(v, f.sentence);
  const nearest = new Set<number>();
  for (const [s, where] of sentences) {
    const list = v.bySentence[s];
    for (let k = list.length - 1; k >= 0; k--) {
      const stand = v.stands[list[k]];
      if (nearest.has(stand.entity)) continue;
      const after = stand.start >= f.start;
      if (after && stand.start - f.end > 30) continue;
      if (
        after &&
        list.slice(0, k).some((i) => v.stands[i].entity === stand.entity && v.stands[i].start < f.start)
      )
        continue;
      nearest.add(stand.entity);
      const order = after ? "a" : "b";
      const type = stand.type[0] + (stand.type === "Programme" ? "g" : "");
      const nth = (seen.get(order + type) ?? 0) + 1;
      seen.set(order + type, nth);
      add(
        stand.entity,
        standFeatures(v, stand, figure, where, after, nth, firstOf.get(stand.entity), context),
      );
    }
  }
  const section = v.article.sentences[f.sentence]?.section ?? -1;
  if (section >= 0)
    for (const i of v.bySentence[section] ?? [])
      add(v.stands[i].entity, [feature`heading|${v.stands[i].type}`]);
  for (const e of v.heads) add(e, [feature`head|${v.entities[e].type}|${Math.min(v.inHead[e], 2)}`]);
  if (v.home >= 0) add(v.home, [feature`home`]);
  if (v.body >= 0) add(v.body, [feature`body`]);
  return [...found].map(([entity, features]) => {
    const type = v.entities[entity].type;
    const named = nearest.has(entity);
    features.push(
      feature`t|${type}`,
      feature`t|${type}|${context.kind}`,
      feature`t|${type}|${context.tail}`,
      named ? feature`n|${type}` : feature`far|${type}`,
    );
    const { name } = v.entities[entity];
    features.push(
      feature`sfx|${name.slice(-2)}`,
      feature`sfx|${name.slice(-2)}|${named ? "n" : "f"}|${context.kind}`,
    );
    features.push(
      feature`overlap|${type}|${overlap(name, v.figures[figure].indicator)}`,
      feature`overlap|${type}|${overlap(name, context.clause)}|c`,
    );
    if (entity === v.home)
      features.push(feature`home|${context.anyBody}`, feature`home|${named}`, feature`home|${context.kind}`);
    if (entity === v.body) features.push(feature`body|${context.anyBody}`, feature`body|${named}`);
    features.push(feature`many|${type}|${bucket(v.entities[entity].mentions.length)}`);
    if (context.pronoun) features.push(feature`pronoun|${type}|${named}`);
    return { entity, features: [features] };
  });
}

/** How many pairs of characters two texts share, up to 3: 教师培训计划 and 培训教师 share 培训. */
function overlap(a: string, b: string): number {
  let n = 0;
  for (let i = 0; i + 1 < a.length && n < 3; i++) if (b.includes(a.slice(i, i + 2))) n++;
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
  const types = new Set(
    v.bySentence[f.sentence]
      .map((i) => v.stands[i])
      .filter((s) => s.start < f.start)
      .map((s) => s.type[0] + s.type[1]),
  );
  const pronoun = PRONOUN.test(
    v.article.text.slice(v.article.sentences[f.sentence]?.start ?? f.start, f.start),
  );
  const t = v.article.text;
  const clause = `${t.slice(Math.max(0, f.start - 16), f.start).replace(/^.*[,;。:!?\n]/s, "")}${t.slice(f.end, f.end + 8).replace(/[,;。:!?\n].*$/s, "")}`;
  return {
    clause,
    pronoun,
    kind: kindOf(f.unit),
    anyBody: [...types].sort().join(""),
    tail: f.indicator.slice(-1),
  };
}

/** The first stand of each entity in a sentence, with its place among the stands: who opens the sentence is often its actor. */
function firstStands(v: SubjectView, sentence: number): Map<number, number> {
  const out = new Map<number, number>();
  v.bySentence[sentence].forEach((i, k) => {
    if (!out.has(v.stands[i].entity)) out.set(v.stands[i].entity, k);
  });
  return out;
}

function standFeatures(
  v: SubjectView,
  s: Stand,
  figure: number,
  where: string,
  after: boolean,
  nth: number,
  first: number | undefined,
  context: FigureContext,
): number[] {
  const { text } = v.article;
  const f = v.figures[figure];
  const type = s.type;
  const [from, to] = after ? [f.end, s.start] : [s.end, f.start];
  const clauses = v.clause[to] - v.clause[from];
  const halves = v.half[to] - v.half[from];
  const side = after ? "a" : "b";
  const same = where === "s0";
  const out = [
    feature`${where}|${side}|${type}`,
    feature`${where}|${side}|${type}|${nth > 3 ? "4" : nth}`,
    feature`${type}|c${bucket(clauses)}|${side}`,
    feature`${type}|h${bucket(halves)}|${side}`,
    feature`${type}|${context.kind}|${where}${side}`,
  ];
  if (same) {
    const left = text.slice(Math.max(0, s.start - 3), s.start).replace(/^.*[,;。:!?\n]/s, "^");
    const word =
      LEFT_WORDS.exec(text.slice(Math.max(0, s.start - 2), s.start).replace(/[“"《]$/, ""))?.[0] ??
      left.slice(-1);
    const right =
      RIGHT.exec(
        text.slice(s.end, s.end + 1).replace(/[”"》]/, "") || text.slice(s.end + 1, s.end + 2),
      )?.[0] ?? "~";
    const opens = /[,;。:!?\n^]$/.test(left) || left === "";
    const inside = clauses === 0 && !after;
    out.push(
      feature`${type}|l${word}`,
      feature`${type}|r${right}`,
      feature`${type}|l${word}|c${Math.min(clauses, 2)}${side}`,
    );
    out.push(feature`${type}|r${right}|c${Math.min(clauses, 2)}${side}`);
    if (type === "Person" && SAYS.test(text.slice(s.end, s.end + 8))) out.push(feature`speaker`);
    out.push(
      feature`${type}|l${word}|h${Math.min(halves, 2)}${side}`,
      feature`${where}|${side}|${type}|${Math.min(nth, 3)}|h${Math.min(halves, 2)}|${context.anyBody}`,
    );
    if (first === 0) out.push(feature`${type}|opens`, feature`${type}|opens|h${Math.min(halves, 2)}`);
    if (opens) out.push(feature`${type}|starts|c${bucket(clauses)}|h${Math.min(halves, 1)}`);
    if (s.anaphor) out.push(feature`${type}|anaphor|c${Math.min(clauses, 2)}`);
    if (inside) {
      const between = text.slice(s.end, f.start);
      out.push(
        feature`${type}|gap${bucket(between.length)}`,
        feature`${type}|x${between.slice(0, 2)}`,
        feature`${type}|y${between.slice(-2)}`,
      );
    }
    if (after)
      out.push(
        feature`${type}|after${bucket(s.start - f.end)}`,
        feature`${type}|a${text.slice(f.end, s.start).slice(0, 2)}`,
      );
    const others = v.bySentence[f.sentence].filter(
      (i) => v.stands[i].start >= s.end && v.stands[i].end <= f.start,
    );
    if (!after) {
      out.push(feature`${type}|between${Math.min(others.length, 4)}`);
      const kinds = [...new Set(others.map((i) => v.stands[i].type[0] + v.stands[i].type[1]))]
        .sort()
        .join("");
      out.push(
        feature`${type}|btw${kinds}|h${Math.min(halves, 1)}`,
        feature`${type}|btw${kinds}|l${word}`,
        feature`${type}|btw${kinds}|r${right}`,
      );
      const last = others.at(-1);
      if (last !== undefined && v.stands[last].end - 1 < f.start)
        out.push(feature`${type}|then${v.stands[last].type}`);
      let figs = 0;
      for (let k = figure - 1; k >= 0 && v.figures[k].start >= s.end; k--)
        if (v.figures[k].end <= f.start) figs++;
      out.push(feature`${type}|figs${Math.min(figs, 4)}|h${Math.min(halves, 1)}`);
    }
  }
  return out;
}
