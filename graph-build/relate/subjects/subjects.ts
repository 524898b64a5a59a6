import { bestOf, loadRanker, type RankerFile, type RankerWeights } from "../../extract/figures/ranker.ts";
import type { Assets, Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, FigureMention, LocalEntity, LocalSubject, Mention } from "../../model/index.ts";
import { subjectsByRule } from "./baseline.ts";
import { candidatesFor } from "./features.ts";
import { viewOf } from "./view.ts";

/** The trained weights of the ranker. */
export type SubjectWeights = RankerWeights;

export const SUBJECTS_FILE = "relate/subjects/data/subjects.json";

/** Reads the committed weights; null where there are none. */
export function loadSubjectWeights(assets: Assets): SubjectWeights | null {
  const bytes = assets[SUBJECTS_FILE];
  return bytes ? loadRanker(JSON.parse(new TextDecoder().decode(bytes)) as RankerFile) : null;
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
  const out: LocalSubject[] = [];
  figures.forEach((_, figure) => {
    const candidates = candidatesFor(view, figure);
    const { index, p } = bestOf(candidates, weights.weights);
    if (index < 0) return;
    out.push({
      figure,
      entity: candidates[index].entity,
      rule: `model/subjects@${weights.version}`,
      confidence: Math.round(p * 1000) / 1000,
    });
  });
  return out;
}
