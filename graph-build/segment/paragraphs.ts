import type { SentenceKind } from "../model/index.ts";
import { broken, cannotFollow, openEnded } from "./broken.ts";
import type { Line } from "./lines.ts";
import * as P from "./patterns.ts";
import type { Shape } from "./shape.ts";
import { endsSentence } from "./shape.ts";
import type { Shaped } from "./split.ts";

/** Lines that read as one paragraph. */
export interface Paragraph {
  kind: SentenceKind;
  /** Depth of a heading, 1 the highest; 0 elsewhere. */
  level: number;
  lines: Line[];
}

/** Longest line that is a caption because a gap, as a picture leaves it, stands before it. */
const GAP_CAPTION = 60;
/** Words of speech: such a sentence is no caption. */
const SAID = /(?:说|道|表示|介绍)[,。]/;
/** Who does what, in a line without commas and quotations. */
const PICTURED = /^(?=.{16})[^,:“\s]{4,}(?:在|为|向)[^,:“\s]{4,}$/;
/** Most lines before the text of an article begins. */
const HEAD_LINES = 12;
/** Furthest that the second half of a broken sentence is looked for, in lines. */
const LOOK_AHEAD = 8;

const KINDS: Partial<Record<Shape, SentenceKind>> = {
  masthead: "dateline",
  dateline: "dateline",
  torn: "dateline",
  note: "dateline",
  byline: "byline",
  signed: "byline",
  credit: "byline",
  caption: "caption",
};

/** The lines of one article to its paragraphs: broken ones joined, captions in their midst set behind them. */
export function paragraphsOf(lines: Shaped[], gapsTell: boolean): Paragraph[] {
  const kinds = kindsOf(lines, gapsTell);
  const out: Paragraph[] = [];
  const used = new Uint8Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    if (used[i]) continue;
    const paragraph: Paragraph = { kind: kinds[i], level: levelOf(lines[i], kinds[i]), lines: [lines[i]] };
    out.push(paragraph);
    if (kinds[i] === "heading" || kinds[i] === "headline") {
      if (headingGoesOn(lines, kinds, i)) {
        paragraph.lines.push(lines[i + 1]);
        used[i + 1] = 1;
      }
      continue;
    }
    if (kinds[i] !== "body") continue;
    const set: Paragraph[] = [];
    let last = i;
    while (true) {
      const next = secondHalf(lines, kinds, last, i);
      if (next < 0) break;
      for (let k = last + 1; k < next; k++) {
        used[k] = 1;
        set.push({ kind: kinds[k], level: 0, lines: [lines[k]] });
      }
      used[next] = 1;
      paragraph.lines.push(lines[next]);
      last = next;
    }
    out.push(...set);
  }
  return out;
}

/** The line that goes on with the sentence broken at the end of line `last`, or -1. */
function secondHalf(lines: Shaped[], kinds: SentenceKind[], last: number, first: number): number {
  const next = lines[last + 1];
  if (next && kinds[last + 1] === "body" && tail(lines[last], next)) return last + 1;
  const wrapped = next?.gap === 0 && wraps(lines[last]);
  if (!wrapped && !broken(lines[last], last > first)) return -1;
  for (let k = last + 1; k < lines.length && k <= last + LOOK_AHEAD; k++) {
    const l = lines[k];
    if (kinds[k] === "caption" || (kinds[k] === "dateline" && l.shape === "note")) continue;
    if (kinds[k] !== "body" || cannotFollow(l)) return -1;
    return k;
  }
  return -1;
}

/** True for the last characters of a sentence on a line of their own: …做了 / 什么? */
function tail(line: Shaped, next: Shaped): boolean {
  return (
    next.text.length <= 8 &&
    endsSentence(next.text) &&
    !cannotFollow(next) &&
    line.text.length >= 12 &&
    !endsSentence(line.text)
  );
}

/** True for a line of running text that a fixed width may have cut. */
function wraps({ text }: Shaped): boolean {
  return (
    text.length >= 20 &&
    text.includes(",") &&
    !/[。!?;:…”’)》]$/.test(text) &&
    !P.ENTRY.test(text) &&
    !P.ROSTER.test(text)
  );
}

function headingGoesOn(lines: Shaped[], kinds: SentenceKind[], i: number): boolean {
  const next = lines[i + 1];
  if (!next || next.level || next.bullet || kinds[i + 1] === "caption") return false;
  if (next.shape !== "short" && next.text.length > 4) return false;
  return (
    /^[\u4e00-\u9fff]{1,2}$/.test(next.text) ||
    (openEnded(lines[i].text) && /^[^“《(]{0,8}[”》)]/.test(next.text))
  );
}

/** Kinds of the lines, by their shape and by what stands around them. */
function kindsOf(lines: Shaped[], gapsTell: boolean): SentenceKind[] {
  const kinds: SentenceKind[] = [];
  const sections = lines.some((l, i) => l.level > 0 && i > 3);
  let head = true;
  let titled = false;
  let bylined = false;
  let lastBody = -1;
  for (let i = 0; i < lines.length; i++) {
    const l = lines[i];
    if (i >= HEAD_LINES) head = false;
    const kind = kindOf(l, i);
    kinds.push(kind);
    if (kind === "headline") titled = true;
    if (kind === "byline") bylined = titled;
    if (kind === "heading" || kind === "caption" || (kind === "body" && !l.text.startsWith("编者按")))
      head = false;
    if (kind === "body") lastBody = i;
  }
  return kinds;

  function kindOf(l: Shaped, i: number): SentenceKind {
    const own = KINDS[l.shape];
    if (own) return own;
    if (l.shape === "continued") return P.CONTINUED.exec(l.text)?.[0].trim() === l.text ? "dateline" : "body";
    if (l.shape === "numbered") return "heading";
    if (l.shape === "title" || l.shape === "subtitle") return head && !bylined ? "headline" : "heading";
    if (head && !bylined && (l.shape === "short" || (l.shape === "body" && !titled && headlineLike(l.text))))
      return "headline";
    if (!head && gapCaption(l, i)) return "caption";
    if (l.shape === "short") return bare(l, i);
    return "body";
  }

  /** A short line behind a gap as a picture leaves it. */
  function gapCaption(l: Shaped, i: number): boolean {
    if (!gapsTell || l.gap < 2 || l.text.length > GAP_CAPTION || l.bullet || P.SLOGAN.test(l.text))
      return false;
    if (l.shape !== "short" && l.shape !== "body") return false;
    if (
      l.shape === "body" &&
      (!/^[^。!?;:]*。$/.test(l.text) || SAID.test(l.text) || P.ENUMERATOR.test(l.text))
    )
      return false;
    return nextBody(i) > i || l.shape === "short";
  }

  /** A short line without final mark and other signs, in the midst of the text. */
  function bare(l: Shaped, i: number): SentenceKind {
    const torn = lastBody >= 0 && broken(lines[lastBody], true);
    if (torn && lastBody === i - 1 && (l.text.length <= 4 || P.TORN_END.test(lines[lastBody].text)))
      return "body";
    if (P.BOXED.test(l.text) || P.SLOGAN.test(l.text)) return "heading";
    const after = nextBody(i);
    if (torn && after > i && (sections || P.CONTINUING.test(lines[after].text)) && !l.bullet)
      return "caption";
    const followed = lines[i + 1]?.shape === "short" || lines[i + 1]?.level > 0;
    if (followed && PICTURED.test(l.text)) return "caption";
    const roster = lines[i - 1]?.shape === "short" && kinds[i - 1] === "body";
    return !roster && headsText(i) ? "heading" : "body";
  }

  /** True if a paragraph, or another heading above one, stands right behind line `i`. */
  function headsText(i: number): boolean {
    let k = i + 1;
    while (k <= i + 2 && lines[k]?.shape === "short") k++;
    const next = lines[k];
    if (!next) return false;
    if (next.level > 0 || next.shape === "numbered" || next.shape === "lead" || next.shape === "caption")
      return true;
    if (next.shape !== "body") return false;
    return next.text.length >= 60 || (next.text.length >= 20 && /[。!?;]/.test(next.text));
  }

  /** The next paragraph of running text before any heading, or -1. */
  function nextBody(i: number): number {
    for (let k = i + 1; k < lines.length && k <= i + LOOK_AHEAD; k++) {
      const { shape } = lines[k];
      if (shape === "body") return k;
      if (shape !== "caption" && shape !== "short" && shape !== "note") return -1;
    }
    return -1;
  }
}

/** A long headline with commas or figures in it. */
function headlineLike(t: string): boolean {
  if (/^[^。;]{4,45}[?!]$/.test(t)) return true;
  return (
    t.length <= 50 && !/[。;:,]$/.test(t) && !endsSentence(t) && !/[。;:]/.test(t) && !P.TORN_END.test(t)
  );
}

function levelOf(line: Shaped, kind: SentenceKind): number {
  if (kind !== "heading") return 0;
  if (line.level) return line.level;
  if (line.shape === "subtitle") return 2;
  const m = P.ENUMERATOR.exec(line.text);
  if (!m) return 3;
  return m[0].startsWith("(") ? 5 : /^\d/.test(m[0]) ? 6 : 4;
}
