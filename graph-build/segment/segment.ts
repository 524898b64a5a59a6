import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, Drop, SourceDocument } from "../model/index.ts";
import { articleOf } from "./article.ts";
import { dropOf, withoutCopies } from "./duplicates.ts";
import type { Page } from "./head.ts";
import { readLines } from "./lines.ts";
import { type Shape, shapeOf } from "./shape.ts";
import { articleStarts, type Shaped } from "./split.ts";

/** A document to its articles, each with its sentences and its home region. */
export function segment(doc: SourceDocument, lexicon: Lexicon): Article[] {
  return segmentDocument(doc, lexicon).articles;
}

/** As `segment`, with what was left out and why: second copies of a passage, page numbers, names of pictures. */
export function segmentDocument(
  doc: SourceDocument,
  lexicon: Lexicon,
): { articles: Article[]; drops: Drop[] } {
  const { lines, drops } = withoutCopies(doc, readLines(doc));
  const shaped: Shaped[] = [];
  const gaps = gapsTell(lines);
  let gap = 0;
  for (const line of lines) {
    const shape = shapeOf(line);
    const reason = REASONS[shape];
    if (reason) drops.push(dropOf(doc, line, reason));
    if (reason || shape === "rule") gap += line.gap + 1;
    else {
      shaped.push({ ...line, gap: line.gap + gap, shape });
      gap = 0;
    }
  }
  const starts = shaped.length ? articleStarts(shaped) : [];
  const page: Page = { publisher: null, date: null, gapsTell: gaps, alone: starts.length === 1 };
  const articles: Article[] = [];
  starts.forEach((from, i) => {
    const article = articleOf(doc, shaped.slice(from, starts[i + 1]), articles.length, page, lexicon);
    if (article.sentences.length) articles.push(article);
  });
  return { articles, drops };
}

const REASONS: Partial<Record<Shape, string>> = {
  "page-number": "page number",
  picture: "file name of a picture",
};

/** True unless wide gaps stand between most lines, so that a wide one says that a picture was there. */
function gapsTell(lines: { gap: number }[]): boolean {
  const wide = lines.filter((l) => l.gap >= 2).length;
  return wide * 3 < lines.length;
}
