import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { Float, type Value } from "../../../cypher/engine/index.ts";
import { FromDriver } from "../../../cypher/format/from-driver.ts";
import { toJson } from "../../../cypher/format/json.ts";
import { toLiteral } from "../../../cypher/format/text.ts";
import { toDriver } from "../../../cypher/format/to-driver.ts";

const read = (given: unknown) => new FromDriver().value(given);

test("INTEGER and FLOAT stay apart on the way out and back", () => {
  const values: Value[] = [1, -(2n ** 62n), new Float(1), "1", true, null, [1, new Float(2.5)]];
  for (const value of values) expect(toLiteral(read(toDriver(value)))).toBe(toLiteral(value));
  expect(read(7n)).toBe(7);
  expect(toLiteral(read(toDriver(new Map<string, Value>([["k", 1]]))))).toBe("{k: 1}");
});

test("the ends of a relationship that stands alone are asked for, then known", () => {
  const convert = new FromDriver();
  const given = new neo4j.types.Relationship(1, 2, 3, "RUNS", {}, "r1", "n2", "n3");
  const relationship = convert.value(given);
  expect(convert.unknownEnds()).toEqual(["n2", "n3"]);
  convert.know("n2", { id: "a" });
  convert.know("n3", { id: "b" });
  expect(convert.unknownEnds()).toEqual([]);
  expect(toJson(relationship)).toMatchObject({ start: "a", end: "b" });
});

test("one node met twice is one node", () => {
  const convert = new FromDriver();
  const node = () => new neo4j.types.Node(1, ["Entity"], { id: "x" }, "n1");
  const [first, second] = convert.value([node(), node()]) as { id: number }[];
  expect(first.id).toBe(second.id);
});

test("times read as ISO 8601, without seconds that are zero", () => {
  expect(toJson(read(new neo4j.types.Date(2024, 3, 1)))).toBe("2024-03-01");
  expect(toJson(read(new neo4j.types.LocalTime(12, 31, 0, 0)))).toBe("12:31");
  expect(toJson(read(new neo4j.types.LocalDateTime(2024, 3, 1, 0, 0, 0, 5000000)))).toMatch(
    /^2024-03-01T00:00:00\.005/,
  );
});

test("what the engine has no type for is refused by name", () => {
  expect(() => read(new neo4j.types.Point(7203, 1, 2))).toThrow(/Point/);
});
