import type { Division, Gazetteer } from "../lexicon/gazetteer.ts";

const NATIONS = /^(.{2,}?)(?:[\u4e00-\u9fff]{1,6}族)+自治([州县旗])$/;

/** The name of an autonomous division without its peoples: 红河州 for 红河哈尼族彝族自治州; null for any other. */
export function withoutPeoples(division: Division): string | null {
  if (!/自治[州县旗]$/.test(division.name)) return null;
  const tail = division.name.at(-1) ?? "";
  if (division.short !== division.name)
    return division.short.endsWith(tail) ? division.short : division.short + tail;
  const m = NATIONS.exec(division.name);
  return m ? m[1] + m[2] : null;
}

/** The usual other forms of a division: short, without its peoples, behind the division above it, former names. */
export function regionAliases(division: Division, gazetteer: Gazetteer): string[] {
  const above = division.parent ? gazetteer.get(division.parent) : undefined;
  const forms = [division.short, withoutPeoples(division) ?? "", ...division.old];
  if (above && division.level !== "city") forms.push(above.name + division.name);
  return forms.filter((f) => f.length > 1 && f !== division.name);
}

/** The town of the home county that a name without its ending means (羊寨 for 羊寨镇); null where there is none. */
export function shortTown(name: string, home: string | null, gazetteer: Gazetteer): string | null {
  if (!home || name.length < 2 || /[省市县区州旗镇乡村]$|街道$|^城[东南西北关中]$/.test(name)) return null;
  const county = gazetteer.chain(home).find((d) => d.level === "county") ?? gazetteer.get(home);
  if (!county) return null;
  const towns = ["镇", "乡", "街道"].flatMap((tail) =>
    gazetteer
      .byName(name + tail)
      .filter((c) => gazetteer.get(c)?.level === "town" && gazetteer.within(c, county.code)),
  );
  return towns.length === 1 && !sameAsAbove(name, towns[0], gazetteer) ? towns[0] : null;
}

/** A town that bears the name of a division above it (凤庆 for 凤庆县 and its 凤庆镇) is not meant by the bare name. */
function sameAsAbove(name: string, code: string, gazetteer: Gazetteer): boolean {
  return gazetteer
    .chain(code)
    .some((d) => d.level !== "town" && (d.short === name || d.name.startsWith(name)));
}

/** Regions that a name begins with. */
export interface Lead {
  code: string;
  start: number;
  end: number;
  short: boolean;
}

/**
 * The divisions that a name begins with, one in the other (山东省|济南市|济阳区|教育局); the name must go on behind them. A
 * common name (a town's, 城关镇) counts where it lies in the home county.
 */
export function leadingDivisions(name: string, home: string | null, gazetteer: Gazetteer): Lead[] {
  const found: Lead[] = [];
  for (const hit of gazetteer.find(name, { home, weak: true })) {
    const before = found.at(-1);
    if (hit.start !== (before?.end ?? 0) || hit.end >= name.length) break;
    const codes = hit.weak ? hit.codes.filter((c) => home && gazetteer.within(c, home)) : hit.codes;
    const code = hit.weak && hit.form === "short" ? null : gazetteer.settle(codes, home);
    if (!code || (before && !gazetteer.within(code, before.code))) break;
    found.push({ code, start: hit.start, end: hit.end, short: hit.form === "short" });
  }
  return found;
}
