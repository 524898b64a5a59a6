import fs from "node:fs";
import path from "node:path";
import { seededRandom } from "../graph-build/layout/random.ts";
import type { Gazetteer } from "../graph-build/lexicon/gazetteer.ts";
import { buildGraph, type Reader } from "../graph-build/pipeline.ts";

/** Common surnames and characters of given names, to make names of people that no report has. */
const SURNAMES = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹"];
const GIVEN = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文辉力志永健世广志义兴良海山仁波宁",
];

/**
 * Writes reports of at least `bytes` to `dir`, made from the seeds by seeded substitution: places by others of their
 * level (a district stays in its city), people by other names, numbers by others of their length. Returns the files.
 */
export function writeCorpus(dir: string, seeds: string, bytes: number, reader: Reader): string[] {
  const random = seededRandom(20);
  const templates = fs
    .readdirSync(seeds)
    .filter((f) => f.endsWith(".md"))
    .sort()
    .map((f) => template(path.join(seeds, f), reader));
  const places = placesOf(reader.lexicon.gazetteer);
  const files: string[] = [];
  for (let written = 0; written < bytes; ) {
    const t = templates[files.length % templates.length];
    const text = vary(t, places, reader.lexicon.gazetteer, random);
    const file = path.join(dir, `${String(files.length).padStart(5, "0")}.md`);
    fs.writeFileSync(file, text);
    written += Buffer.byteLength(text);
    files.push(file);
  }
  return files;
}

interface Template {
  text: string;
  people: string[];
  /** Codes of the divisions named in full or by a usual short form, with that form. */
  regions: { surface: string; code: string; form: "full" | "short" | "old" }[];
  home: string | null;
}

function template(file: string, reader: Reader): Template {
  const text = fs.readFileSync(file, "utf8");
  const graph = buildGraph(reader, [
    { file: path.basename(file), bytes: new Uint8Array(fs.readFileSync(file)) },
  ]);
  const people = graph.nodes
    .filter((n) => n.attributes.entityType === "Person" && /^\p{Script=Han}{2,4}$/u.test(n.attributes.name))
    .map((n) => n.attributes.name);
  const { gazetteer } = reader.lexicon;
  const home = gazetteer.resolvePath(/^home: *(.*)$/m.exec(text)?.[1] ?? "");
  const regions = new Map<string, Template["regions"][number]>();
  for (const hit of gazetteer.find(text)) {
    const surface = text.slice(hit.start, hit.end);
    const code = gazetteer.settle(hit.codes, home);
    if (code) regions.set(surface, { surface, code, form: hit.form });
  }
  return { text, people, home, regions: [...regions.values()] };
}

interface Places {
  /** Codes of counties whose city and province are known, by which a home is drawn. */
  counties: string[];
  byParent: Map<string, string[]>;
}

/** Every division down to counties, found by walking the code space of GB/T 2260. */
function placesOf(gazetteer: Gazetteer): Places {
  const counties: string[] = [];
  const byParent = new Map<string, string[]>();
  for (let n = 110000; n < 660000; n++) {
    const division = gazetteer.get(String(n));
    if (!division?.parent) continue;
    byParent.set(division.parent, [...(byParent.get(division.parent) ?? []), division.code]);
    if (division.level === "county" && gazetteer.chain(division.code).length === 3)
      counties.push(division.code);
  }
  return { counties, byParent };
}

function vary(t: Template, places: Places, gazetteer: Gazetteer, random: () => number): string {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)];
  const home = gazetteer.chain(pick(places.counties)).map((d) => d.code);
  const codes = new Map<string, string>();
  const own = t.home ? gazetteer.chain(t.home) : [];
  for (const d of own) codes.set(d.code, home[["county", "city", "province"].indexOf(d.level)] ?? d.code);
  const other = (code: string): string => {
    const known = codes.get(code);
    if (known) return known;
    const division = gazetteer.get(code);
    const parent = division?.parent ? other(division.parent) : null;
    const same = parent ? (places.byParent.get(parent) ?? []) : [];
    const chosen = same.length > 0 ? pick(same) : code;
    codes.set(code, chosen);
    return chosen;
  };
  const words = new Map<string, string>();
  for (const r of t.regions) {
    const to = gazetteer.get(other(r.code));
    if (to) words.set(r.surface, r.form === "short" ? to.short : to.name);
  }
  for (const p of t.people) words.set(p, pick(SURNAMES) + pick(GIVEN) + (p.length > 2 ? pick(GIVEN) : ""));
  const alternatives = [...words.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(alternatives.concat("(?:19|20)\\d\\d(?!\\d)", "\\d+").join("|"), "g");
  return t.text.replace(pattern, (found) => {
    const word = words.get(found);
    if (word !== undefined) return word;
    return /^(19|20)\d\d$/.test(found) ? found : digits(found.length, random);
  });
}

function digits(length: number, random: () => number): string {
  let out = String(1 + Math.floor(random() * 9));
  while (out.length < length) out += Math.floor(random() * 10);
  return out;
}
