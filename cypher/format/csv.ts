import { Float, type Value } from "../engine/index.ts";
import { toJson } from "./json.ts";
import { toText } from "./text.ts";

/** What a spreadsheet reads as a formula, half and full width, and what stands before one (OWASP, CSV Injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Columns and rows as CSV by RFC 4180: CRLF, quotes doubled, a cell in quotes where it needs them. Lists, maps, nodes,
 * relationships and paths are written as JSON, null as an empty cell. A text that a spreadsheet would take for a formula
 * gets an apostrophe in front; numbers stay numbers.
 */
export function toCsv(columns: readonly string[], rows: Iterable<readonly Value[]>): string {
  let csv = line(columns.map(guarded));
  for (const row of rows) csv += line(row.map(cell));
  return csv;
}

/** One value as a cell, guarded but not yet quoted. */
function cell(value: Value): string {
  if (typeof value === "number" || typeof value === "bigint" || value instanceof Float) return toText(value);
  const composite = typeof value === "object" && value !== null;
  const json = composite ? toJson(value) : null;
  return guarded(typeof json === "object" && json !== null ? JSON.stringify(json) : toText(value));
}

const guarded = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

function line(cells: readonly string[]): string {
  return `${cells.map((c) => (/[",\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(",")}\r\n`;
}
