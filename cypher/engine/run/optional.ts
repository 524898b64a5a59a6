import type { Operator } from "./operator.ts";

/** Gives all rows of an operator, or one in which its slots are null. */
export function optional(inner: Operator, slots: readonly number[]): Operator {
  return (next) => {
    let found = false;
    const input = inner((row) => {
      found = true;
      return next(row);
    });
    return (row) => {
      found = false;
      if (input(row)) return true;
      if (found) return false;
      for (const slot of slots) row[slot] = null;
      return next(row);
    };
  };
}
