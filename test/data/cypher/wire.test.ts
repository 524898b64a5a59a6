import fc from "fast-check";
import { expect, test } from "vitest";
import { Engine, Float, type Value } from "../../../cypher/engine/index.ts";
import { toEngineGraph } from "../../../cypher/engine-graph.ts";
import { toLiteral } from "../../../cypher/format/text.ts";
import { pack, unpack } from "../../../src/data/cypher/wire.ts";
import { smallGraph } from "../../fixtures/small-graph.ts";

const engine = new Engine(toEngineGraph(smallGraph()));
/** What passing from one thread to another does to a value. */
const over = (rows: Value[][]) => unpack(structuredClone(pack(rows)));

test("nodes, relationships, paths, maps and dates come over with all that they say", () => {
  const { rows } = engine.run(
    `MATCH p = (a)-[r]->(b)
     RETURN a, r, p, {node: b, list: [a, 1, 1.0, null]} AS m, date("2024-05-06") AS d, 9223372036854775807 AS big`,
  );
  expect(rows.length).toBeGreaterThan(0);
  const there = over(rows);
  expect(there.map((row) => row.map(toLiteral))).toEqual(rows.map((row) => row.map(toLiteral)));
});

test("a node that stands in many rows is carried once", () => {
  const { rows } = engine.run("MATCH (a) UNWIND range(1, 50) AS i RETURN a");
  expect(pack(rows).nodes).toHaveLength(new Set(rows.map(([a]) => toLiteral(a))).size);
});

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.double().map((n) => new Float(n)),
  fc.string(),
  fc.bigInt({ min: 2n ** 60n, max: 2n ** 63n - 1n }),
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }).map((d) => new Map(Object.entries(d))),
  ),
}));

test("any value comes over as it was", () => {
  fc.assert(
    fc.property(value, (v) => {
      expect(toLiteral(over([[v]])[0][0])).toBe(toLiteral(v));
    }),
  );
});
