import type {
  DocArticle,
  DocEntity,
  DocRelation,
  DocumentFacts,
  Evidence,
} from "../../graph-build/model/index.ts";

/** Evidence for the first place of a quote in a text. */
export function quoteIn(file: string, text: string, quote: string): Evidence {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`${quote} does not stand in ${text}`);
  return { source: file, article: 0, start, end: start + quote.length, quote };
}

type Spec = Partial<DocEntity> & Pick<DocEntity, "type" | "name"> & { says?: string };

/** Facts of a document of one article whose entities stand where their name (or `says`) stands. */
export function factsOf(
  file: string,
  text: string,
  specs: Spec[],
  relations: (Pick<DocRelation, "type" | "from" | "to"> & Partial<DocRelation>)[] = [],
  more: Partial<DocArticle> = {},
): DocumentFacts {
  const entities = specs.map(({ says, ...e }) => ({
    aliases: [],
    confidence: 0.9,
    evidence: [quoteIn(file, text, says ?? e.name)],
    ...e,
  }));
  return {
    source: { file, title: file, sha256: file, articles: 1, text },
    articles: [
      {
        index: 0,
        home: { code: null, rule: "none" },
        date: null,
        entities,
        relations: relations.map((r) => ({
          rule: "test",
          confidence: 0.9,
          evidence: [quoteIn(file, text, text)],
          ...r,
        })),
        figures: [],
        ...more,
      },
    ],
    drops: [],
  };
}
