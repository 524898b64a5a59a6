import type { Row } from "../expression/compile.ts";

/**
 * Takes a row; true asks whoever gives rows to stop. The row is one array that all operators of a run write to, each
 * to slots of its own: whoever keeps a row must copy what it needs.
 */
export type Emit = (row: Row) => boolean;

/** Made once for a run: given where its rows go, it gives what takes the rows before it. */
export type Operator = (next: Emit) => Emit;

export const pass: Operator = (next) => next;

/** One operator after the other. */
export function chain(...operators: readonly Operator[]): Operator {
  return (next) => operators.reduceRight((emit, operator) => operator(emit), next);
}
