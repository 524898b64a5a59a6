import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, FigureMention, Mention } from "../../model/index.ts";

/** The figures of an article, from left to right; numbers inside `mentions`, dates and ordinals are left out. */
export function findFigures(article: Article, mentions: Mention[], lexicon: Lexicon): FigureMention[] {
  void article;
  void mentions;
  void lexicon;
  return [];
}
