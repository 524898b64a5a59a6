import { NodeValue, PathValue, RelationshipValue, type Value } from "../../../cypher/engine/index.ts";
import { toText } from "../../../cypher/format/text.ts";
import type { Answer } from "../../data/cypher/runner.ts";

const SAMPLE = 60;
const NARROWEST = 72;
const WIDEST = 320;
const PADDING = 28;
const MARK = 20;

/** How wide each column is, in pixels: by its heading and its first rows, so that scrolling moves nothing. */
export function widthsOf({ columns, rows }: Answer, heading: (name: string) => string): number[] {
  return columns.map((name, i) => {
    const longest = rows
      .slice(0, SAMPLE)
      .reduce((most, row) => Math.max(most, widthOf(row[i])), pixelsOf(heading(name)) + 16);
    return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest + PADDING)));
  });
}

function widthOf(value: Value): number {
  if (value instanceof NodeValue) return pixelsOf(toText(value.graph.nodeProperty(value.id, "name"))) + MARK;
  if (value instanceof RelationshipValue || value instanceof PathValue) return WIDEST;
  return pixelsOf(toText(value)) + MARK;
}

/** About how many pixels a text takes; Chinese is twice as wide as Latin. */
function pixelsOf(text: string): number {
  let pixels = 0;
  for (const c of text.slice(0, 60)) pixels += c > "\u2e7f" ? 14 : 7.5;
  return pixels;
}
