import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, LocalEntity, LocalRelation, Mention } from "../model/index.ts";
import { Atlas } from "./membership/atlas.ts";
import { bodyParts } from "./membership/bodies.ts";
import { bodyPlaces } from "./membership/places.ts";
import { regionChain } from "./membership/regions.ts";

/** The entities given, with the derived regions appended, and the relations of membership and place among them. */
export interface Membership {
  entities: LocalEntity[];
  relations: LocalRelation[];
}

/**
 * Memberships that names and division codes carry: PART_OF of regions and of bodies, LOCATED_IN of bodies.
 * `entities` keep their places; a region that only a body's name or the division codes give is appended.
 */
export function membership(
  article: Article,
  mentions: Mention[],
  entities: LocalEntity[],
  lexicon: Lexicon,
): Membership {
  const atlas = new Atlas(article, mentions, entities, lexicon.gazetteer);
  const located = bodyPlaces(atlas);
  const chained = regionChain(atlas);
  const parts = bodyParts(atlas);
  return { entities: atlas.entities, relations: [...chained, ...parts, ...located] };
}
