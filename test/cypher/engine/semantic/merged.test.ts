import { expect, test } from "vitest";
import { parse } from "../../../../cypher/engine/parse/parse.ts";
import { check } from "../../../../cypher/engine/semantic/check.ts";

test.each([
  "WITH 1 AS a WITH a, count(*) AS n WHERE reduce(sum = a, x IN [1] | sum + x) = 2 RETURN n",
  "WITH 1 AS a RETURN a, count(*) AS n ORDER BY [x IN [1, 2] | x + a]",
  "WITH 1 AS a RETURN DISTINCT a ORDER BY [x IN [1] | a + x]",
  "WITH 1 AS a RETURN a + 1 AS b, count(*) AS n ORDER BY a + 1",
])("after rows are merged a column is seen beside the variables of lists: %s", (text) => {
  expect(() => check(parse(text))).not.toThrow();
});
