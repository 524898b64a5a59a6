import { afterAll, beforeEach, expect, test } from "vitest";
import { Engine, type Value } from "../../cypher/engine/index.ts";
import { toEngineGraph } from "../../cypher/engine-graph.ts";
import { FromDriver } from "../../cypher/format/from-driver.ts";
import { toLiteral } from "../../cypher/format/text.ts";
import { toDriver } from "../../cypher/format/to-driver.ts";
import { parametersOf } from "../../cypher/queries.ts";
import { namedQueries } from "../../graph-build/cli/query/named.ts";
import { seededRandom } from "../../graph-build/layout/random.ts";
import { type Graph, idOf, type NodeType, type RelationType, ROLES } from "../../graph-build/model/index.ts";
import { loadInto } from "../tools/neo4j/load.ts";
import { clear, connect } from "../tools/neo4j/server.ts";

const driver = connect();
beforeEach(() => clear(driver));
afterAll(() => driver.close());

const ENDS: [RelationType, NodeType, NodeType][] = [
  ["HOLDS_POST", "Person", "Agency"],
  ["PART_OF", "Agency", "Agency"],
  ["PART_OF", "Programme", "Programme"],
  ["PART_OF", "Region", "Region"],
  ["LOCATED_IN", "Agency", "Region"],
  ["RUNS", "Agency", "Programme"],
  ["RUNS", "Region", "Programme"],
  ["PARTICIPATES_IN", "Agency", "Programme"],
  ["PARTNERS_WITH", "Agency", "Agency"],
  ["ABOUT", "Figure", "Programme"],
  ["ABOUT", "Figure", "Region"],
  ["MENTIONED_IN", "Agency", "Source"],
];
const PER_TYPE = 7;
const RELATIONS = 140;

/** A graph in which two names, two codes and two quotes serve for everything, so that nearly all rows tie. */
function tiedGraph(seed: number): Graph {
  const random = seededRandom(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)];
  const evidence = () =>
    Array.from({ length: Math.floor(random() * 3) }, () => ({
      ...{ source: one(["a.md", "b.md"]), article: 0, start: 0, end: 1, quote: one(["甲说", "乙说"]) },
    }));
  const sources = ["a.md", "b.md"].map((file) => ({ file, title: "报告", sha256: "0", articles: 1 }));
  const nodes: Graph["nodes"] = sources.map(({ file }) => ({
    key: idOf("Source", file),
    attributes: { entityType: "Source", name: "报告", aliases: [file], evidence: [] },
  }));
  for (const entityType of ["Person", "Agency", "Region", "Programme", "Figure"] as const)
    for (let i = 0; i < PER_TYPE; i++)
      nodes.push({
        key: idOf(entityType, i),
        attributes: {
          ...{ entityType, name: one(["甲", "乙"]), aliases: one([[], ["丙"]]), evidence: evidence() },
          ...(random() < 0.7 && { regionCode: one(["1", "2"]), subtype: one(["school", "award"]) }),
          ...(entityType === "Figure" && {
            ...{ indicator: "学位", value: one([1, 2.5]), unit: "元", qualifier: "eq" as const },
            ...{ period: one([null, "2023", "2021/2025"]), planned: random() < 0.5 },
          }),
        },
      });
  const edges: Graph["edges"] = [];
  for (let i = 0; i < RELATIONS; i++) {
    const [relationType, from, to] = one(ENDS);
    const [source, target] = [from, to].map((type) => {
      const place = Math.floor(random() * (type === "Source" ? sources.length : PER_TYPE));
      return idOf(type, type === "Source" ? sources[place].file : place);
    });
    if (source !== target)
      edges.push({
        ...{ key: idOf(i), source, target },
        attributes: {
          ...{ relationType, rule: "test", confidence: one([0.25, 0.5, 1]), evidence: evidence() },
          ...(relationType === "HOLDS_POST" && random() < 0.8 && { title: one(["局长", "书记、局长"]) }),
          ...(relationType === "RUNS" && { role: one(ROLES) }),
        },
      });
  }
  const options = { type: "directed", multi: true, allowSelfLoops: false } as const;
  return { options, attributes: { schema: "zhengtu/1", title: "", sources, findings: [] }, nodes, edges };
}

const GIVEN = new Map<string, Value>([
  ...(["region", "name", "from", "scheme"] as const).map((name): [string, Value] => [name, "甲"]),
  ["to", "乙"],
  ["word", ""],
]);

// The server plans each query anew for each graph, which takes minutes on a busy machine.
test.each([1, 2])(
  "every question orders its rows to the last, whatever ties: graph %i",
  async (seed) => {
    const graph = tiedGraph(seed);
    await loadInto(driver, graph);
    const engine = new Engine(toEngineGraph(graph));
    let rowsCompared = 0;
    for (const query of namedQueries()) {
      const known = query.parameters.filter((p) => GIVEN.has(p.name));
      const parameters = parametersOf(query, new Map(known.map((p) => [p.name, GIVEN.get(p.name)!])));
      const { rows } = engine.run(query.text, { parameters });
      const given = Object.fromEntries(Object.entries(parameters).map(([name, v]) => [name, toDriver(v)]));
      const { keys, records } = await driver.executeQuery(query.text, given, { routing: "READ" });
      const convert = new FromDriver();
      const theirs = records.map((record) => keys.map((key) => toLiteral(convert.value(record.get(key)))));
      expect(
        rows.map((row) => row.map(toLiteral)),
        query.name,
      ).toEqual(theirs);
      rowsCompared += rows.length;
    }
    expect(rowsCompared).toBeGreaterThan(500);
  },
  400_000,
);
