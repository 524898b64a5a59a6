import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, Sentence } from "../model/index.ts";

/** A region found in an article; offsets in `Article.text`, end exclusive. */
export interface RegionSpan {
  start: number;
  end: number;
  code?: string;
  anaphor?: boolean;
  rule: string;
  confidence: number;
}

/** An article as the finders of regions see it: its words, and what is already found in the present sentence. */
export class RegionText {
  readonly article: Article;
  readonly lexicon: Lexicon;
  readonly text: string;
  /** Found in the present sentence; none overlaps another. */
  taken: RegionSpan[] = [];
  sentence: Sentence = { start: 0, end: 0, kind: "body", paragraph: 0, section: -1 };
  /** For each offset the index of the word that starts there, -1 inside a word. */
  private readonly wordAt: Int32Array;
  private readonly starts: Int32Array;
  private readonly tags: Uint8Array;

  constructor(article: Article, lexicon: Lexicon) {
    this.article = article;
    this.lexicon = lexicon;
    this.text = article.text;
    const { starts, tags } = lexicon.dictionary.segment(article.text);
    this.starts = starts;
    this.tags = tags;
    this.wordAt = new Int32Array(article.text.length + 1).fill(-1);
    for (let i = 0; i < starts.length; i++) this.wordAt[starts[i]] = i;
  }

  /** Goes on to a sentence, with what is already found in it. */
  enter(sentence: Sentence, taken: RegionSpan[] = []): void {
    this.sentence = sentence;
    this.taken = taken;
  }

  /** Adds a span unless it overlaps one already found. */
  take(span: RegionSpan): void {
    if (this.isFree(span.start, span.end)) this.taken.push(span);
  }

  isFree(start: number, end: number): boolean {
    return !this.taken.some((t) => t.start < end && t.end > start);
  }

  /** True where a word of the dictionary's segmentation starts (or the text ends). */
  isBoundary(offset: number): boolean {
    return this.wordAt[offset] >= 0;
  }

  /** The first offset from `offset` on at which a word starts; the text's length at the end. */
  nextBoundary(offset: number): number {
    let at = offset;
    while (at < this.text.length && this.wordAt[at] < 0) at++;
    return at;
  }

  /** Part of speech of the word that starts at an offset and its end; null inside a word. */
  wordFrom(offset: number): { tag: string; end: number } | null {
    const word = this.wordAt[offset];
    if (word < 0 || word >= this.tags.length) return null;
    return { tag: this.lexicon.dictionary.tags[this.tags[word]], end: this.starts[word + 1] };
  }
}
