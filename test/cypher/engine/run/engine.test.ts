import { describe, expect, test } from "vitest";
import { Engine } from "../../../../cypher/engine/engine.ts";
import { CypherError } from "../../../../cypher/engine/errors.ts";
import { GraphBuilder } from "../../../../cypher/engine/graph/builder.ts";
import { Float, type Value } from "../../../../cypher/engine/values/value.ts";

/** A ring of ten nodes with a chord. */
function ring(): Engine {
  const builder = new GraphBuilder();
  for (let n = 0; n < 10; n++) builder.addNode(n % 2 === 0 ? ["Even"] : ["Odd"], { n, text: `t${n}` });
  for (let n = 0; n < 10; n++) builder.addRelationship("NEXT", n, (n + 1) % 10, { w: n });
  builder.addRelationship("CHORD", 0, 5, {});
  return new Engine(builder.build(), {
    procedures: [
      {
        name: "test.twice",
        inputs: [{ name: "value", type: "INTEGER" }],
        outputs: [{ name: "out", type: "INTEGER" }],
        call: ([value]) => [[value], [value]],
      },
    ],
  });
}
const engine = ring();
const rows = (query: string, parameters: Record<string, Value> = {}) =>
  engine.run(query, { parameters }).rows;

function failure(run: () => unknown): CypherError {
  try {
    run();
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error("no error was raised");
}

describe("budgets", () => {
  test("rows: the result says that it was cut", () => {
    const cut = engine.run("MATCH (n) RETURN n.n ORDER BY n.n", { maxRows: 3 });
    expect([cut.rows, cut.truncated]).toEqual([[[0], [1], [2]], true]);
    expect(engine.run("MATCH (n) RETURN n.n", { maxRows: 10 }).truncated).toBe(false);
  });

  test("steps: a runaway query stops", () => {
    const error = failure(() =>
      engine.run("MATCH (a)--(b), (c)--(d), (e)--(f) RETURN a, c, e", { maxSteps: 1000 }),
    );
    expect([error.type, error.detail, error.phase]).toEqual(["BudgetExceeded", "Steps", "runtime"]);
    expect(engine.run("MATCH (n) RETURN n", { maxSteps: 1000 }).steps).toBeLessThanOrEqual(1000);
  });

  test("time: no time left stops at the first look", () => {
    expect(failure(() => engine.run("MATCH (n) RETURN n", { maxMilliseconds: -1 })).detail).toBe("Time");
  });

  test("a signal cancels, before and while the query runs", () => {
    expect(failure(() => engine.run("RETURN 1", { signal: { aborted: true } })).type).toBe("Cancelled");
    let looks = 0;
    const signal = {
      get aborted() {
        return ++looks > 3;
      },
    };
    const error = failure(() => engine.run("UNWIND range(1, 100000000) AS x RETURN count(x)", { signal }));
    expect(error.type).toBe("Cancelled");
    expect(rows("RETURN 1")).toEqual([[1]]);
  });
});

describe("running again", () => {
  test("the same text with other parameters, and with the same", () => {
    const query = "MATCH (n {n: $n})-[:NEXT*1..3]->(m) RETURN m.n";
    expect(rows(query, { n: 1 })).toEqual([[2], [3], [4]]);
    expect(rows(query, { n: 2 })).toEqual([[3], [4], [5]]);
    expect(rows(query, { n: 1 })).toEqual([[2], [3], [4]]);
    expect(rows(query, { n: 1 })).toEqual([[2], [3], [4]]);
  });

  test("a list that changed between two runs is read anew", () => {
    const list = [1];
    const query = "MATCH (n) WHERE n.n IN $list RETURN n.n";
    expect(rows(query, { list })).toEqual([[1]]);
    list.push(2);
    expect(rows(query, { list })).toEqual([[1], [2]]);
  });

  test("after an error", () => {
    const query = "MATCH (n:Even)-[:NEXT*1..4]->(m) RETURN count(DISTINCT m)";
    expect(failure(() => engine.run(query, { maxSteps: 3 })).type).toBe("BudgetExceeded");
    expect(rows(query)).toEqual([[10]]);
    expect(rows(query)).toEqual([[10]]);
  });

  test("the moment of a run is its own", () => {
    const query = "RETURN date() AS d";
    const day = (now: number) => String(engine.run(query, { now }).rows[0][0]);
    expect([day(0), day(86_400_000)]).toEqual(["1970-01-01", "1970-01-02"]);
  });
});

describe("plans", () => {
  test("a property that is known is looked up, and the search begins there", () => {
    expect(engine.explain("MATCH (a:Even)-[:NEXT]->(b:Odd {text: 't3'}) RETURN a")).toBe(
      ["look up (b:Odd) by text [1.0 rows]", "expand (b:Odd)<-[:NEXT]-(a:Even) [1.0 rows]", "project a"].join(
        "\n",
      ),
    );
  });

  test("what is only counted is not gone through", () => {
    expect(engine.explain("MATCH (a:Even)-[r:NEXT]->() RETURN a.n, count(r)")).toContain(
      "count (a:Even)-[r:NEXT]->()",
    );
  });

  test("a condition that may fail is asked only of whole matches", () => {
    const query = "MATCH (a {n: 0})-[:CHORD]->(b) WHERE 10 / (b.n - 4) = 10 RETURN b.n";
    expect(rows(query)).toEqual([[5]]);
    expect(rows("MATCH (a:Even)-[:CHORD]->(b) WHERE 10 / (a.n - 4) < 0 RETURN b.n")).toEqual([[5]]);
  });
});

describe("what a query may ask", () => {
  test("subqueries: for each row, with imports, unit, optional", () => {
    expect(
      rows("UNWIND [1, 2] AS x CALL (x) { UNWIND range(1, x) AS y RETURN sum(y) AS s } RETURN x, s"),
    ).toEqual([
      [1, 1],
      [2, 3],
    ]);
    expect(
      rows("UNWIND [1, 2] AS x CALL { WITH x MATCH (n {n: x})-->(m) RETURN m.n AS n LIMIT 1 } RETURN x, n"),
    ).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(
      rows("UNWIND [1, 20] AS x OPTIONAL CALL (x) { MATCH (n {n: x}) RETURN n.text AS t } RETURN x, t"),
    ).toEqual([
      [1, "t1"],
      [20, null],
    ]);
    expect(rows("CALL { RETURN 1 AS x UNION ALL RETURN 1 AS x } RETURN count(*)")).toEqual([[2]]);
  });

  test("EXISTS, COUNT and COLLECT see the names around them, also behind a WITH", () => {
    const query =
      "MATCH (n {n: 0}) RETURN EXISTS { (n)-[:CHORD]->() }, COUNT { (n)-->() }, " +
      "COLLECT { MATCH (n)-->(m) WITH m ORDER BY m.n RETURN m.n - n.n }";
    expect(rows(query)).toEqual([[true, 2, [1, 5]]]);
    expect(rows("MATCH (n:Even) WHERE COUNT { (n)--() } > 2 RETURN n.n")).toEqual([[0]]);
  });

  test("LIMIT in a subquery begins anew for each row, and SKIP too", () => {
    expect(
      rows("UNWIND [0, 5] AS x CALL (x) { UNWIND [1, 2, 3] AS y RETURN x + y AS z SKIP 1 LIMIT 1 } RETURN z"),
    ).toEqual([[2], [7]]);
  });

  test("the first rows in order are the first of all rows in order", () => {
    const all = rows("UNWIND range(1, 500) AS x RETURN (x * 7919) % 503 AS y, x ORDER BY y % 10, x DESC");
    const first = rows(
      "UNWIND range(1, 500) AS x RETURN (x * 7919) % 503 AS y, x ORDER BY y % 10, x DESC SKIP 3 LIMIT 20",
    );
    expect(first).toEqual(all.slice(3, 23));
    expect(rows("UNWIND [1, 2] AS x RETURN x ORDER BY x LIMIT 0")).toEqual([]);
  });

  test("aggregates inside larger expressions, and in ORDER BY", () => {
    const query =
      "MATCH (n) WITH n, n.n % 3 AS r RETURN r, 1 + count(*) + r AS c, avg(n.n) AS a ORDER BY count(*) DESC, r";
    expect(rows(query)).toEqual([
      [0, 5, new Float(4.5)],
      [1, 5, new Float(4)],
      [2, 6, new Float(5)],
    ]);
  });

  test("UNION takes each row once and finds columns by name", () => {
    expect(rows("RETURN 1 AS a, 2 AS b UNION RETURN 2 AS b, 1 AS a")).toEqual([[1, 2]]);
  });

  test("procedures: the engine's own, those given, those that are not there", () => {
    expect(rows("CALL db.labels()")).toEqual([["Even"], ["Odd"]]);
    expect(rows("CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t")).toEqual([
      ["CHORD"],
      ["NEXT"],
    ]);
    expect(rows("CALL db.propertyKeys()")).toEqual([["n"], ["text"], ["w"]]);
    expect(rows("UNWIND [1, 2] AS x CALL test.twice(x) YIELD out RETURN sum(out)")).toEqual([[6]]);
    expect(failure(() => rows("CALL nobody.knows()")).detail).toBe("ProcedureNotFound");
  });

  test("a walk may be as long as the graph", () => {
    const builder = new GraphBuilder();
    const length = 30_000;
    for (let n = 0; n <= length; n++) builder.addNode([], { n });
    for (let n = 0; n < length; n++) builder.addRelationship("NEXT", n, n + 1, {});
    const chain = new Engine(builder.build());
    expect(chain.run("MATCH ({n: 0})-[:NEXT*]->() RETURN count(*)").rows).toEqual([[length]]);
    expect(chain.run("MATCH ({n: 0})-[:NEXT*]->(m) RETURN max(m.n)").rows).toEqual([[length]]);
    expect(chain.run("MATCH p = ({n: 0})-[:NEXT*30000]->() RETURN length(p)").rows).toEqual([[length]]);
    expect(
      chain.run("MATCH (a {n: 0}), (b {n: 30000}) MATCH p = shortestPath((a)-[*]-(b)) RETURN length(p)").rows,
    ).toEqual([[length]]);
  });
});
