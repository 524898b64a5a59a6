import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, Sentence, SourceDocument } from "../model/index.ts";

/** A document to its articles, each with its sentences and its home region. */
export function segment(doc: SourceDocument, lexicon: Lexicon): Article[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of doc.text.matchAll(/[^\n]+/g)) {
    for (const s of line[0].matchAll(/[^。！？!?]+[。！？!?]*[”’」』)）]*/g)) {
      const start = line.index + s.index;
      sentences.push({ start, end: start + s[0].length, kind: "body", paragraph, section: -1 });
    }
    paragraph++;
  }
  const year = /\d{4}/.exec(doc.front.date ?? "");
  const code = doc.front.home ? lexicon.gazetteer.resolvePath(doc.front.home) : null;
  return [
    {
      file: doc.file,
      index: 0,
      title: doc.front.title ?? null,
      publisher: doc.front.publisher ?? null,
      date: year ? { year: Number(year[0]) } : null,
      home: { code, rule: code ? "front-matter" : "none" },
      sentences,
      text: doc.text,
      start: doc.start,
      end: doc.end,
    },
  ];
}
