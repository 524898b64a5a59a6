import { check } from "./check/check.ts";
import { extract } from "./extract/extract.ts";
import { loadTagger, type Tagger } from "./extract/tagger/tagger.ts";
import { layout } from "./layout/layout.ts";
import type { Assets, Lexicon } from "./lexicon/lexicon.ts";
import { loadLexicon } from "./lexicon/load.ts";
import type { Article, DocumentFacts, Drop, Graph, RawDocument, SourceDocument } from "./model/index.ts";
import { documentFacts, type Extractor } from "./pipeline-facts.ts";
import { readDocument } from "./read/read.ts";
import { loadRelateModels, type RelateModels, relate } from "./relate/relate.ts";
import { link } from "./resolve/link.ts";
import { resolve } from "./resolve/resolve.ts";
import { segmentDocument } from "./segment/segment.ts";

export { ASSETS } from "./assets.ts";
export type { Assets } from "./lexicon/lexicon.ts";

/** All data that reading needs, loaded once for a thread. */
export interface Reader {
  lexicon: Lexicon;
  tagger: Tagger | null;
  models: RelateModels | null;
}

/** Makes a reader from the data files listed in assets.ts. */
export function createReader(assets: Assets): Reader {
  return { lexicon: loadLexicon(assets), tagger: loadTagger(assets), models: loadRelateModels(assets) };
}

/** A document cut into its articles; `drops`: what was left out of them. */
export interface Segmented {
  doc: SourceDocument;
  articles: Article[];
  drops: Drop[];
}

/**
 * One document to its articles.
 * @throws ReadError where the bytes cannot be understood
 */
export function segmentRaw({ lexicon }: Reader, raw: RawDocument): Segmented {
  const doc = readDocument(raw);
  return { doc, ...segmentDocument(doc, lexicon) };
}

/** The facts that an extractor reads in a document's articles. */
export function factsOf({ doc, articles, drops }: Segmented, extractor: Extractor): DocumentFacts {
  return documentFacts(
    doc,
    articles.map((article) => extractor.read(article)),
    drops,
  );
}

/** The ordinary extractor: mentions by the tagger, figures by grammar, relations and subjects by the trained models. */
export function modelExtractor({ lexicon, tagger, models }: Reader): Extractor {
  return {
    read(article) {
      const { mentions, figures } = extract(article, lexicon, tagger);
      const linked = link(article, mentions, lexicon);
      const related = relate(article, mentions, figures, linked, lexicon, models);
      return { article, mentions, figures, ...related };
    },
  };
}

/**
 * One document to its facts: the step that runs in parallel.
 * @throws ReadError where the bytes cannot be understood
 */
export function readFacts(reader: Reader, raw: RawDocument): DocumentFacts {
  return factsOf(segmentRaw(reader, raw), modelExtractor(reader));
}

export interface AssembleOptions {
  title?: string;
  seed?: number;
}

/** Facts of all documents to the checked graph with its layout; the order of `facts` does not matter. */
export function assembleGraph(facts: DocumentFacts[], options: AssembleOptions = {}): Graph {
  return layout(check(resolve(facts, options.title ?? "")), options.seed ?? 1);
}

/** The one entry: documents in, graph out. */
export function buildGraph(reader: Reader, documents: RawDocument[], options: AssembleOptions = {}): Graph {
  return assembleGraph(
    documents.map((d) => readFacts(reader, d)),
    options,
  );
}
