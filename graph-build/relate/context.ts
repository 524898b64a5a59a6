import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, LocalEntity, Mention, NamedType } from "../model/index.ts";
import { type MainActors, mainActors } from "./actors.ts";

/** A mention with the entity that it stands for, in the order of the text. */
export interface Placed {
  /** Index into the article's mentions. */
  mention: number;
  entity: number;
  type: NamedType;
  start: number;
  end: number;
  sentence: number;
}

/** What all relation rules and models of one article look at. */
export interface Context {
  article: Article;
  text: string;
  lexicon: Lexicon;
  mentions: Mention[];
  entities: LocalEntity[];
  /** All linked mentions from left to right. */
  placed: Placed[];
  /** Indexes into `placed`, by sentence. */
  bySentence: number[][];
  /** Indexes into `placed`, by entity. */
  byEntity: number[][];
  /** Who an article speaks for where a sentence names nobody. */
  main: MainActors;
}

/** Gathers what the relation steps need of one article; mentions that no entity holds are left out. */
export function contextOf(
  article: Article,
  mentions: Mention[],
  entities: LocalEntity[],
  lexicon: Lexicon,
): Context {
  const placed: Placed[] = [];
  entities.forEach((e, entity) => {
    for (const m of e.mentions) {
      const { start, end, sentence } = mentions[m];
      placed.push({ mention: m, entity, type: e.type, start, end, sentence });
    }
  });
  placed.sort((a, b) => a.start - b.start || a.end - b.end || a.entity - b.entity);
  const bySentence: number[][] = article.sentences.map(() => []);
  const byEntity: number[][] = entities.map(() => []);
  placed.forEach((p, i) => {
    bySentence[p.sentence]?.push(i);
    byEntity[p.entity].push(i);
  });
  const main = mainActors(article, mentions, entities);
  return { article, text: article.text, lexicon, mentions, entities, placed, bySentence, byEntity, main };
}

/** True for the types that can act: run a programme, sign, take part. */
export function isActor(type: NamedType): boolean {
  return type === "Agency" || type === "Region";
}
