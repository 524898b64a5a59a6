import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { FUNCTIONS } from "../../cypher/engine/index.ts";
import { RESERVED_WORDS } from "../../cypher/engine/parse/keywords.ts";

const text = fs.readFileSync(path.join(import.meta.dirname, "../../docs/cypher-engine.md"), "utf8");

/** `toFloatList` is told by `toFloat` and “…List”, `date.truncate` by `date` and “.truncate”. */
const told = (name: string): boolean =>
  new RegExp(
    `\\b${name.replace(/(OrNull|List)$|\.(truncate|transaction|statement|realtime)$/u, "")}\\b`,
    "u",
  ).test(text);

it("tells of every function and every reserved word", () => {
  const names = [...FUNCTIONS.map(({ name }) => name), ...RESERVED_WORDS];
  expect(names.filter((name) => !told(name))).toEqual([]);
});
