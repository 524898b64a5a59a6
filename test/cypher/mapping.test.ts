import { expect, test } from "vitest";
import { toPropertyGraph } from "../../cypher/mapping.ts";
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from "../../cypher/property-types.ts";
import {
  EdgeAttributesSchema,
  type Graph,
  idOf,
  NodeAttributesSchema,
} from "../../graph-build/model/index.ts";

const evidence = [
  { source: "a.md", article: 0, start: 4, end: 7, quote: "教育局" },
  { source: "b.md", article: 1, start: 0, end: 4, quote: "市教育局" },
];
const graph: Graph = {
  options: { type: "directed", multi: true, allowSelfLoops: false },
  attributes: {
    schema: "zhengtu/1",
    title: "t",
    sources: [{ file: "a.md", title: "甲", date: "2024", sha256: "00", articles: 2, text: "…" }],
    findings: [
      {
        kind: "contradiction",
        about: "post",
        nodes: ["g", "p", "q"],
        detail: "局长",
        values: [],
        evidence: [],
      },
    ],
  },
  nodes: [
    { key: "g", attributes: { entityType: "Agency", name: "某教育局", aliases: ["教育局"], evidence } },
    {
      key: "p",
      attributes: { entityType: "Person", name: "甲某", aliases: [], evidence, x: 1, community: 2 },
    },
    { key: "q", attributes: { entityType: "Person", name: "乙某", aliases: [], evidence, confidence: 1 } },
    {
      key: "f",
      attributes: { entityType: "Figure", name: "3所", aliases: [], evidence, value: 3, period: null },
    },
    {
      key: idOf("Source", "a.md"),
      attributes: { entityType: "Source", name: "甲", aliases: ["a.md"], evidence: [] },
    },
  ],
  edges: [
    {
      key: "e",
      source: "p",
      target: "g",
      attributes: { relationType: "HOLDS_POST", title: "局长", rule: "r", confidence: 1, evidence },
    },
  ],
};
const { nodes, relationships } = toPropertyGraph(graph);
const byId = new Map(nodes.map((n) => [n.id, n]));

test("a node is labelled Entity and its type, its evidence becomes parallel lists", () => {
  expect(byId.get("g")).toEqual({
    id: "g",
    labels: ["Entity", "Agency"],
    properties: {
      id: "g",
      name: "某教育局",
      aliases: ["教育局"],
      quotes: ["教育局", "市教育局"],
      sources: ["a.md", "b.md"],
      articles: [0, 1],
      starts: [4, 0],
      ends: [7, 4],
    },
  });
});

test("a relationship names its ends by their ids", () => {
  expect(relationships).toEqual([
    {
      id: "e",
      type: "HOLDS_POST",
      start: "p",
      end: "g",
      properties: {
        id: "e",
        title: "局长",
        rule: "r",
        confidence: 1,
        quotes: ["教育局", "市教育局"],
        sources: ["a.md", "b.md"],
        articles: [0, 1],
        starts: [4, 0],
        ends: [7, 4],
      },
    },
  ]);
});

test("a source carries what graph.json says of it", () => {
  expect(byId.get(idOf("Source", "a.md"))?.properties).toEqual({
    id: idOf("Source", "a.md"),
    name: "甲",
    aliases: ["a.md"],
    schema: "zhengtu/1",
    file: "a.md",
    date: "2024",
    sha256: "00",
    articleCount: 2,
    text: "…",
  });
});

test("people and figures that contradict each other name each other", () => {
  expect(byId.get("p")?.properties).toMatchObject({
    contradicts: ["q"],
    contradictsAbout: ["g"],
    contradictsOn: ["局长"],
  });
  expect(byId.get("q")?.properties.contradicts).toEqual(["p"]);
  expect(byId.get("g")?.properties).not.toHaveProperty("contradicts");
});

test("null is an absent property", () => {
  expect(byId.get("f")?.properties).not.toHaveProperty("period");
});

test("every attribute of graph.json has a type in the tables", () => {
  const own = (of: object, without: string[]) => Object.keys(of).filter((k) => !without.includes(k));
  expect(Object.keys(NODE_PROPERTIES)).toEqual(
    expect.arrayContaining(own(NodeAttributesSchema.shape, ["entityType", "evidence"])),
  );
  expect(Object.keys(RELATIONSHIP_PROPERTIES)).toEqual(
    expect.arrayContaining(own(EdgeAttributesSchema.shape, ["relationType", "evidence"])),
  );
});
