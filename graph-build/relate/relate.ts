import type { Assets, Lexicon } from "../lexicon/lexicon.ts";
import type {
  Article,
  FigureMention,
  LocalEntity,
  LocalRelation,
  LocalSubject,
  Mention,
} from "../model/index.ts";
import { contextOf } from "./context.ts";
import { membership } from "./membership.ts";
import { postsByRule } from "./rules/posts.ts";
import { programmesByRule } from "./rules/programmes.ts";

/** Trained weights for pairs and subjects; null where there are none yet. */
export interface RelateModels {
  version: string;
}

export function loadRelateModels(assets: Assets): RelateModels | null {
  void assets;
  return null;
}

export interface Related {
  /** Entities that a relation needed and no mention names (the city above a district) are appended to the list given. */
  entities: LocalEntity[];
  relations: LocalRelation[];
  subjects: LocalSubject[];
}

/** What stands in relation with what in one article. */
export function relate(
  article: Article,
  mentions: Mention[],
  figures: FigureMention[],
  entities: LocalEntity[],
  lexicon: Lexicon,
  models: RelateModels | null,
): Related {
  void figures;
  void models;
  const members = membership(article, mentions, entities, lexicon);
  const ctx = contextOf(article, mentions, members.entities, lexicon);
  const relations = [...members.relations, ...postsByRule(ctx), ...programmesByRule(ctx)];
  return { entities: members.entities, relations, subjects: [] };
}
