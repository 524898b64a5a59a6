import type { Span } from "../../model/index.ts";
import { normalize } from "../../read/normalize.ts";

/** Quotation marks of one kind: a model answers “…” as "…", or leaves 「…」 as they are. */
const MARKS: Record<string, string> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "‘": "'",
  "’": "'",
};

/** Finds what a model quotes in a text; offsets are those of the text. */
export class Quotes {
  private readonly plain: string;
  /** For each unit of `plain` its place in the text. */
  private readonly at: number[] = [];

  constructor(private readonly text: string) {
    const units: string[] = [];
    for (let i = 0; i < text.length; i++) {
      if (isSpace(text[i])) continue;
      units.push(MARKS[text[i]] ?? text[i]);
      this.at.push(i);
    }
    this.plain = units.join("");
  }

  /**
   * Every place of a stretch of words, from left to right, none overlapping the one before. Both sides are compared as
   * `normalize` (NFKC) writes them, without spaces and line breaks, quotation marks alike; nothing else may differ.
   */
  all(words: string): Span[] {
    const wanted = plainOf(words);
    const out: Span[] = [];
    if (wanted === "") return out;
    for (let i = this.plain.indexOf(wanted); i >= 0; i = this.plain.indexOf(wanted, i + wanted.length))
      out.push({ start: this.at[i], end: this.at[i + wanted.length - 1] + 1 });
    return out;
  }

  /** True where a span holds the words. */
  holds(span: Span, words: string): boolean {
    const wanted = plainOf(words);
    return wanted !== "" && plainOf(this.text.slice(span.start, span.end)).includes(wanted);
  }
}

/** Words as they are compared: normalised as a source is, without spaces, quotation marks alike. */
export function plainOf(words: string): string {
  return Array.from(normalize(words).text, (c) => (isSpace(c) ? "" : (MARKS[c] ?? c))).join("");
}

const isSpace = (c: string) => /\s/.test(c);
