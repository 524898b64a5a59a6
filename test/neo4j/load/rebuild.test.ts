import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { toPropertyGraph } from "../../../cypher/mapping.ts";
import type { Graph } from "../../../graph-build/model/index.ts";
import { loadInto } from "../../tools/neo4j/load.ts";
import { clear, connect, empty } from "../../tools/neo4j/server.ts";
import { seedsGraph } from "../../tools/seeds-graph.ts";
import { held } from "./held.ts";

const driver = connect();
let whole: Graph;
let first: Graph;
let second: Graph;

beforeAll(async () => {
  await empty(driver);
  whole = seedsGraph();
  first = seedsGraph((file) => file < "05");
  second = seedsGraph((file) => file >= "05");
});
beforeEach(() => clear(driver));
afterAll(() => driver.close());

const ids = (graph: Graph) => [...graph.nodes, ...graph.edges].map((x) => x.key).sort();
const heldIds = async () => {
  const { nodes, relationships } = await held(driver);
  return [...nodes, ...relationships].map((x) => x.id).sort();
};

/** Evidence of a fact in the database as a set, for it may stand in another order than in one build of all. */
async function evidenceOf(id: string): Promise<string[]> {
  const { records } = await driver.executeQuery(
    `MATCH (n:Entity {id: $id}) UNWIND range(0, size(n.sources) - 1) AS i
     RETURN n.sources[i] + ' ' + n.starts[i] + ' ' + n.quotes[i] AS e ORDER BY e`,
    { id },
  );
  return records.map((r) => r.get("e"));
}

test("two builds of different sources stand beside each other, common things once, with the evidence of both", async () => {
  await loadInto(driver, first);
  await loadInto(driver, second);
  expect(await heldIds()).toEqual([...new Set([...ids(first), ...ids(second)])].sort());
  const common = first.nodes.find((n) => second.nodes.some((m) => m.key === n.key))!;
  const both = [first, second].flatMap((g) => g.nodes.filter((n) => n.key === common.key));
  expect(await evidenceOf(common.key)).toEqual(
    both
      .flatMap((n) => n.attributes.evidence)
      .map((e) => `${e.source} ${e.start} ${e.quote}`)
      .sort(),
  );
});

test("the order of loading does not change which facts and evidence there are", async () => {
  const state = async () => {
    const { nodes, relationships } = await held(driver);
    return [...nodes, ...relationships].map(({ id, properties: p }) => [
      id,
      (p.sources as string[] | undefined)?.map((s, i) => `${s} ${(p.starts as number[])[i]}`).sort(),
    ]);
  };
  await loadInto(driver, first);
  await loadInto(driver, second);
  const one = await state();
  await clear(driver);
  await loadInto(driver, second);
  await loadInto(driver, first);
  expect(await state()).toEqual(one);
});

test("loading either of two builds again changes nothing", async () => {
  await loadInto(driver, first);
  await loadInto(driver, second);
  await loadInto(driver, first);
  const before = await held(driver);
  const again = await loadInto(driver, first);
  expect(again.nodes).toMatchObject({ created: 0, changed: 0, removed: 0, kept: 0 });
  expect(await held(driver)).toEqual(before);
});

test("a build that says less takes out what its sources no longer say, and nothing else", async () => {
  const less = without(whole, 0.5);
  await loadInto(driver, first);
  await loadInto(driver, second);
  const elsewhere = without(first, 0);
  const cut = without(second, 0.5);
  const dry = await loadInto(driver, cut, { dryRun: true });
  const done = await loadInto(driver, cut);
  expect(done).toEqual(dry);
  expect(done.nodes.removed).toBeGreaterThan(0);
  expect(done.relationships.removed).toBeGreaterThan(0);
  expect(await heldIds()).toEqual([...new Set([...ids(elsewhere), ...ids(cut)])].sort());
  await clear(driver);
  await loadInto(driver, whole);
  await loadInto(driver, less);
  expect(await held(driver)).toEqual(held.of(toPropertyGraph(less)));
});

test("a fact that another source says too loses only the evidence of the source that no longer says it", async () => {
  const common = first.nodes.find(
    (n) => n.attributes.entityType !== "Source" && second.nodes.some((m) => m.key === n.key),
  )!;
  await loadInto(driver, first);
  await loadInto(driver, second);
  const report = await loadInto(driver, dropNodes(second, new Set([common.key])));
  expect(report.nodes.kept).toBe(1);
  expect(await evidenceOf(common.key)).toEqual(
    common.attributes.evidence.map((e) => `${e.source} ${e.start} ${e.quote}`).sort(),
  );
});

test("properties and nodes that are not ours stay", async () => {
  await loadInto(driver, whole);
  const { key } = whole.nodes[0];
  await driver.executeQuery(
    "MATCH (n:Entity {id: $key}) SET n.note = 'ask again' CREATE (:Memo)-[:ON]->(n)",
    {
      key,
    },
  );
  await loadInto(driver, whole);
  const { records } = await driver.executeQuery("MATCH (:Memo)-->(n) RETURN n.note AS note, n.id AS id");
  expect(records.map((r) => r.toObject())).toEqual([{ note: "ask again", id: key }]);
});

/** A graph without a share of its nodes, and without their relations. */
function without(graph: Graph, share: number): Graph {
  const gone = graph.nodes.filter((n, i) => n.attributes.entityType !== "Source" && i % 10 < share * 10);
  return dropNodes(graph, new Set(gone.map((n) => n.key)));
}

function dropNodes(graph: Graph, gone: ReadonlySet<string>): Graph {
  return {
    ...graph,
    nodes: graph.nodes.filter((n) => !gone.has(n.key)),
    edges: graph.edges.filter((e) => !gone.has(e.source) && !gone.has(e.target)),
  };
}
