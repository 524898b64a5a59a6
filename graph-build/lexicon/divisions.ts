import type { Division } from "./gazetteer.ts";

/** A way to write a division. */
export interface Form {
  name: string;
  code: string;
  form: "full" | "short" | "old";
}

export interface Divisions {
  byCode: Map<string, Division>;
  /** Former code → present code. */
  former: Map<string, string>;
  forms: Form[];
}

const LEVELS = { p: "province", c: "city", n: "county", z: "county" } as const;

/** Reads divisions.tsv (its header tells the columns). Municipalities have no city level: the parent of 崇明区 is 上海市. */
export function parseDivisions(tsv: string): Divisions {
  const byCode = new Map<string, Division>();
  const former = new Map<string, string>();
  const forms: Form[] = [];
  for (const line of tsv.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [code, level, name, ...rest] = line.split("\t");
    if (level === "t") addTowns(code, name, byCode, forms);
    else addDivision(code, level as keyof typeof LEVELS, name, rest);
  }
  return { byCode, former, forms };

  function addDivision(code: string, mark: keyof typeof LEVELS, name: string, rest: string[]) {
    const [short, usual = "", former_ = ""] = rest;
    const old: string[] = [];
    const city = `${code.slice(0, 4)}00`;
    const parent = mark === "p" ? null : mark === "c" || !byCode.has(city) ? `${code.slice(0, 2)}0000` : city;
    forms.push({ name, code, form: "full" });
    if (short !== name) forms.push({ name: short, code, form: "short" });
    for (const f of usual.split("|")) if (f) forms.push({ name: f, code, form: "short" });
    for (const entry of former_.split("|")) {
      const [oldName, oldCode] = entry.split("@");
      if (oldCode) former.set(oldCode, code);
      if (!oldName || old.includes(oldName)) continue;
      old.push(oldName);
      forms.push({ name: oldName, code, form: "old" });
    }
    const zone = mark === "z" || undefined;
    byCode.set(code, { code, name, level: LEVELS[mark], parent, short, old, ...(zone && { zone }) });
  }
}

function addTowns(county: string, list: string, byCode: Map<string, Division>, forms: Form[]) {
  for (const entry of list.split(" ")) {
    const code = county + entry.slice(0, 3);
    const name = entry.slice(3);
    byCode.set(code, { code, name, level: "town", parent: county, short: name, old: [] });
    forms.push({ name, code, form: "full" });
  }
}
