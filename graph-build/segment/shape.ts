import type { Line } from "./lines.ts";
import * as P from "./patterns.ts";

/** What a line looks like on its own, whatever stands around it. */
export type Shape =
  | "masthead"
  | "dateline"
  | "continued"
  | "torn"
  | "note"
  | "byline"
  | "signed"
  | "credit"
  | "caption"
  | "subtitle"
  | "title"
  | "numbered"
  | "short"
  | "lead"
  | "body"
  | "page-number"
  | "picture"
  | "rule";

/** Longest line that can be a heading, caption, byline or the like. */
const SHORT = 60;
/** Longest caption by its own words. */
const CAPTION = 130;

/** Longest numbered slogan of a work layout. */
const SLOGAN = 240;

/** The shape of a line. */
export function shapeOf(line: Line): Shape {
  const t = line.text;
  const n = t.length;
  if (n <= SLOGAN && P.SLOGAN.test(t.slice(0, 16)) && !t.includes("。")) return "numbered";
  if (n > CAPTION) return P.LEAD.test(t.slice(0, 60)) ? "lead" : startsContinued(t) ? "continued" : "body";
  if (n <= 100) {
    if (P.RULE.test(t)) return "rule";
    if (P.PICTURE.test(t)) return "picture";
    if (n < 24 && P.PAGE_NUMBER.test(t)) return "page-number";
    if (n <= 24 && P.TORN.test(t)) return "torn";
    if (P.PAGE_NOTE.test(t) || P.CONTINUES.exec(t)?.index === 0) return "note";
  }
  if (startsContinued(t)) return "continued";
  if (line.level > 0 && !(n > SHORT && t.includes("。"))) return "title";
  if (n <= SHORT) {
    if (isMasthead(t)) return "masthead";
    if (isDateline(t)) return "dateline";
    if (isByline(line)) return P.EDITOR.test(t) ? "credit" : "byline";
    if (P.SIGNED.test(t)) return "signed";
    if (P.EDITOR.test(t) && !/。/.test(t)) return "credit";
    if (t.startsWith("—") && !endsSentence(t)) return "subtitle";
  }
  if (isCaption(line)) return "caption";
  if (n <= SHORT && !endsSentence(t) && !/[。;]/.test(t)) {
    if (P.ENUMERATOR.test(t) && !/[:;,]$/.test(t) && t.split(",").length < 3) return "numbered";
    if (!unfinished(t) && !/[:;,、]$/.test(t)) return line.bold ? "title" : "short";
  }
  return P.LEAD.test(t.slice(0, 60)) ? "lead" : "body";
}

const startsContinued = (t: string) => P.CONTINUED.test(t.slice(0, 24));

/** True where a text ends as a sentence does: with a final mark, closers behind it allowed. */
export function endsSentence(t: string): boolean {
  return /[。!?;…][”’」』)】》]*$|\.{3}[”’]?$/.test(t.slice(-8));
}

/** True for a short line that reads as text or as an entry, not as a heading: by its end, its commas, its figures. */
export function unfinished(t: string): boolean {
  const n = t.length;
  if (P.ENTRY.test(t) || (n > 30 && t.split("、").length > 2)) return true;
  const commas = t.split(",").length - 1;
  if (n >= 16 && P.TORN_END.test(t)) return true;
  return (commas >= 2 && n >= 24) || (commas >= 1 && (n >= 36 || (n >= 20 && /\d/.test(t))));
}

function isMasthead(t: string): boolean {
  if (/[。;!?,]/.test(t)) return false;
  const page = P.PAGE.test(t);
  const paper = P.PAPER.test(t);
  return P.FULL_DATE.test(t) ? page || paper : page && paper && /\s/.test(t);
}

function isDateline(t: string): boolean {
  if (P.ISSUE.test(t)) return true;
  const bare = t.replace(/^\(|\)$/g, "");
  if (/[。;!?,:]/.test(bare)) return false;
  const year =
    /((?:19|20)\d\d|二[〇○零][一二三四五六七八九〇○零]{2})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?$/.exec(
      bare,
    );
  return (
    year !== null &&
    (year.index === 0 ||
      (t.startsWith("(") && bare.length <= 40) ||
      /编(?:印|发)?\s*$/.test(bare.slice(0, year.index)))
  );
}

function isByline(line: Line): boolean {
  const t = line.text.replace(/^\(|\)$/g, "").trim();
  const inBrackets = t.length < line.text.length;
  if (/[。;!?,“《]/.test(t)) return false;
  if (P.WRITER.test(t) && !P.NOT_WRITER.test(t) && !/:.{12}/.test(t))
    return !P.IN_PICTURE.test(t) && (!/摄$/.test(t) || /[文图]\/摄$/.test(t));
  return (inBrackets || /[□■☐▢]/.test(line.bullet)) && P.NAMES.test(t);
}

function isCaption(line: Line): boolean {
  const t = line.text;
  if (P.CAPTION_HEAD.test(t)) return true;
  if (P.CAPTION_TAIL.test(t.slice(-40)) || P.CAPTION_TAIL.test(` ${t}`.slice(-40))) return true;
  return t.length <= 90 && P.IN_PICTURE.test(t) && !/[。;].*[。;]/.test(t) && !t.startsWith("“");
}
