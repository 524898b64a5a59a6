import { expect, test } from "vitest";
import { Float } from "../../../cypher/engine/index.ts";
import { parameterNames, parameterValue } from "../../../src/data/cypher/parameters.ts";

test("parameters are found in code alone, in their order, once", () => {
  expect(
    parameterNames('MATCH (n {name: $name}) WHERE n.x > $区 // $no\nRETURN "$no", $name, `$no`'),
  ).toEqual(["name", "区"]);
});

test("a field holds JSON, or else a text", () => {
  expect(parameterValue("410600")).toBe(410600);
  expect(parameterValue('"410600"')).toBe("410600");
  expect(parameterValue("济阳区")).toBe("济阳区");
  expect(parameterValue("2.0")).toEqual(new Float(2));
  expect(parameterValue("9223372036854775807")).toBe(9223372036854775807n);
  expect(parameterValue('["a", 1, null]')).toEqual(["a", 1, null]);
  expect(parameterValue('{"a": true}')).toEqual(new Map([["a", true]]));
});
