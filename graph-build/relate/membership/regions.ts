import type { Division } from "../../lexicon/gazetteer.ts";
import type { LocalEntity, LocalRelation } from "../../model/index.ts";
import type { Atlas } from "./atlas.ts";

/** The city and the province above the home and above the regions named are told by the codes, not by the text. */
const DERIVED = 0.8;

/**
 * PART_OF of regions: each division in the nearest one above it that is among the entities, each village in the town
 * named before it. The divisions above the article's home are appended where the text does not name them.
 */
export function regionChain(atlas: Atlas): LocalRelation[] {
  const { article, gazetteer } = atlas;
  const home = article.home.code ? gazetteer.chain(article.home.code) : [];
  const named = atlas.divisions().map(([d]) => d);
  const lowest =
    named.find((d) => home.some((h) => h.code === d.code)) ??
    named.find((d) => home.some((h) => gazetteer.within(d.code, h.code)));
  const shown = lowest && atlas.shows(atlas.regionOf(lowest.code) ?? -1);
  if (shown) for (const d of home) if (d.level !== "town") atlas.need(d.code, shown, DERIVED);
  for (const d of named) if (d.level === "town") needCounty(atlas, d);
  return [...divisionLinks(atlas), ...villageLinks(atlas)];
}

/** The county of a town that the text names. */
function needCounty(atlas: Atlas, town: Division): void {
  const shown = atlas.shows(atlas.regionOf(town.code) ?? -1);
  if (town.parent && shown) atlas.need(town.parent, shown, DERIVED);
}

function divisionLinks(atlas: Atlas): LocalRelation[] {
  return atlas.divisions().flatMap(([d, from]) => {
    const above = atlas.gazetteer
      .chain(d.code)
      .slice(1)
      .find((a) => atlas.regionOf(a.code) !== undefined);
    const to = above ? atlas.regionOf(above.code) : undefined;
    const evidence = atlas.together(from, to ?? from) ?? atlas.shows(from);
    if (to === undefined || to === from || !evidence) return [];
    return [{ type: "PART_OF", from, to, rule: "division-codes", confidence: 0.99, evidence: [evidence] }];
  });
}

/** A village or zone has no code: it lies in the division named right before it, else in the one that its code names. */
function villageLinks(atlas: Atlas): LocalRelation[] {
  return atlas.entities.flatMap((e, from): LocalRelation[] => {
    if (e.type !== "Region" || atlas.isDivision(e)) return [];
    const before = e.mentions.map((m) => atlas.mentions[m]).flatMap((m) => regionBefore(atlas, m.start));
    const to =
      before[0]?.entity ?? townAbove(atlas, e) ?? (e.regionCode ? atlas.regionOf(e.regionCode) : undefined);
    const evidence =
      before[0]?.span ?? (to === undefined ? undefined : (atlas.together(from, to) ?? atlas.shows(from)));
    if (to === undefined || to === from || !evidence) return [];
    return [
      {
        type: "PART_OF",
        from,
        to,
        rule: before.length ? "chain" : "home",
        confidence: before.length ? 0.95 : 0.6,
        evidence: [evidence],
      },
    ];
  });
}

/** The town named last before a village in its paragraph or the one before. */
function townAbove(atlas: Atlas, e: LocalEntity): number | undefined {
  const first = e.mentions.map((m) => atlas.mentions[m])[0];
  if (!first || e.subtype !== "village") return undefined;
  const { sentences } = atlas.article;
  const near = atlas.entities.flatMap((t, index) => {
    if (t.type !== "Region" || t.subtype !== "town") return [];
    const before = t.mentions.map((m) => atlas.mentions[m]).filter((m) => m.start < first.start);
    const last = before.at(-1);
    const isNear = last && sentences[first.sentence].paragraph - sentences[last.sentence].paragraph <= 1;
    return isNear ? [{ index, start: last.start }] : [];
  });
  return near.sort((a, b) => b.start - a.start)[0]?.index;
}

/** The region whose mention ends where another begins: 古魏镇|城南村. */
function regionBefore(atlas: Atlas, at: number) {
  const m = atlas.mentions.findIndex((x) => x.end === at && x.type === "Region");
  if (m < 0) return [];
  const entity = atlas.entities.findIndex((e) => e.type === "Region" && e.mentions.includes(m));
  if (entity < 0) return [];
  const end = atlas.mentions.find((x) => x.start === at)?.end ?? at;
  return [{ entity, span: { start: atlas.mentions[m].start, end } }];
}
