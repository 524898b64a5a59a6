import type { DocEntity, DocumentFacts, NamedType } from "../model/index.ts";
import { compare, joinEvidence } from "./evidence.ts";
import { normName } from "./norm.ts";

/** What several articles say of one thing, joined. */
export interface Thing extends DocEntity {
  type: NamedType;
}

/** Where an entity of an article went: `ref` of an entity is the index of its thing. */
export interface Located {
  doc: number;
  article: number;
  entity: number;
}

/** All entities of all documents in a fixed order, with the way to find each again. */
export interface Pool {
  entities: DocEntity[];
  at: Located[];
  /** Index in `entities` of the first entity of an article. */
  first: Map<string, number>;
}

export function articleKey(doc: number, article: number): string {
  return `${doc} ${article}`;
}

/** Lays the entities of all articles in one row; `docs` must be sorted by file. */
export function pool(docs: DocumentFacts[]): Pool {
  const out: Pool = { entities: [], at: [], first: new Map() };
  docs.forEach((d, doc) => {
    d.articles.forEach((a, article) => {
      out.first.set(articleKey(doc, article), out.entities.length);
      a.entities.forEach((e, entity) => {
        out.entities.push(e);
        out.at.push({ doc, article, entity });
      });
    });
  });
  return out;
}

/** One thing out of many entities: the longest name (first in code order among equals), all others its aliases. */
export function joinEntities(parts: DocEntity[]): Thing {
  const names = [...new Set(parts.map((p) => p.name))].sort((a, b) => b.length - a.length || compare(a, b));
  const name = names[0];
  const aliases = new Set([...names.slice(1), ...parts.flatMap((p) => p.aliases)]);
  aliases.delete(name);
  const best = [...parts].sort((a, b) => b.name.length - a.name.length || compare(a.name, b.name));
  return {
    type: parts[0].type,
    name,
    aliases: distinct([...aliases].sort(compare), name),
    subtype: best.find((p) => p.subtype)?.subtype,
    regionCode: best.find((p) => p.regionCode)?.regionCode,
    confidence: Math.max(...parts.map((p) => p.confidence)),
    evidence: joinEvidence(...parts.map((p) => p.evidence)),
  };
}

/** Aliases that differ from the name and from each other by more than marks. */
function distinct(aliases: string[], name: string): string[] {
  const seen = new Set([normName(name)]);
  return aliases.filter((a) => {
    const n = normName(a);
    if (n === "" || seen.has(n)) return false;
    seen.add(n);
    return true;
  });
}
