import type { Article, SourceDocument } from "../model/index.ts";
import { dateIn, titleYear } from "./dates.ts";
import type { Paragraph } from "./paragraphs.ts";
import { COLUMN, FULL_DATE, PAPER, SIGNED } from "./patterns.ts";

/** What the articles of one page share, and what the article before handed on. */
export interface Page {
  publisher: string | null;
  date: Article["date"];
  /** Whether a gap of blank lines shows where a picture stood. */
  gapsTell: boolean;
  /** Whether the document holds this article alone. */
  alone: boolean;
}

type Head = Pick<Article, "title" | "publisher" | "date">;

/** Title, publisher and date of an article, from front matter, masthead, byline, lead, date lines and title. */
export function headOf(
  doc: SourceDocument,
  paragraphs: Paragraph[],
  texts: string[],
  index: number,
  page: Page,
): Head {
  const of = (kind: Paragraph["kind"]) => texts.filter((_, i) => paragraphs[i].kind === kind);
  const headline = titleOf(paragraphs, texts);
  const front = page.alone || index === 0 ? (doc.front.title ?? null) : null;
  const title = page.alone ? (front ?? headline) : (headline ?? front);
  const datelines = of("dateline");
  const masthead = datelines.find((t) => PAPER.test(t));
  if (masthead) page.publisher = PAPER.exec(masthead)?.[0] ?? page.publisher;
  if (masthead) page.date = dateIn(FULL_DATE.exec(masthead)?.[0] ?? "") ?? page.date;
  const published = doc.front.date ? dateIn(doc.front.date) : null;
  const dated = datelines.map(dateIn).filter((d) => d !== null);
  return {
    title,
    publisher:
      doc.front.publisher ?? page.publisher ?? bylinePublisher(of("byline"), texts) ?? issuer(datelines),
    date: published ?? page.date ?? dated[dated.length - 1] ?? titleYear(title),
  };
}

/** The headline: the highest of the lines at the head; a kicker that ends in —— is not it; 关于… goes on with its issuer. */
function titleOf(paragraphs: Paragraph[], texts: string[]): string | null {
  const lines = paragraphs
    .map((p, i) => ({ level: p.lines[0].level || 9, text: texts[i].trim(), kind: p.kind }))
    .filter((p) => p.kind === "headline" && !p.text.startsWith("—") && !COLUMN.test(p.text));
  if (!lines.length) return null;
  const top = lines.reduce((least, l) => Math.min(least, l.level), 9);
  const best = lines.filter((l) => l.level === top);
  const first = best[0].text;
  const second = best[1]?.text;
  if (second && /^(?:关于|印发|转发)/.test(second)) return first + second;
  return second && /(?:——|强调|指出|时)$/.test(first) ? second : first;
}

/** The paper of a writer (湖南日报记者), or the body of who signs (…局局长 某某). */
function bylinePublisher(bylines: string[], texts: string[]): string | null {
  for (const t of bylines) {
    const signed = SIGNED.exec(t);
    if (signed) return signed[1];
    const paper =
      /^\(?([\u4e00-\u9fff]{2,10}?(?:报|周刊|社|台|融媒体中心))(?:首席|见习|特约)?(?:记者|通讯员|评论员)/.exec(
        t,
      );
    if (paper && !/^本[报刊台]/.test(paper[1])) return paper[1];
  }
  const lead = texts.find((t) => /^[\u4e00-\u9fff]{2,8}(?:日报|晚报|报|时报)讯[\s(]/.test(t.slice(0, 16)));
  return lead ? lead.slice(0, lead.indexOf("讯")) : null;
}

/** 某某办公室编 2023年10月16日 */
function issuer(datelines: string[]): string | null {
  for (const t of datelines) {
    const m = /^([\u4e00-\u9fff]{4,24})编(?:印|发)?\s/.exec(t);
    if (m) return m[1];
  }
  return null;
}
