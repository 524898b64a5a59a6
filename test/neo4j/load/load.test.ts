import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { toPropertyGraph } from "../../../cypher/mapping.ts";
import type { Graph } from "../../../graph-build/model/index.ts";
import { loadInto } from "../../tools/neo4j/load.ts";
import { clear, connect, empty } from "../../tools/neo4j/server.ts";
import { seedsGraph } from "../../tools/seeds-graph.ts";
import { held } from "./held.ts";

const driver = connect();
afterAll(() => driver.close());
let graph: Graph;
beforeAll(() => {
  graph = seedsGraph();
});
const none = { created: 0, changed: 0, unchanged: 0, removed: 0, kept: 0 };

describe("the graph of the default corpus", () => {
  beforeAll(() => empty(driver));

  test("a dry run says what would change and changes nothing", async () => {
    const report = await loadInto(driver, graph, { dryRun: true });
    expect(report.nodes).toEqual({ ...none, created: graph.nodes.length });
    expect(report.relationships).toEqual({ ...none, created: graph.edges.length });
    expect((await held(driver)).nodes).toEqual([]);
  });

  test("is held row by row as the mapping says, types of numbers included", async () => {
    await loadInto(driver, graph, { batch: 100 });
    expect(await held(driver)).toEqual(held.of(toPropertyGraph(graph)));
    const { records } = await driver.executeQuery(
      `MATCH (f:Figure)-[r]->() RETURN collect(DISTINCT valueType(f.value)) AS value,
         collect(DISTINCT valueType(f.degree)) AS degree, collect(DISTINCT valueType(r.starts)) AS starts`,
    );
    expect(records[0].toObject()).toEqual({
      value: ["FLOAT NOT NULL"],
      degree: ["INTEGER NOT NULL"],
      starts: ["LIST<INTEGER NOT NULL> NOT NULL"],
    });
  });

  test("can be searched by text when the load is done", async () => {
    const agency = graph.nodes.find(
      (n) => n.attributes.entityType === "Agency" && n.attributes.name.length > 4,
    )!;
    const { records } = await driver.executeQuery(
      "CALL db.index.fulltext.queryNodes('entity_names', $text) YIELD node RETURN node.name AS name",
      { text: agency.attributes.name },
    );
    expect(records[0].get("name")).toBe(agency.attributes.name);
  });

  test("loaded again changes nothing", async () => {
    const before = await held(driver);
    const report = await loadInto(driver, graph);
    expect(report.nodes).toEqual({ ...none, unchanged: graph.nodes.length });
    expect(report.relationships).toEqual({ ...none, unchanged: graph.edges.length });
    expect(await held(driver)).toEqual(before);
  });
});

describe("a load that is cut off", () => {
  beforeEach(() => clear(driver));

  for (const [when, after] of [
    ["among the nodes", 2],
    ["among the relations", 9],
  ] as const)
    test(`${when} is finished by the next one`, async () => {
      let batches = 0;
      const cut = loadInto(driver, graph, {
        batch: 100,
        onRows: () => {
          if (++batches === after) throw new Error("power cut");
        },
      });
      await expect(cut).rejects.toThrow("power cut");
      expect((await held(driver)).nodes.length).toBeGreaterThan(0);
      const report = await loadInto(driver, graph);
      expect(report.nodes.unchanged + report.nodes.created).toBe(graph.nodes.length);
      expect(await held(driver)).toEqual(held.of(toPropertyGraph(graph)));
    });
});
