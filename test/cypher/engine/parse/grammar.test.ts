import { expect, it } from "vitest";
import { Statement } from "../../../../cypher/engine/parse/grammar/statement.ts";

it("is a grammar without left recursion, doubled rules or alternatives that are never reached", () => {
  expect(() => new Statement(true)).not.toThrow();
});
