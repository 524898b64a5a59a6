import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, FigureMention, Mention } from "../model/index.ts";
import { isClassOfBodies } from "./classes.ts";
import { findFigures } from "./figures/figures.ts";
import { partJoinedPeople } from "./joined-people.ts";
import { findRegions } from "./regions.ts";
import { withAttributes } from "./tagger/attributes.ts";
import { type Tagger, tagArticle } from "./tagger/tagger.ts";

export interface Extracted {
  /** In order of their start; none overlaps another. */
  mentions: Mention[];
  figures: FigureMention[];
}

/** An article to its mentions: names by the tagger, regions by gazetteer and tagger, figures by grammar. */
export function extract(article: Article, lexicon: Lexicon, tagger: Tagger | null): Extracted {
  const mentions = findMentions(article, lexicon, tagger);
  return { mentions, figures: findFigures(article, mentions, lexicon) };
}

/** All names of an article, in order of their start, none overlapping another; without a tagger, its regions alone. */
export function findMentions(article: Article, lexicon: Lexicon, tagger: Tagger | null): Mention[] {
  const regions = findRegions(article, lexicon);
  const mentions = tagger
    ? tagArticle(article, lexicon, tagger, regions).map((m) => withCode(article, lexicon, m, regions))
    : regions;
  return partJoinedPeople(mentions)
    .map((m) => withAttributes(article, m))
    .filter((m) => !isClassOfBodies(m, lexicon));
}

/** A region takes what the gazetteer found at its place; another one, what the gazetteer says of its name. */
export function withCode(
  article: Article,
  lexicon: Lexicon,
  mention: Mention,
  regions: readonly Mention[],
): Mention {
  if (mention.type !== "Region") return mention;
  const listed = regions.find((r) => r.start === mention.start && r.end === mention.end);
  if (listed) return { ...mention, code: listed.code, anaphor: listed.anaphor };
  const code = lexicon.gazetteer.settle(lexicon.gazetteer.byName(mention.surface), article.home.code);
  return code ? { ...mention, code } : mention;
}
