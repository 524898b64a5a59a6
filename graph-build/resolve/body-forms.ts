import type { WordLists } from "../lexicon/lexicon.ts";

/** Full and short forms of bodies without their region. */
export interface BodyForms {
  /** All forms that may stand for the same body as this one (itself first): 教体局 → 教育和体育局, 教育体育局 … */
  formsOf(rest: string): string[];
  /** The likeliest full form, or the form itself. */
  fullOf(rest: string): string;
  /** True for a form that the lists know (财政局, 教体局, 第一中学). */
  knows(rest: string): boolean;
  /** True for a form with other forms beside it (教体局, 第一中学). */
  varies(rest: string): boolean;
  /** The organ of a division that a marker and a rest name, as patterns with {} for the division: 区 + 委 → 中共{}委员会. */
  organ(marker: string, rest: string): string | null;
  subtypeOf(name: string): string | undefined;
}

/** 教育体育局 is as full a name as 教育和体育局. */
const JOINTS = /[和与及、]/g;

const MADE = new WeakMap<WordLists, BodyForms>();

/** The forms that the lists body-forms, short-heads, organs and heads give; made once for a lexicon. */
export function bodyForms(lists: WordLists): BodyForms {
  const made = MADE.get(lists) ?? makeForms(lists);
  MADE.set(lists, made);
  return made;
}

function makeForms(lists: WordLists): BodyForms {
  const fulls = new Map<string, string[]>();
  const shorts = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, value: string) => {
    const known = map.get(key);
    if (!known) map.set(key, [value]);
    else if (!known.includes(value)) known.push(value);
  };
  const tie = (short: string, full: string) => {
    if (short === "" || full === "" || short === full || /^[省市县区旗州].?[医法检]/.test(short)) return;
    put(fulls, short, full);
    put(shorts, full, short);
  };
  for (const [full, [list]] of lists["body-forms"] ?? [])
    for (const s of (list ?? "").split("|")) tie(s, full);
  for (const [short, [list]] of lists["short-heads"] ?? []) for (const f of list.split("|")) tie(short, f);
  const heads = lists.heads ?? new Map<string, string[]>();

  /** Longest known short form that a rest begins with, its full form put in its place: 教体局党组. */
  const lead = (rest: string): [string, string] | null => {
    for (let end = rest.length; end > 1; end--) {
      const form = rest.slice(0, end);
      if (fulls.has(form) || shorts.has(form)) return [form, rest.slice(end)];
    }
    return null;
  };
  /** Longest known form that a rest ends in: 子牙|经开区. */
  const trail = (rest: string): [string, string] | null => {
    for (let at = 1; at < rest.length - 2; at++) {
      const form = rest.slice(at);
      if (fulls.has(form) || shorts.has(form)) return [rest.slice(0, at), form];
    }
    return null;
  };
  const formsOf = (rest: string): string[] => {
    const cut = lead(rest);
    if (!cut) {
      const end = trail(rest);
      return end ? formsOf(end[1]).map((f) => end[0] + f) : [rest];
    }
    const [form, tail] = cut;
    const tails = tail.length > 1 ? formsOf(tail) : [tail];
    const full = fulls.get(form) ?? [];
    const all = [form, ...full, ...(shorts.get(form) ?? []), ...full.flatMap((f) => shorts.get(f) ?? [])];
    return [...new Set(all)].flatMap((f) => tails.map((t) => f + t));
  };
  const fullOf = (rest: string): string => {
    const cut = rest.length > 1 ? lead(rest) : null;
    if (!cut) {
      const end = trail(rest);
      return end ? end[0] + fullOf(end[1]) : rest;
    }
    const full = fulls.get(cut[0])?.[0] ?? cut[0];
    const isFull = full.replaceAll(JOINTS, "") === cut[0].replaceAll(JOINTS, "");
    return (isFull ? cut[0] : full) + fullOf(cut[1]);
  };
  return {
    formsOf,
    fullOf,
    knows: (rest) => fulls.has(rest) || shorts.has(rest) || heads.has(rest),
    varies: (rest) => fulls.has(rest) || shorts.has(rest),
    organ: (marker, rest) => lists.organs?.get(marker + rest)?.[0]?.split("|")[0] ?? null,
    subtypeOf: (name) => {
      for (let i = 0; i < name.length; i++) {
        const subtype = heads.get(name.slice(i))?.[0];
        if (subtype) return subtype;
      }
      return undefined;
    },
  };
}
