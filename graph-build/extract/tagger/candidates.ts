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
  const bySentence: Candidate[][] = article.sentences.map((_, index) => {
    decoder.open(index);
    const best = decoder.best();
    const doubtful = !decoder.inDoubt()
      ? []
      : DOUBT_BONUSES.flatMap((bonus) => decoder.doubtful(bonus)).filter(
          (d, i, all) => !best.some((b) => same(b, d)) && all.findIndex((e) => same(e, d)) === i,
        );
    const isListed = (s: ScoredSpan) =>
      s.type === REGION && listed[index].some((r) => r.start === s.start && r.end === s.end);
    const from = (spans: ScoredSpan[], origin: Candidate["origin"]) =>
      spans.map((s) => ({
        ...s,
        sentence: index,
        surface: article.text.slice(s.start, s.end),
        origin,
        listed: isListed(s),
      }));
    const found = [...from(best, "best"), ...from(doubtful, "doubtful")];
    const more = listed[index]
      .filter((r) => !found.some((f) => f.type === REGION && f.start === r.start && f.end === r.end))
      .map(({ start, end }) => ({ type: REGION, start, end, chance: 0 }))
      .map((r) => ({ ...r, chance: decoder.chanceOf(r) }));
    return [...found, ...from(more, "listed")];
  });
  addRepeats(article, decoder, bySentence);
  return bySentence.flat();
}

const same = (a: ScoredSpan, b: ScoredSpan) => a.type === b.type && a.start === b.start && a.end === b.end;

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
        ...s,
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
