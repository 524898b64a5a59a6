import type { NamedType, Qualifier, RelationType, Role } from "./types.ts";

/** A stretch of `Article.text` that names a thing; UTF-16 offsets in the article, end exclusive. */
export interface Mention {
  type: NamedType;
  start: number;
  end: number;
  /** Index into `Article.sentences`. */
  sentence: number;
  surface: string;
  /** GB/T 2260 code where the mention is a Region that the gazetteer knows. */
  code?: string;
  /** True for a form that stands for a name said elsewhere: 该局, 全县, 我市. */
  anaphor?: boolean;
  /** Whether the name stands in quotation marks or 《》 (the marks are outside the span). */
  quoted?: boolean;
  rule: string;
  /** 0 to 1, calibrated on held-out reports where the rule is a model. */
  confidence: number;
}

/** A measured number in an article; offsets as in `Mention`, around number, unit and inner qualifier. */
export interface FigureMention {
  start: number;
  end: number;
  sentence: number;
  /** In base units: 9亿元 is 900000000. */
  value: number;
  /** The classifier or unit as written, without 万 or 亿. */
  unit: string;
  qualifier: Qualifier;
  /** "2023", "2021/2025", "2021/", "/2026", or null where the text gives none. */
  period: string | null;
  planned: boolean;
  /** What is counted, in the text's own words, short. */
  indicator: string;
  rule: string;
  confidence: number;
}

/** One real thing of an article: what its mentions stand for. */
export interface LocalEntity {
  type: NamedType;
  /** The fullest form that the text gives or lets derive. */
  name: string;
  /** Every other form found in the text or usual; without `name`. */
  aliases: string[];
  /** Finer kind in a word: government, party, department, school, hospital, company …; policy, award …; county, town … */
  subtype?: string;
  /** A Region's own code, or the code of the region that a body or programme belongs to. */
  regionCode?: string;
  /** Indexes into the article's mentions; empty for a thing derived (the city above a district). */
  mentions: number[];
  /** Further stretches of the article that show it and are no mention of their own: the town inside a school's name. */
  spans?: Span[];
  confidence: number;
}

/** A stretch of `Article.text`, UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A relation between two things of an article; `from` and `to` index its entities. */
export interface LocalRelation {
  type: Exclude<RelationType, "ABOUT" | "MENTIONED_IN">;
  from: number;
  to: number;
  /** Of HOLDS_POST: the post, 局长 or 党组书记、局长. */
  title?: string;
  /** Of RUNS. */
  role?: Role;
  rule: string;
  confidence: number;
  /** The sentence or clause that says it, first the best one. */
  evidence: Span[];
  /** The anaphor or the carried actor by which the quote reaches an end that it does not name. */
  via?: string;
}

/** What a figure is about: `figure` indexes the article's figures, `entity` its entities. */
export interface LocalSubject {
  figure: number;
  entity: number;
  rule: string;
  confidence: number;
  via?: string;
}
