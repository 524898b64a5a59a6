import type { Division, Gazetteer } from "../../lexicon/gazetteer.ts";
import type { BodyForms } from "../body-forms.ts";
import { withoutPeoples } from "../region-names.ts";
import type { BodyForm } from "./body-form.ts";
import { LEAGUE_CENTRE } from "./league.ts";

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
  const region = form.place ? placeForms(form.place, division) : division && regionForms(division, gazetteer);
  if (!region || form.by === "none") return unplaced(form, surface, forms);
  const rests = form.organ ? organRests(form.organ, form.rest) : restForms(form.rest, forms);
  const names = region.usual.flatMap((r) => rests.map((x) => x.replace("{}", r)));
  const chained = region.chained.map((r) => rests[0].replace("{}", r));
  const isFirm = /(公司|集团)$/.test(surface);
  if (form.by === "short") return { name: surface, aliases: forms.varies(form.rest) && !isFirm ? names : [] };
  return { name: names[0], aliases: [...names.slice(1), ...chained] };
}

/** A body without a region: its short ending in full (国家卫健委, 子牙经开区). */
function unplaced(form: BodyForm, surface: string, forms: BodyForms): BodyNames {
  if (form.rest.startsWith(LEAGUE_CENTRE)) return { name: form.rest, aliases: [surface] };
  const nation = /^国家/.exec(form.rest)?.[0] ?? "";
  if (/(公司|集团)$/.test(surface)) return { name: surface, aliases: [] };
  const rest = surface.slice(nation.length);
  return { name: nation + forms.fullOf(rest), aliases: forms.formsOf(rest).map((f) => nation + f) };
}

/** The likeliest full form first, then its other forms, as patterns with {} for the region. */
function restForms(rest: string, forms: BodyForms): string[] {
  return [forms.fullOf(rest), ...forms.formsOf(rest)].map((r) => `{}${r}`);
}

function organRests(organ: string, rest: string): string[] {
  return [...organPatterns(organ), `{}${rest}`];
}

/** Usual forms of an organ's pattern, the newspapers' own first. */
function organPatterns(organ: string): string[] {
  for (const [pattern, usual] of USUAL)
    if (pattern.test(organ)) return usual.map((u) => organ.replace(pattern, u));
  const short = organ.replace(/^\{\}人民政府/, "{}政府");
  return short === organ ? [organ] : [organ, short];
}

/** How a region stands before the name of its bodies. */
interface RegionForms {
  /** 凤庆县; 宽甸满族自治县 and 宽甸县; a town behind its county and alone. */
  usual: string[];
  /** Behind the division above: only before the full name. */
  chained: string[];
}

export function regionForms(division: Division, gazetteer: Gazetteer): RegionForms {
  const parent = division.parent ? gazetteer.get(division.parent) : undefined;
  const above = parent?.name ?? "";
  const short = withoutPeoples(division);
  if (division.level === "town") {
    const usual = parent ? withoutPeoples(parent) : null;
    const behind = [above, ...(usual ? [usual] : [])].map((a) => a + division.name);
    return { usual: [...behind, division.name], chained: [] };
  }
  return {
    usual: short ? [division.name, short] : [division.name],
    chained: above ? [above + division.name] : [],
  };
}

function placeForms(place: string, division: Division | undefined): RegionForms {
  return { usual: [place], chained: division ? [division.name + place] : [] };
}
