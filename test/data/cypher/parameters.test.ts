import { expect, test } from "vitest";
import { parameterNames } from "../../../src/data/cypher/parameters.ts";

test("parameters are found in code alone, in their order, once", () => {
  expect(
    parameterNames('MATCH (n {name: $name}) WHERE n.x > $区 // $no\nRETURN "$no", $name, `$no`'),
  ).toEqual(["name", "区"]);
});
