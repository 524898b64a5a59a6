import type { Assets, Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, Mention } from "../../model/index.ts";

/** The trained weights, ready to decode with. */
export interface Tagger {
  version: string;
}

/** Reads the committed weights; null where there are none yet. */
export function loadTagger(assets: Assets): Tagger | null {
  void assets;
  return null;
}

/** The people, agencies, regions and programmes that an article names, by the trained tagger. */
export function tagArticle(article: Article, lexicon: Lexicon, tagger: Tagger): Mention[] {
  void article;
  void lexicon;
  void tagger;
  return [];
}
