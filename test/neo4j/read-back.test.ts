import { afterAll, beforeAll, expect, test } from "vitest";
import type { Finding, Graph } from "../../graph-build/model/index.ts";
import { neo4jSource } from "../../src/data/neo4j/live-source.ts";
import { loadInto } from "../tools/neo4j/load.ts";
import { connect, empty, testServer } from "../tools/neo4j/server.ts";
import { seedsGraph } from "../tools/seeds-graph.ts";

const driver = connect();
afterAll(() => driver.close());
let graph: Graph;
let read: Graph;
beforeAll(async () => {
  graph = seedsGraph();
  await empty(driver);
  await loadInto(driver, graph);
  const source = neo4jSource({ ...testServer(), database: "" });
  read = await source.load(() => undefined, new AbortController().signal);
  source.live?.close();
});

const byKey = <T extends { key: string }>(list: readonly T[]) =>
  [...list].sort((a, b) => (a.key < b.key ? -1 : 1));

test("relations come back as they were loaded, every quote with its place", () => {
  expect(byKey(read.edges)).toEqual(byKey(graph.edges));
});

test("nodes come back as they were loaded", () => {
  // A source has no evidence of its own in the database: it is one.
  const plain = (g: Graph) =>
    byKey(g.nodes).map((n) =>
      n.attributes.entityType === "Source" ? { ...n, attributes: { ...n.attributes, evidence: [] } } : n,
    );
  expect(plain(read)).toEqual(plain(graph));
});

test("sources come back with their text", () => {
  const without = (g: Graph) =>
    [...g.attributes.sources]
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .map(({ home: _home, ...rest }) => rest);
  expect(without(read)).toEqual(without(graph));
});

test("contradictions come back as findings with their parties and quotes", () => {
  const parties = (g: Graph) =>
    g.attributes.findings
      .filter((f): f is Extract<Finding, { kind: "contradiction" }> => f.kind === "contradiction")
      .map((f) => [f.about, f.detail, ...[...f.nodes].sort()].join(" "))
      .sort();
  expect(parties(read)).toEqual(parties(graph));
});
