import type { Lexicon } from "../../lexicon/lexicon.ts";
import { compileWords, type Openings, openingsOf, type WordFinder } from "./words.ts";

/** The lexicon's word lists in the form that the tagger's features read; classes count from 1. */
export interface TaggerWords {
  /** Which of the lists may have a word that begins at a place: bits of LIST. */
  openings: Openings;
  heads: WordFinder;
  suffixes: WordFinder;
  titles: WordFinder;
  surnames: WordFinder;
  verbs: WordFinder;
  /** For each part of speech of the dictionary, 1 where it is a verb. */
  verbTags: Uint8Array;
}

/** Bits that stand for the lists. */
export const LIST = { heads: 1, suffixes: 2, titles: 4, surnames: 8, verbs: 16 } as const;

const VERB_TAGS = ["v", "vd", "vi", "vq", "vg"];
const compiled = new WeakMap<Lexicon, TaggerWords>();

/** The tagger's view of a lexicon, made once for each. */
export function taggerWords(lexicon: Lexicon): TaggerWords {
  let words = compiled.get(lexicon);
  if (!words) {
    const heads = classed(lexicon, [
      ["heads", 0],
      ["short-heads", 1],
    ]);
    const suffixes = classed(lexicon, [["suffixes", 0]]);
    const titles = classed(lexicon, [["titles", 0]]);
    const surnames = classed(lexicon, [["surnames", null]]);
    const verbs = classed(lexicon, [["verbs", 0]]);
    words = {
      openings: openingsOf([
        [heads, LIST.heads],
        [suffixes, LIST.suffixes],
        [titles, LIST.titles],
        [surnames, LIST.surnames],
        [verbs, LIST.verbs],
      ]),
      heads: compileWords(heads),
      suffixes: compileWords(suffixes),
      titles: compileWords(titles),
      surnames: compileWords(surnames),
      verbs: compileWords(verbs),
      verbTags: Uint8Array.from(lexicon.dictionary.tags, (t) => (VERB_TAGS.includes(t) ? 1 : 0)),
    };
    compiled.set(lexicon, words);
  }
  return words;
}

/** Words of lists; the class is the number of the value in the given column, or of the list where there is none. */
function classed(
  lexicon: Lexicon,
  lists: readonly (readonly [string, number | null])[],
): Map<string, number> {
  const classes = new Map<string, number>();
  const words = new Map<string, number>();
  for (const [name, column] of lists)
    for (const [word, columns] of lexicon.lists[name] ?? []) {
      const kind = column === null ? name : (columns[column] ?? "");
      if (!classes.has(kind)) classes.set(kind, classes.size + 1);
      if (!words.has(word)) words.set(word, Math.min(classes.get(kind) ?? 0, 63));
    }
  return words;
}
