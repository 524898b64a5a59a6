import { describe, expect, it } from "vitest";
import { parse } from "../../../../cypher/engine/parse/parse.ts";
import { sketch } from "./sketch.ts";

const clauses = (text: string) => parse(text).parts[0].clauses;

describe("clauses", () => {
  it("reads each kind", () => {
    const kinds = clauses(
      "MATCH (a) OPTIONAL MATCH (a)--(b) UNWIND [1] AS x WITH a, x WHERE x > 0 CALL (a) { RETURN 1 AS y } CALL db.labels() YIELD label RETURN *",
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(["Match", "Match", "Unwind", "With", "CallSubquery", "CallProcedure", "Return"]);
  });

  it("names a column by its alias or by its words", () => {
    const [clause] = clauses("RETURN a.b  +  1, `c d`, count( * ) AS `e f`");
    if (clause.kind !== "Return") throw new Error(clause.kind);
    expect(clause.projection.items.map(({ name }) => name)).toEqual(["a.b  +  1", "c d", "e f"]);
  });

  it("reads the order, the skip and the limit", () => {
    expect(clauses("RETURN DISTINCT *, 1 AS x ORDER BY x DESC, y OFFSET 1 LIMIT $n")[0]).toMatchObject({
      projection: {
        distinct: true,
        star: true,
        orderBy: [{ descending: true }, { descending: false }],
        skip: { value: 1 },
        limit: { name: "n" },
      },
    });
  });

  it("takes ORDER BY, SKIP and LIMIT alone for a WITH *", () => {
    const [, order] = clauses("MATCH (n) ORDER BY n.x LIMIT 2 RETURN n");
    const [, written] = clauses("MATCH (n) WITH * ORDER BY n.x LIMIT 2 RETURN n");
    expect(sketch(order)).toEqual(sketch(written));
  });

  it("names a map projection's column by its variable", () => {
    const [clause] = clauses("RETURN a {.b}");
    expect(clause).toMatchObject({ projection: { items: [{ name: "a" }] } });
  });

  it("reads unions", () => {
    expect(parse("RETURN 1 UNION ALL RETURN 2 UNION RETURN 3")).toMatchObject({ all: [true, false] });
  });

  it("makes a bare pattern in braces a query", () => {
    const written = clauses("RETURN EXISTS { MATCH (a)-->(b) WHERE a.x }")[0];
    const short = clauses("RETURN EXISTS { (a)-->(b) WHERE a.x }")[0];
    if (written.kind !== "Return" || short.kind !== "Return") throw new Error("no RETURN");
    expect(sketch(short.projection.items[0].expression)).toEqual(
      sketch(written.projection.items[0].expression),
    );
  });

  it("lets keywords be names where no doubt can arise", () => {
    const text =
      "MATCH (start:Match {order: 1})-[type:SET]->(end) WHERE end.limit IS NULL RETURN count, id, type";
    expect(() => parse(text)).not.toThrow();
    expect(() => parse("WITH 1 AS `match` RETURN `match`.return")).not.toThrow();
  });

  it("allows comments, a version and a semicolon", () => {
    expect(() => parse("CYPHER 5 // one\n/* two\n */ RETURN 1;")).not.toThrow();
  });

  it("gives the place of each part in UTF-16 offsets", () => {
    const text = "MATCH (政𠀀 {名: '图'}) RETURN 政𠀀.名 AS x";
    const [, clause] = clauses(text);
    if (clause.kind !== "Return") throw new Error(clause.kind);
    const { at } = clause.projection.items[0].expression;
    expect(text.slice(at.start, at.end)).toBe("政𠀀.名");
  });
});
