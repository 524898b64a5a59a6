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
