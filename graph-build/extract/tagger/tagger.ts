import type { Assets, Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, Mention } from "../../model/index.ts";
import { findCandidates } from "./candidates.ts";
import { Decoder } from "./decode.ts";
import { weighEvidence } from "./evidence.ts";
import { choose, judge, THRESHOLDS } from "./judge.ts";
import { TAGGED_TYPES } from "./labels.ts";
import { taggerWords } from "./lists.ts";
import { markArticle } from "./marks.ts";
import { readWeights } from "./weights.ts";

/** Where the weights lie below graph-build. */
export const TAGGER_ASSET = "extract/tagger/data/tagger.bin";

/** The trained weights, ready to decode with. */
export interface Tagger {
  version: string;
  decoder: Decoder;
  judge: Float64Array;
}

/** Reads the committed weights; null where there are none yet. */
export function loadTagger(assets: Assets): Tagger | null {
  const bytes = assets[TAGGER_ASSET];
  return bytes ? taggerFrom(bytes) : null;
}

/** Makes a tagger from the bytes of its weights. */
export function taggerFrom(bytes: Uint8Array): Tagger {
  const weights = readWeights(bytes);
  return { version: weights.version, decoder: new Decoder(weights), judge: weights.judge };
}

/**
 * The people, agencies, regions and programmes that an article names: candidates by the trained labels, then
 * each judged by what the whole article says of it. `regions` are what the
 * gazetteer and its rules found: candidates like others. `confidence` is the judged chance to be right.
 */
export function tagArticle(
  article: Article,
  lexicon: Lexicon,
  tagger: Tagger,
  regions: readonly Mention[],
): Mention[] {
  const marks = markArticle(article, lexicon, taggerWords(lexicon));
  const candidates = findCandidates(article, marks, tagger.decoder, regions);
  const evidence = weighEvidence(article, marks, candidates);
  const judged = candidates.map((candidate, i) => ({
    candidate,
    chance: judge(tagger.judge, candidate.type, evidence[i]),
  }));
  const rule = `model/tagger@${tagger.version}`;
  return choose(judged, THRESHOLDS).map(({ candidate, chance }) => ({
    type: TAGGED_TYPES[candidate.type],
    start: candidate.start,
    end: candidate.end,
    sentence: candidate.sentence,
    surface: candidate.surface,
    rule,
    confidence: chance,
  }));
}
