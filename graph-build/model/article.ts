/** Front matter of a source file; every field is optional and kept as written. */
export interface FrontMatter {
  title?: string;
  publisher?: string;
  date?: string;
  home?: string;
  facts_from?: string;
}

/** A source file as given: its name (posix path below the input folder) and its bytes. */
export interface RawDocument {
  file: string;
  bytes: Uint8Array;
}

/**
 * A text with the way back to its source: unit i of `text` stands for the source units `start[i]` (inclusive)
 * to `end[i]` (exclusive). Source units are UTF-16 units of `SourceDocument.decoded`.
 */
export interface MappedText {
  text: string;
  start: Int32Array;
  end: Int32Array;
}

/** A source file decoded and normalised (NFKC, LF, no zero-width characters; front matter left out of `text`). */
export interface SourceDocument extends MappedText {
  file: string;
  /** Hex SHA-256 of the bytes. */
  sha256: string;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
  /** The decoded source, front matter included: what every `Evidence` offset counts in. */
  decoded: string;
  front: FrontMatter;
}

export type SentenceKind = "headline" | "byline" | "dateline" | "caption" | "heading" | "body";

/** One sentence of an article; offsets are UTF-16 units of `Article.text`, end exclusive. */
export interface Sentence {
  start: number;
  end: number;
  kind: SentenceKind;
  /** Running number of the paragraph in the article. */
  paragraph: number;
  /** Index of the heading (in `sentences`) under which it stands, nearest one; -1 above the first. */
  section: number;
}

/** The place that an article speaks from. */
export interface Home {
  /** GB/T 2260 code (6 digits; 9 for a town), null where the division is not in the gazetteer or not found. */
  code: string | null;
  /** Which evidence settled it: front-matter, dateline, publisher, headline, body, places or none. */
  rule: string;
}

/** One article of a source: its text joined and cleaned, paragraphs parted by one "\n". */
export interface Article extends MappedText {
  file: string;
  /** Running number of the article in its source. */
  index: number;
  title: string | null;
  publisher: string | null;
  /** Date of the document, as far as it is known; the year that 今年 and 去年 count from. */
  date: { year: number; month?: number; day?: number } | null;
  home: Home;
  sentences: Sentence[];
}
