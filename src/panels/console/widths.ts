import { toText } from "../../../cypher/format/text.ts";
import type { Answer } from "../../data/cypher/runner.ts";

const SAMPLE = 60;
const NARROWEST = 72;
const WIDEST = 320;
const PADDING = 28;

/** How wide each column is, in pixels: by its heading and its first rows, so that scrolling moves nothing. */
export function widthsOf({ columns, rows }: Answer): number[] {
  return columns.map((name, i) => {
    const longest = rows
      .slice(0, SAMPLE)
      .reduce((most, row) => Math.max(most, lengthOf(toText(row[i]))), lengthOf(name) + 16);
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest + PADDING)));
  });
}

/** About how many pixels a text takes; Chinese is twice as wide as Latin. */
function lengthOf(text: string): number {
  let pixels = 0;
  for (const c of text.slice(0, 60)) pixels += c > "\u2e7f" ? 14 : 7.5;
  return pixels;
}
