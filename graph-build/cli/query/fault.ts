import stringWidth from "string-width";
import { CliError } from "../errors.ts";
import { visible } from "./visible.ts";

/** What an engine says against a query. */
export interface Fault {
  /** What kind, as the engine names it, and what is wrong. */
  what: string;
  /** Where in the text: UTF-16 offsets, end exclusive; null where no place can be named. */
  at: { start: number; end: number } | null;
  hint: string | null;
}

/** The fault as the user reads it: what, the line with a caret under the place, what to do. */
export function faultOf(text: string, fault: Fault): CliError {
  const place = fault.at ? `\n${placeIn(text, fault.at)}` : "";
  return new CliError(`${visible(fault.what)}${place}`, fault.hint ?? "");
}

/**
 * The line of the text in which `at` begins, with carets under it up to the line's end: a Chinese character has two.
 * Lines and columns count from 1, columns in characters.
 */
export function placeIn(text: string, at: { start: number; end: number }): string {
  const before = text.slice(0, at.start).split(/\r\n|[\r\n]/);
  const lead = before[before.length - 1];
  const line = lead + text.slice(at.start).split(/[\r\n]/, 1)[0];
  const marked = line.slice(lead.length, lead.length + Math.max(0, at.end - at.start));
  const carets = "^".repeat(Math.max(1, stringWidth(visible(marked))));
  const indent = " ".repeat(stringWidth(visible(lead)));
  return [
    `  at line ${before.length}, column ${[...lead].length + 1}:`,
    `    ${visible(line)}`,
    `    ${indent}${carets}`,
  ].join("\n");
}
