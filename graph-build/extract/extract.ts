import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, FigureMention, Mention } from "../model/index.ts";
import { findFigures } from "./figures/figures.ts";
import { findRegions } from "./regions.ts";
import { type Tagger, tagArticle } from "./tagger/tagger.ts";

export interface Extracted {
  /** In order of their start; none overlaps another. */
  mentions: Mention[];
  figures: FigureMention[];
}

/** An article to its mentions: names by the tagger, regions by the gazetteer, figures by grammar. */
export function extract(article: Article, lexicon: Lexicon, tagger: Tagger | null): Extracted {
  const named = tagger ? tagArticle(article, lexicon, tagger) : [];
  const taken = (m: Mention) => named.some((n) => n.start < m.end && n.end > m.start);
  const regions = findRegions(article, lexicon).filter((m) => !taken(m));
  const mentions = [...named, ...regions].sort((a, b) => a.start - b.start);
  return { mentions, figures: findFigures(article, mentions, lexicon) };
}
