import type { Value } from "../values/value.ts";

/** What a function may know beside its arguments. */
export interface FunctionContext {
  /** The moment of the statement, ms since 1970 UTC. */
  now: number;
  /** Counts work: called in loops of unknown length. */
  tick(): void;
}

/** A function ready to run; an optional argument that was left out is `undefined`. Errors carry no place yet. */
export type Implementation = (a: Value, b: Value, c: Value, context: FunctionContext) => Value;

/** Functions by name in lower case. */
export type FunctionTable = Readonly<Record<string, Implementation>>;
