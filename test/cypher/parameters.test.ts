import { expect, test } from "vitest";
import { toLiteral } from "../../cypher/format/text.ts";
import { parameterValue } from "../../cypher/parameters.ts";

test.each([
  ["3", "3"],
  ["-3", "-3"],
  ["9223372036854775807", "9223372036854775807"],
  ["3.0", "3.0"],
  ["1e3", "1000.0"],
  ["true", "true"],
  ["null", "null"],
  ['"3"', '"3"'],
  ['["a", 1, 2.5]', '["a", 1, 2.5]'],
  ['{"k": null}', "{k: null}"],
  ["河南省", '"河南省"'],
  ["[a", '"[a"'],
  [" x ", '" x "'],
  ["", '""'],
])("%s is read as %s", (written, literal) => {
  expect(toLiteral(parameterValue(written))).toBe(literal);
});
