import { describe, expect, it } from "vitest";
import { CypherError } from "../../../../cypher/engine/errors.ts";
import { parse } from "../../../../cypher/engine/parse/parse.ts";
import type { Procedure } from "../../../../cypher/engine/procedure.ts";
import { check } from "../../../../cypher/engine/semantic/check.ts";

const procedure: Procedure = {
  name: "test.proc",
  inputs: [{ name: "in", type: "INTEGER?" }],
  outputs: [{ name: "out", type: "STRING?" }],
  call: () => [],
};
const procedures = new Map([["test.proc", procedure]]);

function fault(text: string): CypherError {
  try {
    check(parse(text), procedures);
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error(`no error: ${text}`);
}

describe("faults found before a row is read", () => {
  it.each([
    ["UndefinedVariable", "MATCH (n) RETURN m", "m"],
    ["UndefinedVariable", "MATCH (n) WHERE (n)-->(m) RETURN n", "m"],
    ["UndefinedVariable", "MATCH (n) WITH n.x AS x RETURN n", "n"],
    ["UndefinedVariable", "MATCH (n) RETURN DISTINCT n.x ORDER BY n.y", "n"],
    ["UndefinedVariable", "MATCH (n) CALL { MATCH (m) WHERE m = n RETURN m } RETURN m", "n"],
    ["UndefinedVariable", "MATCH (n) CALL (x) { RETURN 1 AS y } RETURN y", "x"],
    ["UndefinedVariable", "RETURN [x IN [1] | y]", "y"],
    ["UndefinedVariable", "MATCH (n) RETURN EXISTS { (n)-->(m) } AS e, m", "m"],
    ["UndefinedVariable", "CALL test.proc(1) YIELD other RETURN other", "other"],
    ["VariableAlreadyBound", "MATCH (p) MATCH p = ()-->() RETURN p", "p"],
    ["VariableAlreadyBound", "WITH 1 AS x UNWIND [1] AS x RETURN x", "x"],
    ["VariableAlreadyBound", "MATCH (n) CALL (n) { RETURN 1 AS n } RETURN n", "1 AS n"],
    ["VariableAlreadyBound", "MATCH (a) MATCH ((a)-->(b)){1,2} RETURN b", "a"],
    ["VariableAlreadyBound", "WITH 1 AS out CALL test.proc(1) YIELD out RETURN out", "out"],
    ["VariableTypeConflict", "MATCH (r)-[r]->() RETURN r", "r"],
    ["VariableTypeConflict", "WITH [1] AS n MATCH (n) RETURN n", "n"],
    ["VariableTypeConflict", "MATCH (a)-[r]->() MATCH ()-[r*]->() RETURN r", "r"],
    ["VariableTypeConflict", "MATCH ((a)-->(b))+ MATCH (a) RETURN a", "a"],
    ["RelationshipUniquenessViolation", "MATCH (a)-[r]->()-[r]->(a) RETURN r", "r"],
    ["ColumnNameConflict", "RETURN 1 AS a, 2 AS a", "2 AS a"],
    ["NoExpressionAlias", "MATCH (a) WITH a.x RETURN 1", "a.x"],
    ["NoExpressionAlias", "CALL { RETURN 1 } RETURN 2", "1"],
    ["NoVariablesInScope", "MATCH () RETURN *", "*"],
    ["AmbiguousAggregationExpression", "MATCH (a) RETURN a.x + count(*)", "a.x"],
    ["AmbiguousAggregationExpression", "MATCH (a) RETURN a.x + a.y, a.x + a.y + count(*)", "a.x"],
    ["NestedAggregation", "RETURN count(count(*))", "count(*)"],
    ["InvalidAggregation", "MATCH (n) WHERE count(n) > 1 RETURN n", "count(n)"],
    ["InvalidAggregation", "MATCH (n) RETURN n.x ORDER BY max(n.y)", "max(n.y)"],
    ["InvalidAggregation", "UNWIND [1] AS x RETURN [y IN [1] | sum(y)]", "sum(y)"],
    ["InvalidAggregation", "MATCH (n) WITH n.x AS x, n WHERE count(*) > 1 RETURN x", "count(*)"],
    ["NonConstantExpression", "RETURN count(rand())", "rand()"],
    ["NonConstantExpression", "MATCH (n) RETURN n LIMIT n.x", "n"],
    ["NegativeIntegerArgument", "RETURN 1 SKIP -1", "-1"],
    ["InvalidArgumentType", "RETURN 1 LIMIT 1.5", "1.5"],
    ["InvalidArgumentType", "RETURN 1 AND true", "1"],
    ["InvalidArgumentType", "RETURN NOT 'a'", "'a'"],
    ["InvalidArgumentType", "MATCH (n) WHERE (n) RETURN n", "n"],
    ["InvalidArgumentType", "RETURN 1 IN 2", "2"],
    ["InvalidArgumentType", "MATCH (n) RETURN type(n)", "n"],
    ["InvalidArgumentType", "RETURN any(x IN ['a'] WHERE x % 2 = 0)", "x"],
    ["InvalidArgumentType", "RETURN -'a'", "'a'"],
    ["InvalidArgumentType", "CALL test.proc('a')", "'a'"],
    ["UnknownFunction", "RETURN foo(1)", "foo(1)"],
    ["InvalidNumberOfArguments", "RETURN abs(1, 2)", "abs(1, 2)"],
    ["InvalidNumberOfArguments", "CALL test.proc(1, 2)", "CALL test.proc(1, 2)"],
    ["ProcedureNotFound", "CALL test.prok(1)", "CALL test.prok(1)"],
    [
      "InvalidArgumentPassingMode",
      "MATCH (n) CALL test.proc YIELD out RETURN out",
      "CALL test.proc YIELD out",
    ],
    ["UnexpectedSyntax", "MATCH (n) CALL test.proc(1) YIELD * RETURN out", "CALL test.proc(1) YIELD *"],
    ["UnexpectedSyntax", "MATCH (n) RETURN (n)-->()", "(n)-->()"],
    ["UnexpectedSyntax", "MATCH (n) RETURN size((n)-->())", "(n)-->()"],
    ["UnexpectedSyntax", "MATCH ((a)){2} RETURN 1", "((a)){2}"],
    ["UnexpectedSyntax", "MATCH (a)-[*2]->(b)-->+(c) RETURN a", "(a)-[*2]->(b)-->+(c)"],
    ["UnexpectedSyntax", "RETURN any(x IN [true])", "any(x IN [true])"],
    ["InvalidArgumentType", "RETURN 'a' + true", "true"],
    ["InvalidClauseComposition", "MATCH (n) RETURN n LIMIT 1 SKIP 2", "SKIP 2"],
    ["RelationshipUniquenessViolation", "MATCH ((a)-[r]->(b)-[r]->(c)){2} RETURN 1", "r"],
    ["Unsupported", "MATCH (s) ((a)-->(b) WHERE a.x = s.x){2} RETURN 1", "s"],
    ["Unsupported", "MATCH (s)-[r* {x: s.x}]->() RETURN 1", "s"],
    ["InvalidParameterUse", "MATCH (n $p) RETURN n", "$p"],
    ["DifferentColumnsInUnion", "RETURN 1 AS a UNION RETURN 1 AS b", null],
    ["InvalidClauseComposition", "RETURN 1 AS a UNION RETURN 1 AS a UNION ALL RETURN 1 AS a", null],
    ["InvalidClauseComposition", "RETURN 1 AS a MATCH (n)", "MATCH (n)"],
    ["InvalidClauseComposition", "MATCH (n)", "MATCH (n)"],
    [
      "InvalidClauseComposition",
      "RETURN COLLECT { RETURN 1 AS a, 2 AS b }",
      "COLLECT { RETURN 1 AS a, 2 AS b }",
    ],
  ])("%s: %s", (detail, text, place) => {
    const found = fault(text);
    expect(found.detail).toBe(detail);
    expect(found.phase).toBe("compile time");
    if (place !== null) expect(text.slice(found.at!.start, found.at!.end)).toBe(place);
  });

  it("says what was meant", () => {
    expect(fault("MATCH (person) RETURN persn.name").hint).toBe("Did you mean person?");
    expect(fault("RETURN substr('a', 1)").hint).toBe(null);
    expect(fault("RETURN toUper('a')").hint).toBe("Did you mean toUpper()?");
    expect(fault("RETURN abs()").hint).toContain("abs(number)");
    expect(fault("RETURN point({x: 1})")).toMatchObject({ type: "Unsupported" });
  });
});

describe("what is in order", () => {
  it.each([
    "MATCH (n) RETURN n.x AS x ORDER BY n.y",
    "MATCH (n) RETURN DISTINCT n.x ORDER BY n.x",
    "MATCH (n) RETURN n.x AS x, count(*) AS c ORDER BY c DESC, x",
    "MATCH (n) RETURN n.x, count(*) ORDER BY count(*), n.x",
    "MATCH (n) RETURN n.x, n.x + count(*)",
    "MATCH (n) WITH n, count(*) AS c WHERE c > 1 RETURN n",
    "MATCH (n) WITH n.x AS x WHERE n.y > 1 RETURN x",
    "MATCH (n) RETURN [x IN collect(n) WHERE x.a | x.b]",
    "WITH null AS n OPTIONAL MATCH (n)-->(m) RETURN m",
    "WITH [1, 'a', null] AS xs UNWIND xs AS x RETURN x % 2",
    "MATCH (a), (b {id: a.id}) RETURN b",
    "MATCH (x) MATCH (y)-[r*1..2 {k: x.k}]->(z) RETURN r",
    "MATCH (a) WHERE NOT (a)-->() AND exists((a)<--()) RETURN a",
    "MATCH (a) RETURN EXISTS { WITH 1 AS x MATCH (a)-->(b) WHERE b.x = x RETURN b }",
    "MATCH (a) RETURN COUNT { (a)-->(b) WHERE EXISTS { (b)-->(a) } }",
    "MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN b UNION WITH a MATCH (a)<--(b) RETURN b } RETURN b",
    "MATCH (a) CALL (*) { WITH a.x AS x RETURN x, a.y AS y } RETURN y",
    "MATCH (s) MATCH (s) ((a)-[r]->(b) WHERE a.x < b.x AND s.y = a.y){1,3} (t) RETURN [n IN a | n.x], r[0].y",
    "MATCH p = shortestPath((a)-[*]-(b)) RETURN [n IN nodes(p) | n.x]",
    "CALL test.proc(1)",
    "RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a",
    "MATCH (a) WITH *, a.x AS a ORDER BY a LIMIT 2 RETURN a",
    "MATCH (a) WITH a {.x} RETURN a.x",
    "MATCH (a), (b) RETURN length(shortestPath((a)-[*]-(b)))",
    "CALL test.proc",
    "CALL test.proc(1) YIELD out AS o WHERE o = 'a' RETURN o",
    "RETURN date('2020-01-01') - duration('P1D'), date().year",
    "RETURN CASE WHEN EXISTS { () } THEN 1 END",
    "WITH {a: 1} AS m RETURN m {.a, b: 2}, m.a.b",
  ])("%s", (text) => {
    expect(() => check(parse(text), procedures)).not.toThrow();
  });
});
