import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { complete, type Offer } from "../../../src/panels/console/editor/completion.ts";

const offer: Offer = {
  vocabulary: { labels: ["Agency", "Entity"], types: ["PART_OF", "RUNS"], keys: ["id", "name"] },
  say: (name) => (name === "Agency" ? "机构" : ""),
  names: (part) => [{ name: `${part}教育局`, type: "Agency" }],
};

/** What is offered where `‸` stands. */
function offered(text: string, explicit = false): string[] {
  const pos = text.indexOf("‸");
  const state = EditorState.create({ doc: text.replace("‸", "") });
  return complete(new CompletionContext(state, pos, explicit), offer)?.options.map((o) => o.label) ?? [];
}

test("labels in a node, types in a relationship", () => {
  expect(offered("MATCH (a:‸")).toEqual(["Agency", "Entity"]);
  expect(offered("MATCH (a:Agency|‸")).toEqual(["Agency", "Entity"]);
  expect(offered("MATCH (a)-[:‸")).toEqual(["PART_OF", "RUNS"]);
  expect(offered("MATCH (a)-[r:RUNS|P‸]->(b)")).toEqual(["PART_OF", "RUNS"]);
});

test("keys after a point and in a pattern's map", () => {
  expect(offered("RETURN a.‸")).toEqual(["id", "name"]);
  expect(offered("MATCH (a {n‸")).toEqual(["id", "name"]);
});

test("names between quotes, nothing in remarks of the language's words by themselves", () => {
  expect(offered("MATCH (a {name: '济‸")).toEqual(["济教育局"]);
  expect(offered("RETURN ‸")).toEqual([]);
});

test("words of the language, functions and the query's own names elsewhere", () => {
  const words = offered("MATCH (body:Agency) WHERE b‸");
  expect(words).toEqual(expect.arrayContaining(["body", "WHERE", "count", "toUpper"]));
  expect(offered("RETURN ‸", true).length).toBeGreaterThan(50);
});
