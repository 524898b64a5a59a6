import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, LocalEntity, Mention, NamedType } from "../model/index.ts";
import { linkBodies } from "./link/bodies.ts";
import { cleanName } from "./link/clean.ts";
import type { Draft, Named } from "./link/draft.ts";
import { linkPeople } from "./link/people.ts";
import { linkProgrammes } from "./link/programmes.ts";
import { linkRegions } from "./link/regions.ts";
import { normName } from "./norm.ts";

/** Joins the mentions of one article that mean one thing, and gives each thing its fullest name. */
export function link(article: Article, mentions: Mention[], lexicon: Lexicon): LocalEntity[] {
  const all: Named[] = mentions.map((mention, index) => ({
    index,
    mention,
    name: cleanName(mention.surface),
  }));
  const typeOf = (n: Named) => (isDivision(n, lexicon) ? "Region" : n.mention.type);
  const of = (type: NamedType) => all.filter((n) => typeOf(n) === type && n.name !== "");
  const { drafts: regions, places } = linkRegions(article, of("Region"), lexicon);
  const drafts = [
    ...linkPeople(of("Person"), lexicon),
    ...linkBodies(article, mentions, of("Agency"), places, lexicon),
    ...regions,
    ...linkProgrammes(article, of("Programme"), lexicon),
  ];
  return apart(drafts)
    .map((d) => entityOf(d, mentions))
    .filter((e) => e.mentions.length > 0)
    .sort((a, b) => a.mentions[0] - b.mentions[0]);
}

/** A body's mention that is a division's whole name and nothing more is that region. */
function isDivision({ mention, name }: Named, { gazetteer }: Lexicon): boolean {
  if (
    mention.type !== "Agency" ||
    !/([省市县区州旗镇乡]|街道)$/.test(name) ||
    /(园区|开发区|新区|社区|景区)$/.test(name)
  )
    return false;
  return gazetteer.resolvePath(name) !== null;
}

/** No alias for two: what two things of a type could be called stays only with the one that it names. */
function apart(drafts: Draft[]): Draft[] {
  const owners = new Map<string, Set<Draft>>();
  const names = new Set(drafts.map((d) => `${d.type} ${normName(d.name)}`));
  for (const d of drafts)
    for (const n of new Set([...d.aliases].map(normName))) {
      const key = `${d.type} ${n}`;
      owners.set(key, (owners.get(key) ?? new Set()).add(d));
    }
  return drafts.map((d) => ({
    ...d,
    aliases: new Set(
      [...d.aliases].filter((a) => {
        const key = `${d.type} ${normName(a)}`;
        return normName(a) !== normName(d.name) && !names.has(key) && owners.get(key)?.size === 1;
      }),
    ),
  }));
}

function entityOf(d: Draft, mentions: Mention[]): LocalEntity {
  const own = [...new Set(d.mentions)].sort((a, b) => a - b);
  return {
    type: d.type,
    name: d.name,
    aliases: [...d.aliases],
    ...(d.subtype ? { subtype: d.subtype } : {}),
    ...(d.regionCode ? { regionCode: d.regionCode } : {}),
    mentions: own,
    confidence: Math.max(0, ...own.map((i) => mentions[i].confidence)),
  };
}
