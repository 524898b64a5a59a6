import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, FigureMention, Mention } from "../model/index.ts";
import { findFigures } from "./figures/figures.ts";
import { findRegions } from "./regions.ts";
import { withAttributes } from "./tagger/attributes.ts";
import { type Tagger, tagArticle } from "./tagger/tagger.ts";

export interface Extracted {
  /** In order of their start; none overlaps another. */
  mentions: Mention[];
  figures: FigureMention[];
}

/** An article to its mentions: names by the tagger, regions by the gazetteer, figures by grammar. */
export function extract(article: Article, lexicon: Lexicon, tagger: Tagger | null): Extracted {
  const mentions = findMentions(article, lexicon, tagger);
  return { mentions, figures: findFigures(article, mentions, lexicon) };
}

/** All names of an article, in order of their start, none overlapping another. */
export function findMentions(article: Article, lexicon: Lexicon, tagger: Tagger | null): Mention[] {
  const named = tagger ? tagArticle(article, lexicon, tagger).map((m) => withCode(article, lexicon, m)) : [];
  const taken = (m: Mention) => named.some((n) => n.start < m.end && n.end > m.start);
  const regions = tagger ? [] : findRegions(article, lexicon).filter((m) => !taken(m));
  return [...named, ...regions].sort((a, b) => a.start - b.start).map((m) => withAttributes(article, m));
}

/** A region that the tagger found takes its code from the gazetteer, settled by the article's home. */
function withCode(article: Article, lexicon: Lexicon, mention: Mention): Mention {
  if (mention.type !== "Region") return mention;
  const code = lexicon.gazetteer.settle(lexicon.gazetteer.byName(mention.surface), article.home.code);
  return code ? { ...mention, code } : mention;
}
