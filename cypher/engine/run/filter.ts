import { CypherError } from "../errors.ts";
import type { Compiled } from "../expression/compile.ts";
import type { Expression } from "../parse/ast.ts";
import type { FastTest } from "./fast-filter.ts";
import type { Operator } from "./operator.ts";

/** Lets a row through whose condition is true. @throws CypherError TypeError for a value that is no truth value. */
export function filter(condition: Compiled, expression: Expression): Operator {
  return (next) => (row) => {
    const value = condition(row);
    if (value === true) return next(row);
    if (value === false || value === null) return false;
    throw new CypherError("TypeError", "InvalidArgumentType", "a condition must be true, false or null", {
      phase: "runtime",
      at: expression.at,
    });
  };
}

/** The same for a condition that is read off numbers. */
export function filterFast(test: FastTest): Operator {
  return (next) => (row) => test(row) && next(row);
}
