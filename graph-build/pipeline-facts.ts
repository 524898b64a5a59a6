import type {
  Article,
  DocArticle,
  DocumentFacts,
  Drop,
  Evidence,
  FigureMention,
  LocalEntity,
  LocalRelation,
  LocalSubject,
  Mention,
  SourceDocument,
  Span,
} from "./model/index.ts";

/** All that the steps up to relate read in one article. */
export interface ArticleFacts {
  article: Article;
  mentions: Mention[];
  figures: FigureMention[];
  entities: LocalEntity[];
  relations: LocalRelation[];
  subjects: LocalSubject[];
  /** What the extractor left out, and why. */
  drops?: ArticleDrop[];
}

/** Something left out of an article: `span` is its place in the text; `quote` its words where they have no place. */
export interface ArticleDrop {
  step: string;
  reason: string;
  span?: Span;
  quote?: string;
}

/** Reads one article: the trained models (pipeline.ts), or a language model's answer (extract/llm). Same article, same facts. */
export interface Extractor {
  read(article: Article): ArticleFacts;
}

/**
 * The source slice that a stretch of an article stands for: all of the source from its first to its last unit, also
 * where the article set a caption apart that stands between them in the source.
 */
export function evidenceOf(doc: SourceDocument, article: Article, span: Span): Evidence {
  let start = article.start[span.start];
  let end = article.end[span.end - 1];
  for (let i = span.start; i < span.end; i++) {
    if (article.start[i] < start) start = article.start[i];
    if (article.end[i] > end) end = article.end[i];
  }
  return { source: doc.file, article: article.index, start, end, quote: doc.decoded.slice(start, end) };
}

/** Turns article offsets into evidence in source offsets and lets go of the articles' texts; `drops`: what segment left out. */
export function documentFacts(
  doc: SourceDocument,
  articles: ArticleFacts[],
  drops: Drop[] = [],
): DocumentFacts {
  const first = articles[0]?.article;
  return {
    source: {
      file: doc.file,
      title: doc.front.title ?? first?.title ?? doc.file,
      publisher: doc.front.publisher ?? first?.publisher ?? undefined,
      date: doc.front.date ?? dateText(first),
      home: first?.home.code ?? undefined,
      sha256: doc.sha256,
      articles: articles.length,
      text: doc.decoded,
    },
    articles: articles.map((a) => compact(doc, a)),
    drops: [...drops, ...articles.flatMap((a) => (a.drops ?? []).map((d) => dropOf(doc, a.article, d)))],
  };
}

function dropOf(doc: SourceDocument, article: Article, { step, reason, span, quote }: ArticleDrop): Drop {
  const { start, end, ...at } = span
    ? evidenceOf(doc, article, span)
    : { quote, start: undefined, end: undefined };
  return {
    kind: "drop",
    step,
    reason,
    source: doc.file,
    article: article.index,
    ...(start === undefined ? {} : { start, end }),
    ...(at.quote === undefined ? {} : { quote: at.quote }),
  };
}

function compact(doc: SourceDocument, facts: ArticleFacts): DocArticle {
  const { article } = facts;
  const quote = (span: Span) => evidenceOf(doc, article, span);
  const subjectOf = new Map(facts.subjects.map((s) => [s.figure, s]));
  return {
    index: article.index,
    home: article.home,
    date: dateText(article) ?? null,
    entities: facts.entities.map(({ mentions, spans = [], ...e }) => ({
      ...e,
      evidence: [...mentions.map((m) => facts.mentions[m]), ...spans].map(quote),
    })),
    relations: facts.relations.map((r) => ({ ...r, evidence: r.evidence.map(quote) })),
    figures: facts.figures.map(({ start, end, sentence, ...f }, i) => {
      const s = subjectOf.get(i);
      return {
        ...f,
        evidence: quote({ start, end }),
        sentence: quote(article.sentences[sentence]),
        subject: s ? { entity: s.entity, rule: s.rule, confidence: s.confidence, via: s.via } : null,
      };
    }),
  };
}

function dateText(article: Article | undefined): string | undefined {
  if (!article?.date) return undefined;
  const { year, month, day } = article.date;
  return [year, month, day]
    .filter((n) => n !== undefined)
    .map((n) => String(n).padStart(2, "0"))
    .join("-");
}
