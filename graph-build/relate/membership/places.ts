import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { LocalEntity, LocalRelation, Span } from "../../model/index.ts";
import type { Atlas } from "./atlas.ts";

/** The region that a body belongs to or serves, and the text that says so. */
interface Place {
  region: number;
  rule: string;
  confidence: number;
  evidence: Span;
}

/** Bodies of the nation have no place. */
const NATIONAL = /^(中国|国家|全国|中央|中共中央|中华|国务院|新华|人民日报|共青团中央|最高人民)/;

/** LOCATED_IN of bodies: the region of the name or its level marker, else the place named before it, else the home. */
export function bodyPlaces(atlas: Atlas, lexicon: Lexicon): LocalRelation[] {
  const bodies = atlas.entities.map((e, i) => [e, i] as const).filter(([e]) => e.type === "Agency");
  return bodies.flatMap(([e, from]): LocalRelation[] => {
    const place = placeOf(atlas, e, from, lexicon);
    if (!place) return [];
    const { region: to, rule, confidence, evidence } = place;
    return [{ type: "LOCATED_IN", from, to, rule, confidence, evidence: [evidence] }];
  });
}

function placeOf(atlas: Atlas, e: LocalEntity, index: number, lexicon: Lexicon): Place | null {
  const shown = atlas.shows(index);
  if (!shown) return null;
  return (
    placeInName(atlas, e, shown) ??
    villageInName(atlas, e, shown) ??
    placeBefore(atlas, e) ??
    codePlace(atlas, e, shown) ??
    homePlace(atlas, e, shown, lexicon)
  );
}

/** The region that a mention begins with, as far as the gazetteer finds it: 山东省|济南市|济阳区|… gives the last. */
function placeInName(atlas: Atlas, e: LocalEntity, shown: Span): Place | null {
  const home = atlas.article.home.code;
  for (const m of e.mentions.map((i) => atlas.mentions[i])) {
    if (m.anaphor) continue;
    let end = 0;
    let best: { code: string; start: number; end: number } | null = null;
    for (const hit of atlas.gazetteer.find(m.surface, { home })) {
      if (hit.start !== end || hit.end >= m.surface.length) break;
      const code = atlas.gazetteer.settle(hit.codes, home);
      if (!code) break;
      best = { code, start: m.start + hit.start, end: m.start + hit.end };
      end = hit.end;
    }
    if (!best) continue;
    const region = atlas.need(best.code, { start: best.start, end: best.end }, 0.8);
    if (region !== undefined) return { region, rule: "name", confidence: 0.95, evidence: shown };
  }
  return null;
}

/** A village that the gazetteer does not know, at the head of the name. */
function villageInName(atlas: Atlas, e: LocalEntity, shown: Span): Place | null {
  const names = [e.name, ...e.aliases];
  const region = atlas.entities.findIndex(
    (r) =>
      r.type === "Region" &&
      !atlas.isDivision(r) &&
      r.name.length > 2 &&
      names.some((n) => n.startsWith(r.name) && n !== r.name),
  );
  return region < 0 ? null : { region, rule: "name", confidence: 0.9, evidence: shown };
}

/** The region named right before a body: 斗山镇|浮石小学. */
function placeBefore(atlas: Atlas, e: LocalEntity): Place | null {
  for (const m of e.mentions.map((i) => atlas.mentions[i])) {
    if (m.anaphor) continue;
    const before = atlas.mentions.findIndex((x) => x.type === "Region" && x.end === m.start && !x.anaphor);
    const region = atlas.entities.findIndex((r) => r.type === "Region" && r.mentions.includes(before));
    if (before < 0 || region < 0) continue;
    const evidence = { start: atlas.mentions[before].start, end: m.end };
    return { region, rule: "place-before", confidence: 0.85, evidence };
  }
  return null;
}

/** The region that a level marker means (市教育局), or that the linker found for the body. */
function codePlace(atlas: Atlas, e: LocalEntity, shown: Span): Place | null {
  const region = e.regionCode ? atlas.need(e.regionCode, shown, 0.8) : undefined;
  return region === undefined ? null : { region, rule: "level", confidence: 0.9, evidence: shown };
}

/** A body that names no place is of the home, unless it is of the nation. */
function homePlace(atlas: Atlas, e: LocalEntity, shown: Span, _lexicon: Lexicon): Place | null {
  const home = atlas.article.home.code;
  if (!home || NATIONAL.test(e.name) || /部$/.test(e.name)) return null;
  const region = atlas.need(home, shown, 0.8);
  return region === undefined ? null : { region, rule: "home", confidence: 0.6, evidence: shown };
}
