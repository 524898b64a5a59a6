import type { Article, Mention } from "../../model/index.ts";
import type { Decoder, ScoredSpan } from "./decode.ts";
import { TAGGED_TYPES } from "./labels.ts";
import type { Marks } from "./marks.ts";

/** A stretch that may be a name: found by the best labels, in doubt, said elsewhere in the article, or a region by the gazetteer. */
export interface Candidate extends ScoredSpan {
  sentence: number;
  surface: string;
  origin: "best" | "doubtful" | "repeated" | "listed";
  /** True for a region that the gazetteer and its rules find at the same place. */
  listed: boolean;
}

const REGION = TAGGED_TYPES.indexOf("Region");

/** How much less a place outside a name is worth when looking for what is in doubt: less, and more. */
const DOUBT_BONUSES = [2, 5];
/** A surface found at least so surely is looked for in the whole article. */
const SURE = 0.5;
/** Shorter surfaces are looked for only where they are people or regions of two characters. */
const SHORTEST_REPEAT = 3;

/**
 * All candidates of an article, in order of sentence; those of one sentence may overlap each other.
 * `regions` are what the gazetteer and its rules found.
 */
export function findCandidates(
  article: Article,
  marks: Marks,
  decoder: Decoder,
  regions: readonly Mention[],
): Candidate[] {
  const listed: Mention[][] = article.sentences.map(() => []);
  for (const r of regions) listed[r.sentence].push(r);
  decoder.article(marks, article.sentences);
  const bySentence: Candidate[][] = [];
  for (let index = 0; index < article.sentences.length; index++) {
    const found: Candidate[] = [];
    bySentence.push(found);
    decoder.open(index);
    take(article, index, decoder.best(), "best", listed[index], found);
    if (decoder.inDoubt())
      for (const bonus of DOUBT_BONUSES)
        take(article, index, decoder.doubtful(bonus), "doubtful", listed[index], found);
    for (const { start, end } of listed[index]) {
      if (holds(found, REGION, start, end)) continue;
      const chance = decoder.chanceOf({ type: REGION, start, end });
      take(article, index, [{ type: REGION, start, end, chance }], "listed", listed[index], found);
    }
  }
  addRepeats(article, decoder, bySentence);
  return bySentence.flat();
}

/** Adds the spans that are not among the candidates of a sentence yet. */
function take(
  article: Article,
  sentence: number,
  spans: readonly ScoredSpan[],
  origin: Candidate["origin"],
  regions: readonly Mention[],
  found: Candidate[],
): void {
  for (const { type, start, end, chance } of spans) {
    if (holds(found, type, start, end)) continue;
    const surface = article.text.slice(start, end);
    const listed = type === REGION && holdsRegion(regions, start, end);
    found.push({ type, start, end, chance, sentence, surface, origin, listed });
  }
}

function holds(candidates: readonly Candidate[], type: number, start: number, end: number): boolean {
  for (const c of candidates) if (c.start === start && c.end === end && c.type === type) return true;
  return false;
}

function holdsRegion(regions: readonly Mention[], start: number, end: number): boolean {
  for (const r of regions) if (r.start === start && r.end === end) return true;
  return false;
}

/** Adds the places that bear a surface found surely elsewhere in the article. */
function addRepeats(article: Article, decoder: Decoder, bySentence: Candidate[][]): void {
  const sure = new Map<string, number>();
  for (const list of bySentence)
    for (const c of list)
      if (
        c.origin === "best" &&
        c.chance >= SURE &&
        c.surface.length >= (c.type % 2 === 0 ? 2 : SHORTEST_REPEAT)
      )
        sure.set(c.surface, c.type);
  const found = new Map<number, ScoredSpan[]>();
  for (const [surface, type] of sure)
    for (let at = article.text.indexOf(surface); at >= 0; at = article.text.indexOf(surface, at + 1)) {
      const sentence = sentenceAt(article, at);
      const end = at + surface.length;
      if (sentence < 0 || end > article.sentences[sentence].end) continue;
      if (bySentence[sentence].some((c) => c.start <= at && c.end >= end)) continue;
      const list = found.get(sentence) ?? [];
      found.set(sentence, list);
      list.push({ type, start: at, end, chance: 0 });
    }
  for (const [sentence, spans] of [...found].sort((a, b) => a[0] - b[0])) {
    decoder.open(sentence);
    for (const s of spans)
      bySentence[sentence].push({
        type: s.type,
        start: s.start,
        end: s.end,
        chance: decoder.chanceOf(s),
        sentence,
        surface: article.text.slice(s.start, s.end),
        origin: "repeated",
        listed: false,
      });
  }
}

function sentenceAt(article: Article, at: number): number {
  const { sentences } = article;
  let lo = 0;
  let hi = sentences.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (sentences[mid].end <= at) lo = mid + 1;
    else hi = mid;
  }
  return lo < sentences.length && sentences[lo].start <= at ? lo : -1;
}
