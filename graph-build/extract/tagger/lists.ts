import type { Lexicon } from "../../lexicon/lexicon.ts";
import { compileWords, type WordFinder } from "./words.ts";

/** The lexicon's word lists in the form that the tagger's features read; classes count from 1. */
export interface TaggerWords {
  heads: WordFinder;
  suffixes: WordFinder;
  titles: WordFinder;
  surnames: WordFinder;
  verbs: WordFinder;
  /** Short forms of organs (class 1), anaphors (2), words of level (3). */
  forms: WordFinder;
  /** For each part of speech of the dictionary, 1 where it is a verb. */
  verbTags: Uint8Array;
}

const VERB_TAGS = ["v", "vd", "vi", "vq", "vg"];
const compiled = new WeakMap<Lexicon, TaggerWords>();

/** The tagger's view of a lexicon, made once for each. */
export function taggerWords(lexicon: Lexicon): TaggerWords {
  let words = compiled.get(lexicon);
  if (!words) {
    words = {
      heads: classed(lexicon, [
        ["heads", 0],
        ["short-heads", 1],
      ]),
      suffixes: classed(lexicon, [["suffixes", 0]]),
      titles: classed(lexicon, [["titles", 0]]),
      surnames: classed(lexicon, [["surnames", null]]),
      verbs: classed(lexicon, [["verbs", 0]]),
      forms: classed(lexicon, [
        ["organs", null],
        ["anaphors", null],
        ["levels", null],
      ]),
      verbTags: Uint8Array.from(lexicon.dictionary.tags, (t) => (VERB_TAGS.includes(t) ? 1 : 0)),
    };
    compiled.set(lexicon, words);
  }
  return words;
}

/** Words of lists; the class is the number of the value in the given column, or of the list where there is none. */
function classed(lexicon: Lexicon, lists: readonly (readonly [string, number | null])[]): WordFinder {
  const classes = new Map<string, number>();
  const words = new Map<string, number>();
  for (const [name, column] of lists)
    for (const [word, columns] of lexicon.lists[name] ?? []) {
      const kind = column === null ? name : (columns[column] ?? "");
      if (!classes.has(kind)) classes.set(kind, classes.size + 1);
      if (!words.has(word)) words.set(word, Math.min(classes.get(kind) ?? 0, 63));
    }
  return compileWords(words);
}
