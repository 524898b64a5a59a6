import type { LocalEntity, LocalRelation, Span } from "../../model/index.ts";
import { leadingDivisions, shortTown } from "../../resolve/region-names.ts";
import type { Atlas } from "./atlas.ts";

/** The region that a body belongs to or serves, and the text that says so. */
interface Place {
  region: number;
  rule: string;
  confidence: number;
  evidence: Span;
}

/** Bodies of the nation have no place. */
const NATIONAL = /^(中国|国家|全国|中央|中共中央|中华|国务院|新华|人民日报|联合国|共青团中央|最高人民)/;

/** LOCATED_IN of bodies: the region of the name or its level marker, else the place named before it, else the home. */
export function bodyPlaces(atlas: Atlas): LocalRelation[] {
  const bodies = atlas.entities.map((e, i) => [e, i] as const).filter(([e]) => e.type === "Agency");
  return bodies.flatMap(([e, from]): LocalRelation[] => {
    const place = placeOf(atlas, e, from);
    if (!place) return [];
    const { region: to, rule, confidence, evidence } = place;
    return [{ type: "LOCATED_IN", from, to, rule, confidence, evidence: [evidence] }];
  });
}

function placeOf(atlas: Atlas, e: LocalEntity, index: number): Place | null {
  const shown = atlas.shows(index);
  if (!shown) return null;
  return (
    placeInName(atlas, e, shown) ??
    villageInName(atlas, e, shown) ??
    placeBefore(atlas, e) ??
    codePlace(atlas, e, shown) ??
    homePlace(atlas, e, shown)
  );
}

/**
 * The lowest region that a mention names: 山东省|济南市|济阳区|… at its head, 澄迈 in 中国电信澄迈分公司 behind it, a town by
 * its short form (文宫中心卫生院). A place behind the head counts only if it lies in the head's region or near the home.
 */
function placeInName(atlas: Atlas, e: LocalEntity, shown: Span): Place | null {
  for (const m of e.mentions.map((i) => atlas.mentions[i])) {
    if (m.anaphor) continue;
    const found = lowestIn(m.surface, atlas);
    if (!found) continue;
    const span = { start: m.start + found.start, end: m.start + found.end };
    const region = atlas.need(found.code, span, 0.8);
    if (region !== undefined) return { region, rule: "name", confidence: 0.95, evidence: shown };
  }
  return null;
}

interface Found {
  code: string;
  start: number;
  end: number;
}

function lowestIn(name: string, atlas: Atlas): Found | null {
  const { gazetteer, article } = atlas;
  const home = article.home.code;
  let best: Found | null = leadingDivisions(name, home, gazetteer).at(-1) ?? null;
  for (const hit of gazetteer.find(name, { home })) {
    const code =
      hit.start >= (best?.end ?? 0) && hit.end < name.length ? gazetteer.settle(hit.codes, home) : null;
    if (!code || isAbove(code, best, atlas)) continue;
    const inside = best !== null && gazetteer.within(code, best.code);
    const ofHome = home !== null && gazetteer.chain(home).some((d) => d.code === code);
    if (inside || ofHome) best = { code, start: hit.start, end: hit.end };
  }
  return best ?? townIn(name, home, atlas);
}

/** Whether a division is the one found already, or above it. */
function isAbove(code: string, found: Found | null, { gazetteer }: Atlas): boolean {
  return found !== null && gazetteer.within(found.code, code);
}

/** 文宫中心卫生院, 止马市场监管所: a town of the home by its short form at the head. */
function townIn(name: string, home: string | null, atlas: Atlas): Found | null {
  for (let end = Math.min(4, name.length - 2); end > 1; end--) {
    const rest = name.slice(end);
    if (
      !/^(?:(?:镇|乡)?中心(?:小学|学校|卫生院|幼儿园)|卫生院|初级中学|初中|派出所|法庭|人民法庭|市场监管所|司法所|敬老院|供销社|分局|社区卫生)/.test(
        rest,
      )
    )
      continue;
    const code = shortTown(name.slice(0, end), home, atlas.gazetteer);
    if (code) return { code, start: 0, end };
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

/**
 * A body that names no place is of the home, unless it is of the nation; a university or newspaper without a place in its
 * name is of the city above a county.
 */
function homePlace(atlas: Atlas, e: LocalEntity, shown: Span): Place | null {
  const home = atlas.article.home.code;
  if (!home || NATIONAL.test(e.name) || /部$/.test(e.name)) return null;
  const wide =
    ["university", "media"].includes(e.subtype ?? "") && atlas.gazetteer.get(home)?.level !== "town";
  const city = wide ? atlas.gazetteer.chain(home).find((d) => d.level === "city") : undefined;
  const region = atlas.need(city?.code ?? home, shown, 0.8);
  return region === undefined ? null : { region, rule: "home", confidence: 0.5, evidence: shown };
}
