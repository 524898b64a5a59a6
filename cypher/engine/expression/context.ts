import type { PropertyGraph } from "../graph/graph.ts";
import type { Expression, PathPattern, Query } from "../parse/ast.ts";
import type { Value } from "../values/value.ts";

/** One binding of all variables: a value a slot. Expressions write only to slots that they took by `Scope.with`. */
export type Row = Value[];
/** An expression made ready: gives its value for a row. Throws CypherError of phase `runtime`. */
export type Compiled = (row: Row) => Value;

/** Which slot holds which variable. */
export interface Scope {
  slotOf(name: string): number | undefined;
  /** All names that can be seen, in the order in which they came. */
  names(): readonly string[];
  /** This scope and one name more, in a slot of its own; a name that is already there is hidden. */
  with(name: string): { scope: Scope; slot: number };
}

/** All that an expression may need beside its row. One for each run of a query. */
export interface ExpressionContext {
  graph: PropertyGraph;
  parameters: ReadonlyMap<string, Value>;
  /** The moment that date(), datetime() and their like say: one for the whole statement, in ms since 1970 UTC. */
  now: number;
  /** Counts work and throws BudgetExceeded or Cancelled when it is over: call it in every loop of unknown length. */
  tick(): void;
  /** Made by `run`: EXISTS, COUNT and COLLECT with the outer scope in sight. */
  subquery(what: "exists" | "count" | "collect", query: Query, scope: Scope): Compiled;
  /** Made by `run`: the list of `project` (null: the paths) over all matches of a pattern. */
  patternList(
    pattern: PathPattern,
    where: Expression | null,
    project: Expression | null,
    scope: Scope,
  ): Compiled;
  /** Made by `run`: whether a pattern matches at all. */
  patternExists(pattern: PathPattern, scope: Scope): Compiled;
}
