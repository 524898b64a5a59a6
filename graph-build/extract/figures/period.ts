import type { FigureContext } from "./context.ts";
import type { TimeCue } from "./cues.ts";
import { feature } from "./feature.ts";
import type { FoundFigure } from "./found.ts";
import { type FeatureGroups, Group } from "./ranker.ts";
import { kindOf } from "./tables.ts";

/** A period that a figure may have, with what speaks for it. */
export interface PeriodCandidate {
  period: string | null;
  features: FeatureGroups;
}

const shape = (p: string | null, year: number): string =>
  p === null
    ? "null"
    : /^\d{4}$/.test(p)
      ? `y${Math.max(-3, Math.min(2, Number(p) - year))}`
      : p.startsWith("/")
        ? "/y"
        : p.endsWith("/")
          ? "y/"
          : "y/y";

const near = (n: number): string => (n < 3 ? String(n) : n < 6 ? "3-5" : "6+");

/**
 * The periods that the text around a figure offers: the times named before it in its sentence and paragraph, the title's year, none.
 */
export function periodCandidates(
  c: FigureContext,
  f: FoundFigure,
  sentence: number,
  indicator: string,
): PeriodCandidate[] {
  const { text, sentences } = c.article;
  const year = c.year ?? 0;
  const found = new Map<string | null, number[]>([[null, []]]);
  const add = (period: string | null, ...features: number[]) => {
    const all = found.get(period) ?? [];
    if (all.length === 0) found.set(period, all);
    all.push(...features);
  };
  const s = sentences[sentence];
  const before = c.cues[sentence].filter((q) => q.end <= f.start);
  const kind = kindOf(f.unit);
  const standing = before.filter((q) => !q.passing);
  before.slice(-3).forEach((q) => {
    const between = text.slice(q.end, f.start);
    const nth = before.length - 1 - before.indexOf(q);
    if (q.passing) {
      add(
        q.period,
        feature`pass${between.length <= 4 ? between.length : between.length < 12 ? "5+" : "far"}`,
        feature`passing`,
      );
      return;
    }
    const rank = standing.length - 1 - standing.indexOf(q);
    add(q.period, ...cueFeatures(q, text, between, kind, rank), feature`nth${nth}`);
  });
  let prev: TimeCue | undefined;
  let k = sentence - 1;
  for (; k >= 0 && sentence - k <= 6 && sentences[k].paragraph === s.paragraph; k--) {
    prev = c.cues[k].filter((q) => !q.passing).at(-1);
    if (prev) break;
  }
  const state = `${c.dated ? "D" : ""}${standing.length ? "S" : ""}${prev ? "P" : ""}`;
  if (prev)
    add(
      prev.period,
      feature`prev${near(sentence - k)}|${state}|${c.genre}`,
      feature`prev|${prev.ahead}|${kind}|${state}`,
    );
  if (c.titleYear)
    add(
      c.titleYear,
      feature`title|${c.genre}|${c.sectionOf[sentence]}|${state}`,
      feature`title|${kind}|${state}`,
      feature`title|${Number(c.titleYear) - year}|${state}`,
    );
  if (c.headingYear[sentence])
    add(c.headingYear[sentence], feature`heading|${state}`, feature`heading|${kind}|${state}`);
  const report = `${c.genre}|${c.titleYear !== null}`;
  if (c.leadYear)
    add(c.leadYear, feature`lead|${report}|${state}`, feature`lead|${c.sectionOf[sentence]}|${state}`);
  if (c.mainYear)
    add(c.mainYear, feature`main|${report}|${state}`, feature`main|${c.mainYear === c.leadYear}|${state}`);
  if (c.dated) {
    add(String(year), feature`doc|${c.genre}|${c.sectionOf[sentence]}|${state}`);
    add(String(year - 1), feature`doc-1|${c.genre}|${c.sectionOf[sentence]}|${state}`);
  }
  add(
    null,
    feature`null|dated${c.dated}|${state}`,
    feature`null|dated${c.dated}|${c.genre}|${c.titleYear !== null}`,
    feature`null|${state}`,
    feature`null|${kind}|${state}`,
    feature`null|${c.genre}|${state}`,
    feature`null|${c.genre}|${c.sectionOf[sentence]}|${state}|${c.titleYear !== null}`,
    feature`null|${c.headingYear[sentence] !== null}|${report}|${state}`,
  );
  const clause =
    text
      .slice(Math.max(s.start, f.start - 20), f.start)
      .replace(/^.*[;。]/s, "")
      .split(",")
      .at(-1) ?? "";
  const verb =
    /同比|上年|累计|新增|完成|现有|共有|全年|每年|人均|占地|面积|总投资|投资|建筑|规划|设计|将|计划|力争|实现|达到|培训|招收|建成|居|列|增长|下降|提高/g;
  const verbs = [...new Set(clause.match(verb) ?? [])];
  const from =
    /[由从][^,。;]{0,14}$/.test(text.slice(Math.max(s.start, f.start - 16), f.start)) &&
    /^[^,。;]{0,6}[提增降升减扩跃缩压上下]/.test(text.slice(f.end, f.end + 8));
  return [...found].map(([period, features]) => {
    const p = shape(period, year);
    features.push(
      feature`p|${p}`,
      feature`p|${p}|${c.dated}`,
      feature`p|${p}|${kind}`,
      feature`p|${p}|${indicator.slice(-1)}|${state}`,
    );
    for (const v of verbs) features.push(feature`v|${v}|${p}|${state}`);
    if (from) features.push(feature`from|${p}`);
    return { period, features: [new Group(features)] };
  });
}

function cueFeatures(q: TimeCue, text: string, between: string, kind: string, rank: number): number[] {
  const word = text.slice(q.start, q.end).replace(/\d+/g, "#").slice(0, 5);
  const clauses = (between.match(/[,:]/g) ?? []).length;
  const halves = (between.match(/[;]/g) ?? []).length;
  return [
    feature`in${rank}|${word}`,
    feature`in${rank}|${word}|h${Math.min(halves, 2)}`,
    feature`in${rank}|c${near(clauses)}`,
    feature`in${rank}|h${Math.min(halves, 3)}`,
    feature`in${rank}|${kind}|c${near(clauses)}`,
    feature`in${rank}|${word}|c${near(clauses)}`,
  ];
}
