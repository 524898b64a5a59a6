import type { Line } from "./lines.ts";
import { AGENCY_PICTURE, CONTINUES, WRITER } from "./patterns.ts";
import type { Shape } from "./shape.ts";

/** A line with its shape. */
export interface Shaped extends Line {
  shape: Shape;
}

/** Most lines that a headline with its kicker and subtitles takes. */
const HEAD_LINES = 5;

/**
 * Where articles begin, as indexes into `lines`, 0 first. A new one needs strong evidence: a masthead, 上接第一版, or a
 * headline with a byline or 本报讯 behind it, after the text of another article; or the line of an office holder who
 * signs, before a long paragraph.
 */
export function articleStarts(lines: Shaped[]): number[] {
  const starts = [0];
  let from = 0;
  let hasText = false;
  for (let i = 0; i < lines.length; i++) {
    const start: number = hasText ? newArticle(lines, i, from) : -1;
    if (start > from) {
      starts.push(start);
      from = start;
      hasText = lines.slice(start, i).some(isText);
    }
    if (isText(lines[i])) hasText = true;
  }
  return starts;
}

/** Running text; an editor's note alone is none, it belongs to what follows. */
const isText = (l: Shaped) =>
  (l.shape === "body" && !l.text.startsWith("编者按")) ||
  l.shape === "lead" ||
  (l.shape === "continued" && l.text.length > 40);

function newArticle(lines: Shaped[], i: number, from: number): number {
  const { shape } = lines[i];
  const head = headStart(lines, i, from);
  if (shape === "masthead") return i;
  if (shape === "continued") return head < i || !lines.slice(from, i).some(goesOnElsewhere) ? head : -1;
  if (shape === "lead") return head < i ? head : -1;
  if (shape === "caption" && AGENCY_PICTURE.test(lines[i].text.slice(-40)))
    return pictureStart(lines, i, from);
  if (shape === "signed") return textFollows(lines, i, 80) ? head : -1;
  if (shape !== "byline" || head === i || !textFollows(lines, i, 40)) return -1;
  return WRITER.test(lines[i].text) || names(lines[i]) ? head : -1;
}

/** (下转第四版) at its end: what (上接第一版) begins later in the same source is its second part. */
const goesOnElsewhere = (l: Shaped) => CONTINUES.test(l.text.slice(-40));

/** A byline of names alone counts where a mark stands before it. */
const names = (l: Shaped) => /[□■☐▢]/.test(l.bullet);

/** The first of the heading-like lines right before line `i`; `i` where there are none. */
function headStart(lines: Shaped[], i: number, from: number): number {
  let start = i;
  while (start > from && i - start < HEAD_LINES && headLike(lines[start - 1])) start--;
  return start;
}

/** The title of a picture with a text of its own, which nothing of the article before follows; -1 where there is none. */
function pictureStart(lines: Shaped[], i: number, from: number): number {
  const next = lines[i + 1]?.shape;
  if (next && next !== "continued" && next !== "masthead" && next !== "title") return -1;
  for (let k = i - 1; k > from && k >= i - 3; k--) if (headLike(lines[k])) return lines[k].gap >= 2 ? k : -1;
  return -1;
}

const headLike = (l: Shaped) => l.shape === "title" || l.shape === "subtitle" || l.shape === "short";

/** True if a paragraph of at least `length` stands within the next two lines. */
function textFollows(lines: Shaped[], i: number, length: number): boolean {
  return lines.slice(i + 1, i + 3).some((l) => isText(l) && l.text.length >= length);
}
