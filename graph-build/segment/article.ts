import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, Sentence, SourceDocument } from "../model/index.ts";
import { TextBuilder } from "./builder.ts";
import { headOf, type Page } from "./head.ts";
import { findHome } from "./home.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { CONTINUED, CONTINUES, ENUMERATOR } from "./patterns.ts";
import { sentencesOf } from "./sentences.ts";
import type { Shaped } from "./split.ts";

/** The lines of one article to the article; changes `page` where a masthead says paper and date. */
export function articleOf(
  doc: SourceDocument,
  lines: Shaped[],
  index: number,
  page: Page,
  lexicon: Lexicon,
): Article {
  const paragraphs = paragraphsOf(lines, page.gapsTell);
  const length = lines.reduce((n, l) => n + l.end - l.start + 2, 0);
  const builder = new TextBuilder(doc, length);
  const sentences: Sentence[] = [];
  const texts: string[] = [];
  const open: { level: number; sentence: number }[] = [];
  paragraphs.forEach((paragraph, number) => {
    if (number) builder.separator("\n", paragraph.lines[0]);
    const at = builder.length;
    const text = append(builder, paragraph);
    texts.push(text);
    if (paragraph.kind === "heading")
      while (open.length && open[open.length - 1].level >= paragraph.level) open.pop();
    const section = open[open.length - 1]?.sentence ?? -1;
    const first = sentences.length;
    for (const piece of piecesOf(text, paragraph))
      sentences.push({
        start: at + piece.start,
        end: at + piece.end,
        kind: piece.kind,
        paragraph: number,
        section,
      });
    if (paragraph.kind === "heading" && sentences.length > first)
      open.push({ level: paragraph.level, sentence: first });
  });
  const head = headOf(doc, paragraphs, texts, index, page);
  const mapped = builder.done();
  return {
    file: doc.file,
    index,
    ...head,
    home: findHome(
      { front: doc.front, title: head.title, publisher: head.publisher, text: mapped.text },
      lexicon,
    ),
    sentences,
    ...mapped,
  };
}

/** Appends a paragraph and returns its text. */
function append(builder: TextBuilder, paragraph: Paragraph): string {
  const parts: string[] = [];
  for (const line of paragraph.lines) {
    const last = parts[parts.length - 1] ?? "";
    if (/[A-Za-z]$/.test(last.slice(-1)) && /^[A-Za-z]/.test(line.text)) {
      builder.separator(" ", line);
      parts.push(" ");
    }
    const before = builder.length;
    builder.line(line);
    parts.push(builder.tail(before));
  }
  return parts.join("");
}

function piecesOf(
  text: string,
  { kind }: Paragraph,
): { start: number; end: number; kind: Sentence["kind"] }[] {
  const continued = CONTINUED.exec(text.slice(0, 24));
  const continues = CONTINUES.exec(text.slice(-40));
  const from = continued ? continued[0].length : 0;
  const to = continues ? text.length - continues[0].length : text.length;
  const out: { start: number; end: number; kind: Sentence["kind"] }[] = [];
  if (continued) out.push({ start: 0, end: continued[0].trimEnd().length, kind: "dateline" });
  const whole = kind === "headline" || kind === "byline" || kind === "dateline";
  const middle = text.slice(from, to);
  const pieces = whole ? trimmed(middle) : sentencesOf(middle);
  for (const piece of pieces) {
    const skip =
      kind === "body" || kind === "heading"
        ? ENUMERATOR.exec(middle.slice(piece.start, piece.start + 12))
        : null;
    const start = piece.start + (skip?.[0].length ?? 0);
    if (start < piece.end) out.push({ start: from + start, end: from + piece.end, kind });
  }
  if (continues) out.push({ start: to, end: text.length, kind: "dateline" });
  return out;
}

function trimmed(text: string): { start: number; end: number }[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start < end ? [{ start, end }] : [];
}
