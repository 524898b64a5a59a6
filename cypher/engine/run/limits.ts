import { CypherError } from "../errors.ts";
import type { Row } from "../expression/compile.ts";
import { type Compiled, compileExpression } from "../expression/compile.ts";
import type { Expression } from "../parse/ast.ts";
import type { RunContext } from "./context.ts";
import type { Operator } from "./operator.ts";
import type { NameScope } from "./scope.ts";

/** SKIP and LIMIT made ready: each is read once, when rows begin to come. */
export interface Bounds {
  read(row: Row): { skip: number; limit: number };
}

export function compileBounds(
  skip: Expression | null,
  limit: Expression | null,
  scope: NameScope,
  context: RunContext,
): Bounds | null {
  if (skip === null && limit === null) return null;
  const skips = skip && compileExpression(skip, scope, context);
  const limits = limit && compileExpression(limit, scope, context);
  return {
    read: (row) => ({
      skip: skips ? readBound(skips, skip!, "SKIP", row) : 0,
      limit: limits ? readBound(limits, limit!, "LIMIT", row) : Number.POSITIVE_INFINITY,
    }),
  };
}

/** @throws CypherError NegativeIntegerArgument, InvalidArgumentType. */
function readBound(compiled: Compiled, { at }: Expression, clause: string, row: Row): number {
  const value = compiled(row);
  if (typeof value === "bigint") return value < 0n ? fail() : Number.POSITIVE_INFINITY;
  if (typeof value !== "number") {
    throw new CypherError("SyntaxError", "InvalidArgumentType", `${clause} takes an integer`, {
      phase: "runtime",
      at,
    });
  }
  return value < 0 ? fail() : value;

  function fail(): never {
    throw new CypherError("SyntaxError", "NegativeIntegerArgument", `${clause} may not be negative`, {
      phase: "runtime",
      at,
    });
  }
}

/** Leaves rows out at the beginning and stops the rows before once there are enough. */
export function bounded(before: Operator, bounds: Bounds): Operator {
  return (next) => {
    let skipped = 0;
    let given = 0;
    let skip = 0;
    let limit = 0;
    let stop = false;
    const input = before((row) => {
      if (skipped < skip) {
        skipped++;
        return false;
      }
      given++;
      stop = next(row);
      return stop || given >= limit;
    });
    return (row) => {
      ({ skip, limit } = bounds.read(row));
      skipped = 0;
      given = 0;
      stop = false;
      if (limit > 0) input(row);
      return stop;
    };
  };
}
