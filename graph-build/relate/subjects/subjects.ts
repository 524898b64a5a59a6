import { loadRanker, type RankerFile, type RankerWeights } from "../../extract/figures/ranker.ts";
import type { Assets, Lexicon } from "../../lexicon/lexicon.ts";
import type {
  Article,
  FigureMention,
  LocalEntity,
  LocalSubject,
  Mention,
  NamedType,
} from "../../model/index.ts";
import { scoreTrees, sigmoid, type Trees } from "../pairs/trees.ts";
import { subjectsByRule } from "./baseline.ts";
import { argmax, denseRow, type Ranked, sharedOf, topOf } from "./dense.ts";
import { candidatesFor } from "./features.ts";
import { type SubjectView, viewOf } from "./view.ts";

/** The trained weights: a ranker that scores all candidates, and trees that judge the best of them side by side. */
export interface SubjectWeights {
  version: string;
  ranker: RankerWeights;
  trees: Trees;
}

/** The data file: the ranker's, and the trees as plain lists. */
export interface SubjectFile extends RankerFile {
  trees: { depth: number; base: number; feature: number[]; threshold: number[]; leaf: number[] };
}

/**
 * Added to the log-odds of a candidate, since the most specific of several right subjects is asked for. By cross-validation
 * over the bank it costs less than one subject in a thousand, and 2 in 100 more become the most specific.
 */
const SPECIFIC: Record<NamedType, number> = { Programme: 0.5, Person: 0.5, Agency: 0.2, Region: 0 };

/** Makes a data file ready to use. */
export function subjectWeightsOf(file: SubjectFile): SubjectWeights {
  const { depth, base, feature, threshold, leaf } = file.trees;
  const trees = {
    ...{ depth, base },
    feature: Uint8Array.from(feature),
    threshold: Float32Array.from(threshold),
    leaf: Float32Array.from(leaf),
  };
  return { version: file.version, ranker: loadRanker(file), trees };
}

export const SUBJECTS_FILE = "relate/subjects/data/subjects.json";

/** Reads the committed weights; null where there are none. */
export function loadSubjectWeights(assets: Assets): SubjectWeights | null {
  const bytes = assets[SUBJECTS_FILE];
  return bytes ? subjectWeightsOf(JSON.parse(new TextDecoder().decode(bytes)) as SubjectFile) : null;
}

/** What each figure of an article is about; a figure for which nothing is named anywhere near is left out. */
export function subjectsOf(
  article: Article,
  mentions: Mention[],
  figures: FigureMention[],
  entities: LocalEntity[],
  lexicon: Lexicon,
  weights: SubjectWeights | null,
): LocalSubject[] {
  void lexicon;
  const view = viewOf(article, mentions, figures, entities);
  if (!weights) return subjectsByRule(view);
  return subjectsIn(view, weights);
}

/** The subjects of an article's figures by the trained weights. */
export function subjectsIn(view: SubjectView, weights: SubjectWeights): LocalSubject[] {
  const ranked = rankedBy(view, weights.ranker);
  const shared = sharedOf(view, ranked);
  const out: LocalSubject[] = [];
  ranked.forEach((r, figure) => {
    const top = topOf(r);
    const odds = top.map((k) => scoreTrees(weights.trees, denseRow(view, shared, figure, k)));
    const best = argmax(odds.map((o, i) => o + SPECIFIC[view.entities[r.candidates[top[i]].entity].type]));
    if (best < 0) return;
    out.push({
      figure,
      entity: r.candidates[top[best]].entity,
      rule: `model/subjects@${weights.version}`,
      confidence: Math.round(sigmoid(odds[best]) * 1000) / 1000,
    });
  });
  return out;
}

/** The candidates of every figure with the first stage's scores and the chances made of them. */
export function rankedBy(view: SubjectView, { weights }: RankerWeights): Ranked[] {
  return view.figures.map((_, figure) => {
    const candidates = candidatesFor(view, figure);
    const scores = candidates.map((c) => c.features.reduce((sum, g) => sum + g.sumIn(weights), 0));
    const most = Math.max(...scores);
    const odds = scores.map((s) => Math.exp(s - most));
    const all = odds.reduce((a, b) => a + b, 0);
    return { candidates, scores, chances: odds.map((o) => o / all) };
  });
}
