import type { Query } from "../parse/ast.ts";
import type { Procedure } from "../procedure.ts";
import { bindPatterns, checkBound } from "./bind.ts";
import { checkPredicate, expressionType } from "./expression.ts";
import type { Checks } from "./place.ts";
import { checkQuery } from "./query.ts";
import { Scope } from "./scope.ts";

/**
 * Checks all that can be known before a row is read: scopes, kinds of variables, aggregation, literals' types,
 * functions' names and argument counts.
 * @param procedures by their names in lower case; null: calls of procedures are taken as they are.
 * @throws CypherError of phase `compile time` with the TCK's type and detail.
 */
export function check(query: Query, procedures: ReadonlyMap<string, Procedure> | null = null): void {
  const checks: Checks = {
    procedures,
    expression: (expression, place) => expressionType(expression, place, checks),
    predicate: (expression, place) => checkPredicate(expression, place, checks),
    query: (inner, base, first) => checkQuery(inner, base, first, checks),
    bind: (patterns, scope) => bindPatterns(patterns, scope, checks),
    bound: (pattern, scope) => checkBound(pattern, scope, checks),
  };
  checks.query(query, Scope.empty, Scope.empty);
}
