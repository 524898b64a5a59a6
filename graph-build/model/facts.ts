import type { Home } from "./article.ts";
import type { Evidence, SourceInfo } from "./graph.ts";
import type { FigureMention, LocalEntity, LocalRelation, LocalSubject } from "./mention.ts";

/** A LocalEntity with its evidence in source offsets, free of its article. */
export interface DocEntity extends Omit<LocalEntity, "mentions" | "spans"> {
  evidence: Evidence[];
}

/** A LocalRelation with its evidence in source offsets; `from` and `to` index `DocArticle.entities`. */
export interface DocRelation extends Omit<LocalRelation, "evidence"> {
  evidence: Evidence[];
}

/** A figure with its own slice, the sentence that says it, and its subject (null where none was found). */
export interface DocFigure extends Omit<FigureMention, "start" | "end" | "sentence"> {
  evidence: Evidence;
  sentence: Evidence;
  subject: Omit<LocalSubject, "figure"> | null;
}

/** All that was read in one article; `entities` is what the other lists index. */
export interface DocArticle {
  index: number;
  home: Home;
  date: string | null;
  entities: DocEntity[];
  relations: DocRelation[];
  figures: DocFigure[];
}

/** All that was read in one document, before anything is joined across documents: a plain value, small, cloneable. */
export interface DocumentFacts {
  source: SourceInfo;
  articles: DocArticle[];
  drops: Drop[];
}

/** Something that a step left out, and why. */
export interface Drop {
  kind: "drop";
  step: string;
  reason: string;
  source: string;
  article?: number;
  start?: number;
  end?: number;
  quote?: string;
}
