import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, Mention } from "../model/index.ts";
import { findAnaphors } from "./regions-anaphors.ts";
import { findAreas, findDivisions } from "./regions-named.ts";
import { findPlaces } from "./regions-places.ts";
import { findStems, stemsOf } from "./regions-stems.ts";
import { type RegionSpan, RegionText } from "./regions-text.ts";

/** The finders, surest first: where two overlap, what an earlier one found stays. */
const FINDERS: readonly ((text: RegionText) => RegionSpan[])[] = [
  findDivisions,
  findAnaphors,
  findAreas,
  findPlaces,
];

/**
 * The regions that an article names, in order of their start, none overlapping another: divisions of the state with
 * their codes settled by the home region, towns and villages by rule, countries, and words such as 全县 and 我市.
 */
export function findRegions(article: Article, lexicon: Lexicon): Mention[] {
  const text = new RegionText(article, lexicon);
  const found = article.sentences.map((sentence) => {
    text.enter(sentence);
    for (const find of FINDERS) for (const span of find(text)) text.take(span);
    return text.taken;
  });
  const named = found.flat().map((s) => ({ ...s, surface: article.text.slice(s.start, s.end) }));
  const stems = stemsOf(named);
  return article.sentences.flatMap((sentence, index) => {
    text.enter(sentence, found[index]);
    for (const span of findStems(text, stems)) text.take(span);
    return text.taken.sort((a, b) => a.start - b.start).map((span) => mentionOf(article, index, span));
  });
}

function mentionOf(article: Article, sentence: number, span: RegionSpan): Mention {
  const { start, end, code, anaphor, rule, confidence } = span;
  return {
    type: "Region",
    start,
    end,
    sentence,
    surface: article.text.slice(start, end),
    ...(code && { code }),
    ...(anaphor && { anaphor }),
    rule,
    confidence,
  };
}
