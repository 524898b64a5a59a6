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
import { loadSubjectWeights, type SubjectWeights, subjectsOf } from "./subjects/subjects.ts";

/** Trained weights for pairs and subjects; null where there are none yet. */
export interface RelateModels {
  version: string;
  subjects: SubjectWeights | null;
}

export function loadRelateModels(assets: Assets): RelateModels | null {
  return { version: "", subjects: loadSubjectWeights(assets) };
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
  const members = membership(article, mentions, entities, lexicon);
  const ctx = contextOf(article, mentions, members.entities, lexicon);
  const relations = [...members.relations, ...postsByRule(ctx), ...programmesByRule(ctx)];
  const subjects = subjectsOf(
    article,
    mentions,
    figures,
    members.entities,
    lexicon,
    models?.subjects ?? null,
  );
  return { entities: members.entities, relations, subjects };
}
