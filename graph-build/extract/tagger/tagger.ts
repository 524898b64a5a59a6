import type { Assets, Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, Mention } from "../../model/index.ts";
import { Decoder } from "./decode.ts";
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
}

/** Reads the committed weights; null where there are none yet. */
export function loadTagger(assets: Assets): Tagger | null {
  const bytes = assets[TAGGER_ASSET];
  return bytes ? taggerFrom(bytes) : null;
}

/** Makes a tagger from the bytes of its weights. */
export function taggerFrom(bytes: Uint8Array): Tagger {
  const weights = readWeights(bytes);
  return { version: weights.version, decoder: new Decoder(weights) };
}

/** The people, agencies, regions and programmes that an article names, by the trained tagger. */
export function tagArticle(article: Article, lexicon: Lexicon, tagger: Tagger): Mention[] {
  const marks = markArticle(article, lexicon, taggerWords(lexicon));
  const rule = `model/tagger@${tagger.version}`;
  return article.sentences.flatMap((sentence, index) =>
    tagger.decoder.decode(marks, sentence).map(({ type, start, end, chance }) => ({
      type: TAGGED_TYPES[type],
      start,
      end,
      sentence: index,
      surface: article.text.slice(start, end),
      rule,
      confidence: chance,
    })),
  );
}
