import { type DocumentFacts, type GraphNode, idOf, NAMED_TYPES } from "../model/index.ts";
import { compare } from "./evidence.ts";
import { anchorsOf, sameThings } from "./identity.ts";
import { articleKey, joinEntities, type Pool, pool, type Thing } from "./things.ts";

/** The named nodes, and the node that each entity of each article became. */
export interface NamedNodes {
  nodes: GraphNode[];
  /** Key of the node of an entity, by place of document and article in their lists. */
  keyOf(doc: number, article: number, entity: number): string;
}

/** Joins the entities of all articles to nodes; `docs` must be sorted by file. */
export function namedNodes(docs: DocumentFacts[]): NamedNodes {
  const all = pool(docs);
  const union = sameThings(docs, all);
  const groups = new Map<number, number[]>();
  all.entities.forEach((_, i) => {
    const root = union.find(i);
    const members = groups.get(root);
    if (members) members.push(i);
    else groups.set(root, [i]);
  });
  const keyOfEntity: string[] = new Array(all.entities.length);
  const byKey = new Map<string, Thing>();
  for (const members of groups.values()) {
    const thing = joinEntities(members.map((i) => all.entities[i]));
    const anchor = thing.type === "Person" ? anchorOf(docs, all, members) : thing.regionCode;
    const key = idOf(thing.type, thing.name, anchor);
    const known = byKey.get(key);
    byKey.set(key, known ? joinEntities([known, thing]) : thing);
    for (const i of members) keyOfEntity[i] = key;
  }
  return {
    nodes: [...byKey].map(nodeOf).sort(byTypeAndName),
    keyOf: (doc, article, entity) => keyOfEntity[(all.first.get(articleKey(doc, article)) ?? 0) + entity],
  };
}

/** The first of all anchors of a person's entities: it tells namesakes apart in their ids. */
function anchorOf(docs: DocumentFacts[], all: Pool, members: number[]): string {
  const anchors = members.flatMap((i) => {
    const { doc, article, entity } = all.at[i];
    return anchorsOf(docs[doc], docs[doc].articles[article], entity);
  });
  return anchors.sort(compare)[0];
}

function nodeOf([key, thing]: [string, Thing]): GraphNode {
  const { type, name, aliases, subtype, regionCode, confidence, evidence } = thing;
  return {
    key,
    attributes: {
      entityType: type,
      name,
      aliases,
      ...(subtype ? { subtype } : {}),
      ...(regionCode ? { regionCode } : {}),
      confidence,
      evidence,
    },
  };
}

function byTypeAndName(a: GraphNode, b: GraphNode): number {
  return (
    typeOrder(a) - typeOrder(b) || compare(a.attributes.name, b.attributes.name) || compare(a.key, b.key)
  );
}

function typeOrder(n: GraphNode): number {
  return (NAMED_TYPES as readonly string[]).indexOf(n.attributes.entityType);
}
