import type { DocArticle, DocEntity, DocumentFacts } from "../model/index.ts";
import { compare } from "./evidence.ts";
import { normName } from "./norm.ts";
import { articleKey, type Pool } from "./things.ts";
import { Union } from "./union.ts";

/**
 * Which entities of all documents are one thing: type, region code and normalised name (or an alias that only one
 * thing bears) must agree; similar spelling never counts. People also need a body or a region in common across documents.
 */
export function sameThings(docs: DocumentFacts[], all: Pool): Union {
  const union = new Union(all.entities.length);
  joinByKey(all, union);
  joinByAlias(all, union, (e, i) => `${e.type} ${all.at[i].doc}`);
  joinByAlias(all, union, (e) => (e.regionCode ? `${e.type} ${e.regionCode}` : null));
  joinPeople(docs, all, union);
  return union;
}

/** The key under which entities of different documents are the same; people have none. */
export function identityKey(e: DocEntity): string | null {
  if (e.type === "Person") return null;
  if (e.type === "Region" && e.regionCode && hasOwnCode(e)) return `Region ${e.regionCode}`;
  return `${e.type} ${e.regionCode ?? ""} ${normName(e.name)}`;
}

const CODED = new Set(["province", "city", "county", "town"]);

/** A village or development zone bears the code of the division around it, which does not tell it from its neighbours. */
function hasOwnCode(e: DocEntity): boolean {
  return CODED.has(e.subtype ?? "");
}

function joinByKey(all: Pool, union: Union): void {
  const first = new Map<string, number>();
  all.entities.forEach((e, i) => {
    const key = identityKey(e) ?? `Person ${all.at[i].doc} ${normName(e.name)}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, i);
    else union.join(known, i);
  });
}

/** Within a scope: a thing whose name is an alias of exactly one other thing is that other thing. */
function joinByAlias(all: Pool, union: Union, scopeOf: (e: DocEntity, index: number) => string | null): void {
  const bearers = new Map<string, Set<number>>();
  const named: [number, string][] = [];
  all.entities.forEach((e, i) => {
    const scope = e.type === "Agency" || e.type === "Programme" ? scopeOf(e, i) : null;
    if (scope === null) return;
    named.push([i, `${scope} ${normName(e.name)}`]);
    for (const a of e.aliases) {
      const key = `${scope} ${normName(a)}`;
      const of = bearers.get(key) ?? new Set<number>();
      bearers.set(key, of.add(union.find(i)));
    }
  });
  const joins = named.flatMap(([i, key]) => {
    const others = new Set([...(bearers.get(key) ?? [])].map((b) => union.find(b)));
    others.delete(union.find(i));
    return others.size === 1 ? [[i, [...others][0]]] : [];
  });
  for (const [a, b] of joins) union.join(a, b);
}

/** People of one name in two documents are one where they share a body that they serve, or a region. */
function joinPeople(docs: DocumentFacts[], all: Pool, union: Union): void {
  const holder = new Map<string, number>();
  const claim = (person: number, what: string) => {
    const key = `${normName(all.entities[person].name)} ${what}`;
    const known = holder.get(key);
    if (known === undefined) holder.set(key, person);
    else union.join(known, person);
  };
  docs.forEach((d, doc) => {
    d.articles.forEach((a, article) => {
      const base = all.first.get(articleKey(doc, article)) ?? 0;
      for (const r of a.relations)
        if (r.type === "HOLDS_POST") claim(base + r.from, `body ${union.find(base + r.to)}`);
      a.entities.forEach((e, i) => {
        if (e.type === "Person") for (const anchor of anchorsOf(d, a, i)) claim(base + i, anchor);
      });
    });
  });
}

/** What places a person of an article: the regions of the bodies served, else the article's home, else the file. */
export function anchorsOf(doc: DocumentFacts, article: DocArticle, person: number): string[] {
  const regions = article.relations
    .filter((r) => r.type === "HOLDS_POST" && r.from === person)
    .flatMap((r) => article.entities[r.to].regionCode ?? []);
  if (regions.length > 0) return [...new Set(regions)].sort(compare);
  return [article.home.code ?? `file ${doc.source.file}`];
}
