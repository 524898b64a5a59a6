import type { Span } from "../errors.ts";
import type { Expression, PathPattern, Query } from "../parse/ast.ts";
import type { Procedure } from "../procedure.ts";
import type { Scope } from "./scope.ts";
import type { StaticType } from "./types.ts";

/** Where an expression stands: what it sees, and whether it may aggregate. */
export interface Place {
  scope: Scope;
  /** `inside`: in the arguments of an aggregate. */
  aggregation: "allowed" | "forbidden" | "inside";
}

export const reading = (scope: Scope): Place => ({ scope, aggregation: "forbidden" });

/** A column of a query: its name and what is known of it. */
export interface Column {
  name: string;
  type: StaticType;
  aliased: boolean;
  at: Span;
}

/** The checks that need each other; handed round so that no file imports in a circle. */
export interface Checks {
  procedures: ReadonlyMap<string, Procedure> | null;
  /** @returns what is known of the value. */
  expression(expression: Expression, place: Place): StaticType;
  /** An expression that must be a BOOLEAN or null; here a pattern may stand. */
  predicate(expression: Expression, place: Place): void;
  /** @param base seen all through the query, also after WITH. @param first seen by its first clauses. */
  query(query: Query, base: Scope, first: Scope): Column[];
  /** A pattern that may bring variables of its own. @returns the scope with them. */
  bind(patterns: readonly PathPattern[], scope: Scope): Scope;
  /** A pattern all of whose variables are there. */
  bound(pattern: PathPattern, scope: Scope): void;
}
