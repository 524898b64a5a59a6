import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { toLiteral } from "../../cypher/format/text.ts";
import { parametersOf, parseQuery, readParameter } from "../../cypher/queries.ts";

const DIR = path.join(import.meta.dirname, "../../cypher/queries");
const HEAD = [
  "// title zh: 问",
  "// title en: Q: who?",
  "// answers zh: 答",
  "// answers en: A",
  '// param region STRING = "a: b": 地区 | Region',
  "// param least FLOAT = 1: 至少 | At least",
  "// param years LIST<INTEGER> = [2023, 2024]: 年 | Years",
  "// column n: 数 | Number",
];
const queryOf = (lines: string[]) => parseQuery("q", `${lines.join("\n")}\nRETURN 1 AS n\n`);

test("a header names the question, its parameters with typed defaults, and its columns", () => {
  const query = queryOf(HEAD);
  expect(query.title).toEqual({ zh: "问", en: "Q: who?" });
  expect(query.columns).toEqual([{ name: "n", label: { zh: "数", en: "Number" } }]);
  expect(query.parameters.map((p) => `${p.name} ${toLiteral(p.default)}`)).toEqual([
    'region "a: b"',
    "least 1.0",
    "years [2023, 2024]",
  ]);
  expect(parametersOf(query, new Map([["region", "河南省"]])).region).toBe("河南省");
});

test("what a user types is read by the parameter's type", () => {
  const [region, least, years] = queryOf(HEAD).parameters;
  expect(readParameter(region, "[1]")).toBe("[1]");
  expect(toLiteral(readParameter(least, "0.5") ?? null)).toBe("0.5");
  expect(readParameter(years, "[1]")).toEqual([1]);
  for (const text of ["1", "[1.5]", '["a"]', "x", "[9007199254740993]"])
    expect(readParameter(years, text)).toBeUndefined();
});

test.each([
  [HEAD.slice(1), "no title in both languages"],
  [HEAD.slice(0, -1), "no column"],
  [[...HEAD, "// column m: 数"], "line 9: expected a label in Chinese"],
  [[...HEAD, "// param x TEXT = 1: 甲 | A"], "line 9: expected `name TYPE = default: label`"],
  [[...HEAD, '// param x INTEGER = "1": 甲 | A'], "line 9: the default is no JSON of type INTEGER"],
  [[...HEAD, "// note x: 甲 | A"], "line 9: unknown key"],
  [[...HEAD, "// by hand"], "line 9: expected `// key what: value`"],
])("a faulty header is refused with its line %#", (lines, reason) => {
  expect(() => queryOf(lines)).toThrow(reason);
});

const FILES = fs.readdirSync(DIR);

test("there are at least 24 questions, each asked once", () => {
  const titles = FILES.map((file) => read(file).title.zh);
  expect(titles.length).toBeGreaterThanOrEqual(24);
  expect(new Set(titles).size).toBe(titles.length);
});

test.each(FILES)("%s has a header, and uses every parameter that it names and no other", (file) => {
  const query = read(file);
  const body = query.text.replace(/^\/\/.*\n/gm, "");
  const used = new Set([...body.matchAll(/\$(\w+)/g)].map((m) => m[1]));
  expect([...used].sort()).toEqual(query.parameters.map((p) => p.name).sort());
  expect(body).toMatch(/\nORDER BY /);
});

test("docs/queries.md names every question once, in its own words", () => {
  const page = fs.readFileSync(path.join(DIR, "../../docs/queries.md"), "utf8");
  for (const { name, title, parameters } of FILES.map(read))
    expect(page).toContain(
      `| [\`${name}\`](../cypher/queries/${name}.cypher) | ${title.en}<br>${title.zh} | ${parameters
        .map((p) => `\`${p.name}\``)
        .join(", ")} |\n`,
    );
  expect(page.match(/^\| \[`/gm)).toHaveLength(FILES.length);
});

function read(file: string) {
  return parseQuery(path.basename(file, ".cypher"), fs.readFileSync(path.join(DIR, file), "utf8"));
}
