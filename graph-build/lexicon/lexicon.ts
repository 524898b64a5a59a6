import type { Gazetteer } from "./gazetteer.ts";

/** Data files by their path below graph-build (`lexicon/data/divisions.tsv`), read by whoever starts the pipeline. */
export type Assets = Record<string, Uint8Array>;

/** Word lists of classes, by the name of their TSV file without ending (heads, titles, surnames …): word → its columns. */
export type WordLists = Record<string, Map<string, string[]>>;

/** A word found by the dictionary's most probable segmentation. */
export interface Words {
  /** Starts of the words in the text, with the text's length as the last entry. */
  starts: Int32Array;
  /** Part of speech of each word, an index into `Dictionary.tags`. */
  tags: Uint8Array;
}

/** The public dictionary and its segmentation. */
export interface Dictionary {
  tags: readonly string[];
  /** The most probable segmentation of a text, without guessing of new words; the result is shared: do not change it. */
  segment(text: string): Words;
}

export interface Lexicon {
  gazetteer: Gazetteer;
  lists: WordLists;
  dictionary: Dictionary;
}
