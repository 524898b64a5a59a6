import type { Span } from "../errors.ts";
import type { CallSubquery, Clause, Projection, Query, SingleQuery } from "../parse/ast.ts";
import { fault } from "./fault.ts";
import { type Checks, type Column, reading } from "./place.ts";
import { checkProcedure } from "./procedure.ts";
import { checkProjection } from "./projection.ts";
import { Scope } from "./scope.ts";
import * as t from "./types.ts";

/**
 * Checks a query or subquery.
 * @param base what is seen all through it, also after WITH. @param first what its first clauses see (`base` too).
 * @returns its columns.
 */
export function checkQuery(query: Query, base: Scope, first: Scope, checks: Checks): Column[] {
  const { parts, all, at } = query;
  if (new Set(all).size > 1)
    throw fault(
      "InvalidClauseComposition",
      "UNION and UNION ALL cannot be mixed.",
      at,
      "Use one of them for all.",
    );
  const columns = parts.map((part) => checkSingle(part, base, first, query, checks));
  const names = columns.map((list) => list.map(({ name }) => name));
  checkUnion(names, at);
  return columns[0].map((column) => ({
    ...column,
    type: t.joinAll(columns.map((list) => list.find(({ name }) => name === column.name)!.type)),
  }));
}

/** The parts of a UNION have columns of the same names, in any order. */
function checkUnion([first, ...others]: readonly string[][], at: Span): void {
  const wanted = [...first].sort().join("\n");
  for (const other of others) {
    if ([...other].sort().join("\n") === wanted) continue;
    const message = `The parts of a UNION return the same columns: ${first.join(", ")} is not ${other.join(", ")}.`;
    throw fault("DifferentColumnsInUnion", message, at, "Name the columns alike by AS.");
  }
}

function checkSingle(
  { clauses }: SingleQuery,
  base: Scope,
  first: Scope,
  query: Query,
  checks: Checks,
): Column[] {
  const alone = clauses.length === 1 && query.parts.length === 1;
  checkOrder(clauses, alone);
  let scope = first;
  let columns: Column[] = [];
  for (const clause of clauses) {
    if (clause.kind === "Return") {
      ({ columns } = checkProjection("RETURN", clause.projection, scope, base, checks));
      continue;
    }
    scope = checkClause(clause, scope, base, alone, checks);
    if (clause.kind === "CallProcedure" && alone)
      columns = scope.entries().map(([name, type]) => ({ name, type, aliased: true, at: clause.at }));
  }
  return columns;
}

/** RETURN ends a query, and only RETURN or a procedure without columns does. */
function checkOrder(clauses: readonly Clause[], alone: boolean): void {
  const early = clauses.findIndex(({ kind }) => kind === "Return");
  if (early >= 0 && early < clauses.length - 1) {
    const next = clauses[early + 1];
    const order = next.kind === "With" && next.projection.at.start === next.at.start;
    throw fault(
      "InvalidClauseComposition",
      "Nothing can follow RETURN but UNION.",
      next.at,
      order ? "The order is ORDER BY, SKIP, LIMIT." : "Write WITH instead of the first RETURN.",
    );
  }
  const last = clauses[clauses.length - 1];
  if (last.kind === "Return") return;
  if (last.kind === "CallProcedure" && (alone || last.yields === null)) return;
  throw fault(
    "InvalidClauseComposition",
    `A query cannot end with ${WORDS[last.kind]}.`,
    last.at,
    "End it with RETURN and what you want to see.",
  );
}

const WORDS: Readonly<Record<Clause["kind"], string>> = {
  Match: "MATCH",
  Unwind: "UNWIND",
  With: "WITH",
  Return: "RETURN",
  CallSubquery: "CALL { … }",
  CallProcedure: "CALL … YIELD",
};

type Moving = Exclude<Clause, { kind: "Return" }>;

function checkClause(clause: Moving, scope: Scope, base: Scope, alone: boolean, checks: Checks): Scope {
  switch (clause.kind) {
    case "Match": {
      const after = checks.bind(clause.patterns, scope);
      if (clause.where !== null) checks.predicate(clause.where, reading(after));
      return after;
    }
    case "Unwind": {
      const type = checks.expression(clause.expression, reading(scope));
      const element = type.name === "list" ? (type.element ?? t.ANY) : type;
      return scope.declare(clause.variable, element.name === "null" ? t.ANY : element);
    }
    case "With": {
      const { after, where } = checkProjection("WITH", clause.projection, scope, base, checks);
      for (const { name, at } of after.size > 0 ? clause.projection.items : []) {
        const taken =
          base.has(name) &&
          !clause.projection.items.some(
            ({ expression, name: own }) =>
              own === name && expression.kind === "Variable" && expression.name === name,
          );
        if (taken) Scope.of(base.entries()).declare({ name, at }, t.ANY);
      }
      if (clause.where !== null) where(clause.where);
      return base.and(after);
    }
    case "CallSubquery":
      return checkSubquery(clause, scope, checks);
    case "CallProcedure":
      return checkProcedure(clause, scope, alone, checks);
  }
}

function checkSubquery({ imports, query, at }: CallSubquery, scope: Scope, checks: Checks): Scope {
  const columns = imports === null ? oldForm(query, scope, checks) : newForm(imports, query, scope, checks);
  let after = scope;
  for (const column of columns) {
    if (!column.aliased)
      throw fault(
        "NoExpressionAlias",
        "What CALL { … } returns needs a name.",
        column.at,
        `Write ${column.name} AS name.`,
      );
    after = after.declare(column, column.type);
  }
  if (columns.length === 0)
    throw fault("InvalidClauseComposition", "CALL { … } must return something.", at, "End it with RETURN.");
  return after;
}

function newForm(
  imports: NonNullable<CallSubquery["imports"]>,
  query: Query,
  scope: Scope,
  checks: Checks,
): Column[] {
  const inner = imports === "*" ? scope : Scope.of(imports.map((one) => [one.name, scope.read(one)]));
  return checks.query(query, inner, inner);
}

/** The old form sees nothing but what a WITH at its head takes over by plain names. */
function oldForm(query: Query, scope: Scope, checks: Checks): Column[] {
  const columns = query.parts.map((part) => {
    const [head, ...rest] = part.clauses;
    const single: Query = { ...query, parts: [part], all: [] };
    if (head.kind !== "With" || !isImport(head.projection))
      return checks.query(single, Scope.empty, Scope.empty);
    const { star, items } = head.projection;
    const imported = star
      ? scope
      : Scope.of(
          items.map(({ expression, name, at }) => [
            name,
            scope.read({
              kind: "Variable",
              name: expression.kind === "Variable" ? expression.name : name,
              at,
            }),
          ]),
        );
    if (rest.length === 0) return checks.query(single, Scope.empty, scope);
    return checks.query({ ...single, parts: [{ clauses: rest }] }, Scope.empty, imported);
  });
  checkUnion(
    columns.map((list) => list.map(({ name }) => name)),
    query.at,
  );
  if (new Set(query.all).size > 1)
    throw fault("InvalidClauseComposition", "UNION and UNION ALL cannot be mixed.", query.at);
  return columns[0];
}

function isImport({ items, distinct, orderBy, skip, limit }: Projection): boolean {
  return (
    !distinct &&
    orderBy.length === 0 &&
    skip === null &&
    limit === null &&
    items.every(({ expression, name }) => expression.kind === "Variable" && expression.name === name)
  );
}
