import type { Division, Gazetteer, Level } from "../../lexicon/gazetteer.ts";

/** A region that a mention names, for anaphors and level markers to reach back to. */
export interface RegionPlace {
  start: number;
  end: number;
  name: string;
  code?: string;
}

const LEVELS_OF: Record<string, readonly Level[]> = {
  省: ["province"],
  自治区: ["province"],
  市: ["city", "county", "province"],
  州: ["city"],
  自治州: ["city"],
  盟: ["city"],
  地区: ["city"],
  县: ["county"],
  自治县: ["county"],
  区: ["county"],
  旗: ["county"],
  自治旗: ["county"],
  镇: ["town"],
  乡: ["town"],
  街道: ["town"],
  苏木: ["town"],
};

/** The division of the home's chain (the lowest first) that a level marker (市, 县, 区 …) means; undefined where it has none. */
export function homeDivision(
  gazetteer: Gazetteer,
  home: string | null,
  marker: string,
): Division | undefined {
  const chain = home ? gazetteer.chain(home) : [];
  const levels = LEVELS_OF[marker] ?? [];
  const fits = chain.find((d) => levels.includes(d.level) && endsAs(d.name, marker));
  if (fits || marker !== "区") return fits;
  return chain.find((d) => d.level === "province" && d.name.endsWith("自治区"));
}

/** The nearest region before a place (else the nearest behind it) whose name ends in a level marker. */
export function nearestRegion(regions: RegionPlace[], at: number, marker: string): RegionPlace | undefined {
  const fitting = regions.filter((r) => endsAs(r.name, marker));
  return fitting.findLast((r) => r.start < at) ?? fitting[0];
}

function endsAs(name: string, marker: string): boolean {
  if (marker === "区" && /(自治区|地区|社区|开发区|景区|园区)$/.test(name)) return false;
  return name.endsWith(marker) && name.length > marker.length;
}
