import type { Evidence } from "../model/index.ts";

/** The decoded text of a source file, where it is at hand. */
export type TextOf = (file: string) => string | undefined;

/** Why a piece of evidence does not hold; null where it does or the text is not at hand. */
export function quoteFault(e: Evidence, textOf: TextOf): string | null {
  if (e.end <= e.start) return "an empty quote";
  const text = textOf(e.source);
  if (text === undefined) return null;
  if (e.end > text.length) return "a quote beyond the end of its source";
  return text.slice(e.start, e.end) === e.quote ? null : "a quote that is not its slice of the source";
}
