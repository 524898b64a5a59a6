import { expect, test } from "vitest";
import { Float, NodeValue, PathValue, RelationshipValue, type Value } from "../../../cypher/engine/index.ts";
import { toCsv } from "../../../cypher/format/csv.ts";
import { DriverGraph } from "../../../cypher/format/driver-graph.ts";
import { rowsToJson, toJson } from "../../../cypher/format/json.ts";
import { toLiteral, toText } from "../../../cypher/format/text.ts";

const graph = new DriverGraph();
const a = new NodeValue(graph, graph.addNode("a", ["Entity", "Agency"], { id: "1", name: "甲局" }));
const b = new NodeValue(graph, graph.addNode("b", ["Programme", "Entity"], { name: "乙计划", id: "2" }));
const runs = { elementId: "r", type: "RUNS", start: "a", end: "b", properties: { role: "leads" } };
const r = new RelationshipValue(graph, graph.addRelationship(runs));

test("JSON keeps what JSON has and writes the rest as text", () => {
  expect(toJson(2n ** 60n)).toBe("1152921504606846976");
  expect(toJson(new Float(1))).toBe(1);
  expect(toJson(new Float(Number.NaN))).toBe("NaN");
  expect(toJson(new Float(Number.NEGATIVE_INFINITY))).toBe("-Infinity");
  expect(toJson(new Map<string, Value>([["__proto__", [1, null]]]))).toEqual(
    JSON.parse('{"__proto__":[1,null]}'),
  );
  expect(rowsToJson(["n", "r"], [[a, r]])).toEqual([
    {
      n: { kind: "node", labels: ["Agency", "Entity"], properties: { id: "1", name: "甲局" } },
      r: { kind: "relationship", type: "RUNS", start: "1", end: "2", properties: { role: "leads" } },
    },
  ]);
});

test("a path is written in the direction in which it was walked", () => {
  expect(toText(new PathValue([a, b], [r]))).toBe(
    "(:Agency:Entity 甲局)-[:RUNS]->(:Entity:Programme 乙计划)",
  );
  expect(toText(new PathValue([b, a], [r]))).toBe(
    "(:Entity:Programme 乙计划)<-[:RUNS]-(:Agency:Entity 甲局)",
  );
});

test("a literal tells 1 from 1.0, a text from a number, and does not depend on the order of keys", () => {
  expect([1, new Float(1), "1", new Float(1e21)].map((v) => toLiteral(v))).toEqual([
    "1",
    "1.0",
    '"1"',
    "1e+21",
  ]);
  expect(toLiteral(b)).toBe('(:Entity:Programme {id: "2", name: "乙计划"})');
});

test("CSV quotes by RFC 4180 and lets no text be a formula", () => {
  const hostile = ["=1+1", "+1", "-1", "@a", "\tx", " =1", "＝1", "\r=1"];
  expect(
    toCsv(
      ["=c"],
      hostile.map((cell) => [cell]),
    ).split("\r\n")[0],
  ).toBe("'=c");
  for (const cell of hostile) expect(toCsv(["c"], [[cell]])).toMatch(/^c\r\n"?'/);
  expect(toCsv(["a", "b"], [['say "x", y', "l1\nl2"]])).toBe('a,b\r\n"say ""x"", y","l1\nl2"\r\n');
  expect(toCsv(["a", "b", "c", "d"], [[-1, new Float(-1), null, ["-x"]]])).toBe(
    'a,b,c,d\r\n-1,-1,,"[""-x""]"\r\n',
  );
});
