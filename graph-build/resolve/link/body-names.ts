import type { Division, Gazetteer } from "../../lexicon/gazetteer.ts";
import type { BodyForms } from "../body-forms.ts";
import { withoutPeoples } from "../region-names.ts";
import type { BodyForm } from "./body-form.ts";

/** How a pattern of an organ is named in the news: 山城区委 for 中共山城区委员会. */
const USUAL: [RegExp, string[]][] = [
  [/^中共\{\}委员会(.*)$/, ["{}委$1", "中共{}委$1", "中共{}委员会$1"]],
  [/^中共\{\}纪律检查委员会、\{\}监察委员会$/, ["{}纪委监委"]],
  [/^中共\{\}纪律检查委员会$/, ["{}纪委", "中共{}纪委", "中共{}纪律检查委员会"]],
  [/^共青团\{\}委员会$/, ["共青团{}委", "共青团{}委员会"]],
  [/^中国人民政治协商会议\{\}委员会$/, ["{}政协", "政协{}委员会", "中国人民政治协商会议{}委员会"]],
  [/^\{\}人民政府$/, ["{}人民政府", "{}政府"]],
];

/** The fullest usual name of a body and its other usual names. */
export interface BodyNames {
  name: string;
  aliases: string[];
}

/** Names a body from its parts; `surface` is its name as written, kept where its parts give none. */
export function bodyNames(
  form: BodyForm,
  surface: string,
  gazetteer: Gazetteer,
  forms: BodyForms,
): BodyNames {
  const division = form.code ? gazetteer.get(form.code) : undefined;
  const regions = form.place
    ? placeForms(form.place, division)
    : division
      ? regionForms(division, gazetteer)
      : [];
  if (regions.length === 0 || form.by === "none") return { name: surface, aliases: [] };
  if (form.organ) {
    const patterns = organPatterns(form.organ);
    const names = regions.flatMap((r) => [...patterns.map((p) => p.replaceAll("{}", r)), r + form.rest]);
    return { name: names[0], aliases: names.slice(1) };
  }
  const rests = forms.formsOf(form.rest);
  const full = forms.fullOf(form.rest);
  const names = regions.flatMap((r) => [full, ...rests].map((x) => r + x));
  if (form.by === "short") {
    const isKnown = forms.knows(form.rest);
    return { name: surface, aliases: isKnown ? names : [] };
  }
  return { name: names[0], aliases: names.slice(1) };
}

/** Usual forms of an organ's pattern, the newspapers' own first. */
function organPatterns(organ: string): string[] {
  for (const [pattern, usual] of USUAL)
    if (pattern.test(organ)) return usual.map((u) => organ.replace(pattern, u));
  const short = organ.replace(/^\{\}人民政府/, "{}政府");
  return short === organ ? [organ] : [organ, short];
}

/** 凤庆县; 宽甸县 for 宽甸满族自治县; a town behind its county first. */
function regionForms(division: Division, gazetteer: Gazetteer): string[] {
  const above = division.parent ? gazetteer.get(division.parent) : undefined;
  const usual = withoutPeoples(division);
  if (division.level === "town" && above) return [above.name + division.name, division.name];
  return [division.name, ...(usual ? [usual] : []), ...(above ? [above.name + division.name] : [])];
}

function placeForms(place: string, division: Division | undefined): string[] {
  return division ? [place, division.name + place] : [place];
}
