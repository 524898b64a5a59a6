import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article } from "../../model/index.ts";
import { regionAliases } from "../region-names.ts";
import { cleanName } from "./clean.ts";
import type { Draft, Named } from "./draft.ts";
import { homeDivision, nearestRegion, type RegionPlace } from "./home.ts";

export interface LinkedRegions {
  drafts: Draft[];
  /** Every mention of a region in order of place, anaphors included. */
  places: RegionPlace[];
}

const ANAPHOR =
  /^(?:全|我|该|本|这个?|我们)(省|自治区|自治州|自治县|自治旗|市|州|盟|地区|县|区|旗|镇|乡|街道|苏木|村|社区|嘎查)$/;

/** Regions by code: 全县 and 我市 by the home's chain or the nearest region before, names by the gazetteer. */
export function linkRegions(article: Article, named: Named[], lexicon: Lexicon): LinkedRegions {
  const { gazetteer } = lexicon;
  const byKey = new Map<string, Draft>();
  const places: RegionPlace[] = [];
  const add = (key: string, index: number, make: () => Draft) => {
    const draft = byKey.get(key) ?? make();
    byKey.set(key, draft);
    draft.mentions.push(index);
    return draft;
  };
  for (const { index, mention, name } of named) {
    const marker = ANAPHOR.exec(name)?.[1];
    const meant = marker ? anaphor(name, marker, mention.start) : named_(name, mention.code);
    if (!meant) continue;
    const division = meant.code ? gazetteer.get(meant.code) : undefined;
    const isDivision = division !== undefined && !meant.rest;
    const key = isDivision ? division.code : `${meant.code ?? ""} ${meant.rest ?? meant.name}`;
    const draft = add(key, index, () => ({
      type: "Region",
      name: isDivision ? division.name : (meant.rest ?? meant.name),
      aliases: new Set(isDivision ? regionAliases(division, gazetteer) : []),
      subtype: isDivision ? division.level : kindOf(meant.rest ?? meant.name),
      regionCode: division?.code,
      mentions: [],
    }));
    if (!marker) draft.aliases.add(name);
    places.push({
      start: mention.start,
      end: mention.end,
      name: draft.name,
      code: isDivision ? division.code : undefined,
    });
  }
  return { drafts: [...byKey.values()], places };

  interface Meant {
    name: string;
    code?: string;
    /** What stands behind the division that the name begins with: 城南村 of 古魏镇城南村. */
    rest?: string;
  }

  function anaphor(name: string, marker: string, at: number): Meant | null {
    const before = nearestRegion(places, at, marker);
    const home = homeDivision(gazetteer, article.home.code, marker);
    const pointing = /^[该这]/.test(name);
    if (home && !(pointing && before)) return { name: home.name, code: home.code };
    if (!before) return null;
    return before.code ? { name: before.name, code: before.code } : before.name ? known(before.name) : null;
  }

  /** A region without a code that was named before: the same key again. */
  function known(name: string): Meant {
    const draft = [...byKey.values()].find((d) => d.name === name);
    return draft?.regionCode ? { name, code: draft.regionCode, rest: name } : { name };
  }

  function named_(name: string, code: string | undefined): Meant {
    const home = article.home.code;
    const own = code ?? gazetteer.settle(gazetteer.byName(name), home);
    if (own) return { name, code: own };
    const hits = gazetteer.find(name, { home, weak: true });
    let end = 0;
    let last: string | null = null;
    for (const hit of hits) {
      if (hit.start !== end) break;
      end = hit.end;
      last = gazetteer.settle(hit.codes, home) ?? last;
    }
    if (last && end === name.length) return { name, code: last };
    if (last && end > 0) return { name, code: last, rest: name.slice(end) };
    return VILLAGE.test(name) ? inTown(name) : { name };
  }

  /** A village belongs to the town named right before it, if any; else it has no code. */
  function inTown(name: string): Meant {
    const draft = [...byKey.values()].find((d) => d.name === name);
    return draft?.regionCode ? { name, code: draft.regionCode, rest: name } : { name };
  }
}

const VILLAGE = /(村|社区|居委会|屯|寨|嘎查|庄)$/;

function kindOf(name: string): string | undefined {
  if (VILLAGE.test(name)) return "village";
  return /(开发区|高新区|新区|园区|示范区|经开区)$/.test(name) ? "zone" : undefined;
}

/** The surface of a mention as `linkRegions` compares it. */
export function regionName(surface: string): string {
  return cleanName(surface);
}
