import { expect, it } from "vitest";
import { aggregatorFactory } from "../../../../cypher/engine/functions/aggregate.ts";
import { findFunction } from "../../../../cypher/engine/functions/registry.ts";
import { FUNCTIONS } from "../../../../cypher/engine/functions/signatures.ts";
import { evaluate } from "../expression/evaluate.ts";

/** The compiler makes these itself. */
const COMPILED = new Set(["coalesce", "exists"]);

it("has every function that the signatures name", () => {
  const missing = FUNCTIONS.filter((one) => {
    if (COMPILED.has(one.name)) return false;
    if (!one.aggregate) return findFunction(one.name) === undefined;
    const at = { start: 0, end: 0 };
    const { name } = one;
    return aggregatorFactory({ kind: "FunctionCall", at, name, distinct: false, args: [] }) === undefined;
  });
  expect(missing.map((one) => one.name)).toEqual([]);
});

it("makes random values of the right shape", () => {
  expect(evaluate("randomUUID()")).toMatch(
    /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u,
  );
  expect(evaluate("all(x IN range(1, 100) WHERE 0 <= rand() < 1)")).toBe(true);
  expect(evaluate("timestamp()")).toBe(Date.UTC(2024, 1, 29, 12));
});
