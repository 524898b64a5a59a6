import type { Compiled } from "../expression/compile.ts";
import type { RunContext } from "./context.ts";
import type { Operator } from "./operator.ts";

/** A row for each item of a list; none for null; one for any other value. */
export function unwind(context: RunContext, list: Compiled, slot: number): Operator {
  return (next) => (row) => {
    const value = list(row);
    if (value === null) return false;
    if (!Array.isArray(value)) {
      row[slot] = value;
      return next(row);
    }
    for (const item of value) {
      context.tick();
      row[slot] = item;
      if (next(row)) return true;
    }
    return false;
  };
}
