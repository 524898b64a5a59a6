import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Engine, type Value } from "../../cypher/engine/index.ts";
import { toEngineGraph } from "../../cypher/engine-graph.ts";
import { FromDriver } from "../../cypher/format/from-driver.ts";
import { toLiteral } from "../../cypher/format/text.ts";
import { toDriver } from "../../cypher/format/to-driver.ts";
import { parametersOf } from "../../cypher/queries.ts";
import { namedQueries } from "../../graph-build/cli/query/named.ts";
import { loadInto } from "../tools/neo4j/load.ts";
import { connect, empty } from "../tools/neo4j/server.ts";
import { seedsGraph } from "../tools/seeds-graph.ts";

const graph = seedsGraph();
const engine = new Engine(toEngineGraph(graph));
const driver = connect();
beforeAll(async () => {
  await empty(driver);
  await loadInto(driver, graph);
});
afterAll(() => driver.close());

/** Parameters other than the defaults, for queries that take another way with them. */
const OTHERWISE: Record<string, Record<string, Value>[]> = {
  "bodies-and-programmes": [{ region: "山东省" }, { region: "济南" }, { region: "没有这个地区" }],
  "people-and-their-programmes": [{ person: "没有这个人" }],
  "scheme-to-schools": [{ scheme: "" }],
  "shortest-connection": [{ from: "河南省", to: "山东省" }],
  "how-far-apart": [{ from: "山东省", steps: 10 }],
  "all-about-a-name": [{ name: "济南市" }],
  "region-profile": [{ level: "city" }],
  "programmes-without-figure": [{ kind: "plan" }],
  "other-names": [{ kind: "Region" }, { kind: "Person" }],
  "sources-of-a-claim": [{ word: "" }],
  "uncertain-relations": [{ rows: 1000 }],
  "targets-ahead": [{ year: 0 }, { year: 3000 }],
};

describe.each(namedQueries().map((query) => [query.name, query] as const))("%s", (name, query) => {
  test("gives the same rows on both engines, at least one, under the columns of its header", async () => {
    const parameters = parametersOf(query);
    const { columns, rows } = engine.run(query.text, { parameters });
    expect(columns).toEqual(query.columns.map((column) => column.name));
    expect(rows.length).toBeGreaterThan(0);
    expect(literals(rows)).toEqual(await onServer(query.text, parameters));
  });

  const others = OTHERWISE[name] ?? [];
  test.each(others)("gives the same rows for %o", async (given) => {
    const parameters = parametersOf(query, new Map(Object.entries(given)));
    const { rows } = engine.run(query.text, { parameters });
    expect(literals(rows)).toEqual(await onServer(query.text, parameters));
  });
});

const literals = (rows: readonly Value[][]) => rows.map((row) => row.map(toLiteral));

async function onServer(text: string, parameters: Record<string, Value>): Promise<string[][]> {
  const given = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, toDriver(value)]),
  );
  const { keys, records } = await driver.executeQuery(text, given, { routing: "READ" });
  const convert = new FromDriver();
  return literals(records.map((record) => keys.map((key) => convert.value(record.get(key)))));
}
