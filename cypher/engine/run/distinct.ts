import type { RunContext } from "./context.ts";
import { rowKey } from "./keys.ts";
import type { Operator } from "./operator.ts";

/** Lets a row through the first time that its values in the slots come. */
export function distinct({ graph }: RunContext, before: Operator, slots: readonly number[]): Operator {
  return (next) => {
    let seen = new Set<unknown>();
    const input = before((row) => {
      const key = rowKey(
        graph,
        slots.map((slot) => row[slot]),
      );
      if (seen.has(key)) return false;
      seen.add(key);
      return next(row);
    });
    return (row) => {
      seen = new Set();
      const stop = input(row);
      seen = new Set();
      return stop;
    };
  };
}
