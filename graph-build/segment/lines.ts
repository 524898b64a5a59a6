import type { SourceDocument } from "../model/index.ts";
import { BULLET } from "./patterns.ts";

/** A stretch of a line that is no text: left out, or written as a space (the bars of a table). */
export interface Cut {
  start: number;
  end: number;
  as: "" | " ";
}

/** A line of a document that is not blank. */
export interface Line {
  /** Offsets in `SourceDocument.text`, without leading marks and edge spaces. */
  start: number;
  end: number;
  /** Its text without cuts. */
  text: string;
  /** Number of # before it. */
  level: number;
  /** The bullet before it, or "". */
  bullet: string;
  /** Whether all of it is in bold. */
  bold: boolean;
  /** Blank lines before it. */
  gap: number;
  cuts: Cut[];
}

/** The lines of a document in order, with Markdown marks taken off. */
export function readLines(doc: SourceDocument): Line[] {
  const { text } = doc;
  const lines: Line[] = [];
  const inline = /\*\*|\]\(|^\|/m.test(text);
  let gap = 0;
  for (let at = 0; at <= text.length; ) {
    const nl = text.indexOf("\n", at);
    const to = nl < 0 ? text.length : nl;
    const line = lineAt(doc, at, to, inline);
    if (line) {
      lines.push({ ...line, gap });
      gap = 0;
    } else gap++;
    at = to + 1;
  }
  return lines;
}

function lineAt(doc: SourceDocument, from: number, to: number, inline: boolean): Omit<Line, "gap"> | null {
  const { text } = doc;
  let start = skipSpaces(text, from, to);
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  let level = 0;
  let bullet = "";
  const first = text[start];
  if (first === ">" || first === "#") {
    const head = /^(?:>\s*)*(#{0,6})\s*/.exec(text.slice(start, Math.min(end, start + 40)));
    if (head) {
      level = head[1].length;
      start += head[0].length;
    }
  }
  const mark = BULLET.exec(text.slice(start, Math.min(end, start + 8)));
  if (mark) {
    bullet = mark[0].trim();
    start = skipSpaces(text, start + mark[0].length, end);
  } else {
    const past = pastCircled(doc, start, end);
    if (past > start) {
      bullet = text.slice(start, past);
      start = skipSpaces(text, past, end);
    }
  }
  if (start >= end) return null;
  const cuts = inline ? inlineCuts(text, start, end) : [];
  const shown = cuts.length ? cleaned(text, start, end, cuts) : text.slice(start, end);
  if (!shown.trim()) return null;
  const bold =
    cuts.length > 1 &&
    cuts[0].start === start &&
    cuts[cuts.length - 1].end === end &&
    text.startsWith("**", start);
  return { start, end, text: shown, level, bullet, bold, cuts };
}

/** The offset behind a circled number such as ① at `start`. */
function pastCircled(doc: SourceDocument, start: number, end: number): number {
  const source = doc.decoded.charCodeAt(doc.start[start]);
  if (!((source >= 0x2460 && source < 0x249c) || (source >= 0x2776 && source < 0x2794))) return start;
  let past = start;
  while (past < end && doc.start[past] === doc.start[start]) past++;
  return past;
}

const LINK =
  /!?\[([^[\]\n]{0,200})\]\(((?:https?:|www\.|mailto:|[./#])[^)\s]{0,500}|[^)\s]{1,200}\.(?:md|html?|png|jpe?g|gif))\)/g;

function inlineCuts(text: string, from: number, to: number): Cut[] {
  const line = text.slice(from, to);
  const cuts: Cut[] = [];
  for (const m of line.matchAll(/\*\*/g)) cuts.push(cut(m.index, m.index + 2));
  for (const m of line.matchAll(LINK)) {
    if (m[0].startsWith("!")) cuts.push(cut(m.index, m.index + m[0].length));
    else cuts.push(cut(m.index, m.index + 1), cut(m.index + 1 + m[1].length, m.index + m[0].length));
  }
  if (line.startsWith("|"))
    for (const m of line.matchAll(/\|/g)) cuts.push({ ...cut(m.index, m.index + 1), as: " " });
  cuts.sort((a, b) => a.start - b.start || b.end - a.end);
  return cuts.filter((c, i) => i === 0 || c.start >= cuts[i - 1].end);

  function cut(a: number, b: number): Cut {
    return { start: from + a, end: from + b, as: "" };
  }
}

function cleaned(text: string, start: number, end: number, cuts: Cut[]): string {
  let out = "";
  let at = start;
  for (const c of cuts) {
    out += text.slice(at, c.start) + c.as;
    at = c.end;
  }
  return (out + text.slice(at, end)).trim();
}

function skipSpaces(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && isSpace(text.charCodeAt(i))) i++;
  return i;
}

const isSpace = (c: number) => c === 0x20;
