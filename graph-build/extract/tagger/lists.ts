import type { Lexicon } from "../../lexicon/lexicon.ts";
import { compileWords, type WordFinder } from "./words.ts";

/** The lexicon's word lists in the form that the tagger's features read. */
export interface TaggerWords {
  heads: WordFinder;
  suffixes: WordFinder;
  titles: WordFinder;
  surnames: WordFinder;
  /** For each part of speech of the dictionary, 1 where it is a verb. */
  verbTags: Uint8Array;
}

const compiled = new WeakMap<Lexicon, TaggerWords>();

/** The tagger's view of a lexicon, made once for each. */
export function taggerWords(lexicon: Lexicon): TaggerWords {
  let words = compiled.get(lexicon);
  if (!words) {
    const finder = (...names: string[]) =>
      compileWords(names.flatMap((n) => [...(lexicon.lists[n]?.keys() ?? [])]));
    words = {
      heads: finder("heads"),
      suffixes: finder("suffixes"),
      titles: finder("titles"),
      surnames: finder("surnames"),
      verbTags: Uint8Array.from(lexicon.dictionary.tags, (t) =>
        t === "v" || t === "vi" || t === "vd" ? 1 : 0,
      ),
    };
    compiled.set(lexicon, words);
  }
  return words;
}
