import stringWidth from "string-width";
import { Float, type Value } from "../../../cypher/engine/index.ts";
import { toCsv } from "../../../cypher/format/csv.ts";
import { rowsToJson } from "../../../cypher/format/json.ts";
import { toText } from "../../../cypher/format/text.ts";
import { table } from "../table.ts";
import type { Answer } from "./question.ts";
import { visible } from "./visible.ts";

export const FORMATS = ["table", "json", "csv", "jsonl"] as const;
export type Format = (typeof FORMATS)[number];

/** An answer as text. A table is cut to `width` cells a line, whole if none is given; the other forms are never cut. */
export function formatted({ columns, rows }: Answer, format: Format, width?: number): string {
  if (format === "csv") return toCsv(columns, rows);
  if (format === "table") return asTable(columns, rows, width);
  const lines = rowsToJson(columns, rows).map((row) => JSON.stringify(row));
  if (format === "jsonl") return lines.map((line) => `${line}\n`).join("");
  return lines.length === 0 ? "[]\n" : `[\n  ${lines.join(",\n  ")}\n]\n`;
}

/** Cells between two columns. */
const GAP = 2;
const NARROWEST = 8;

function asTable(columns: string[], rows: Value[][], width?: number): string {
  const cells = [columns, ...rows.map((row) => row.map(toText))].map((row) => row.map(visible));
  const widths = columns.map((_, i) => cells.reduce((w, row) => Math.max(w, stringWidth(row[i])), 1));
  const rule = (at: number[]) => at.map((w) => "─".repeat(w));
  const numbers = columns.flatMap((_, i) =>
    rows.length > 0 && rows.every((r) => isNumber(r[i])) ? [i] : [],
  );
  if (width === undefined) return table([cells[0], rule(widths), ...cells.slice(1)], numbers);
  const room = shared(widths, width - GAP * (columns.length - 1));
  const cut = cells.map((row) => row.map((cell, i) => shortened(cell, room[i])));
  return table([cut[0], rule(room), ...cut.slice(1)], numbers);
}

const isNumber = (value: Value) =>
  typeof value === "number" || typeof value === "bigint" || value instanceof Float || value === null;

/** Takes cells from the widest columns until all fit in `room`, or none is wider than the narrowest. */
function shared(widths: number[], room: number): number[] {
  const out = [...widths];
  for (let over = out.reduce((a, b) => a + b, 0) - room; over > 0; over--) {
    const widest = out.indexOf(Math.max(...out));
    if (out[widest] <= NARROWEST) break;
    out[widest]--;
  }
  return out;
}

/** Text cut to a width, with … at its end where something is left out. */
function shortened(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let out = "";
  let used = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    out += segment;
  }
  return `${out}…`;
}
