import type { CompiledQuery, RunContext } from "./context.ts";
import { distinct } from "./distinct.ts";
import { chain, type Operator } from "./operator.ts";

/** Joins the parts of a UNION from the left; `all[i]` tells whether rows of parts i and i + 1 may repeat. */
export function union(
  parts: readonly CompiledQuery[],
  all: readonly boolean[],
  context: RunContext,
): CompiledQuery {
  return parts.slice(1).reduce((left, right, i) => joined(left, right, all[i], context), parts[0]);
}

function joined(left: CompiledQuery, right: CompiledQuery, all: boolean, context: RunContext): CompiledQuery {
  const columns = left.columns!.map(({ name }) => ({ name, slot: context.frame.newSlot() }));
  const slots = columns.map(({ slot }) => slot);
  const moved = [left, right].map((part) => {
    const from = columns.map(({ name }) => part.columns!.find((column) => column.name === name)!.slot);
    return chain(part.operator, move(from, slots));
  });
  const both: Operator = (next) => {
    const inputs = moved.map((operator) => operator(next));
    return (row) => inputs.some((input) => input(row));
  };
  return { operator: all ? both : distinct(context, both, slots), columns };
}

function move(from: readonly number[], to: readonly number[]): Operator {
  return (next) => (row) => {
    for (let i = 0; i < from.length; i++) row[to[i]] = row[from[i]];
    return next(row);
  };
}
