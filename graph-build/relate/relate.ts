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
import { parsePairs } from "./pairs/format.ts";
import type { PairModel } from "./pairs/model.ts";
import { relatePairs } from "./pairs/pairs.ts";
import { relateByRules } from "./rules/rules.ts";
import { loadSubjectWeights, type SubjectWeights, subjectsOf } from "./subjects/subjects.ts";

/** Trained weights for pairs and subjects; null where there are none yet. */
export interface RelateModels {
  pairs: PairModel | null;
  subjects: SubjectWeights | null;
}

export function loadRelateModels(assets: Assets): RelateModels | null {
  const pairs = assets["relate/data/pairs.bin"];
  return { pairs: pairs ? parsePairs(pairs) : null, subjects: loadSubjectWeights(assets) };
}

export interface Related {
  /** Entities that a relation needed and no mention names (the city above a district) are appended to the list given. */
  entities: LocalEntity[];
  relations: LocalRelation[];
  subjects: LocalSubject[];
}

/** What stands in relation with what in one article: memberships first, then what the text says. */
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
  const said = models?.pairs ? relatePairs(ctx, models.pairs) : relateByRules(ctx);
  const relations = withoutTwins([...members.relations, ...said]);
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

/** The first of the relations that say the same of the same two things. */
function withoutTwins(relations: LocalRelation[]): LocalRelation[] {
  const seen = new Set<string>();
  return relations.filter((r) => {
    const key = `${r.type} ${r.from} ${r.to}`;
    return !seen.has(key) && seen.add(key);
  });
}
