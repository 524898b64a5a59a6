import type { Assets, Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, FigureMention, LocalEntity, LocalSubject, Mention } from "../../model/index.ts";

/** The trained weights of the ranker. */
export interface SubjectWeights {
  version: string;
}

/** Reads the committed weights; null where there are none. */
export function loadSubjectWeights(assets: Assets): SubjectWeights | null {
  void assets;
  return null;
}

/** What each figure of an article is about; a figure for which no thing fits is left out. */
export function subjectsOf(
  article: Article,
  mentions: Mention[],
  figures: FigureMention[],
  entities: LocalEntity[],
  lexicon: Lexicon,
  weights: SubjectWeights | null,
): LocalSubject[] {
  void article;
  void mentions;
  void figures;
  void entities;
  void lexicon;
  void weights;
  return [];
}
