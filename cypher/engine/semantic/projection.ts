import type { Expression, Projection, ProjectionItem, SortItem } from "../parse/ast.ts";
import { aggregates, children, isAggregation } from "./children.ts";
import { fault } from "./fault.ts";
import { checkGrouping } from "./grouping.ts";
import { type Checks, type Column, type Place, reading } from "./place.ts";
import { same } from "./same.ts";
import { Scope } from "./scope.ts";
import * as t from "./types.ts";

export interface Projected {
  columns: Column[];
  /** What the clauses after it see of it. */
  after: Scope;
  /** Checks the WHERE of a WITH, which sees what ORDER BY sees. */
  where(condition: Expression): void;
}

/**
 * Checks RETURN or WITH with its ORDER BY, SKIP and LIMIT.
 * @param hidden what is seen all through a subquery and is no column of `*`.
 */
export function checkProjection(
  clause: "WITH" | "RETURN",
  projection: Projection,
  scope: Scope,
  hidden: Scope,
  checks: Checks,
): Projected {
  const { star, items, distinct, orderBy, at } = projection;
  const own = new Set(items.map(({ name }) => name));
  const starred = star ? scope.entries().filter(([name]) => !hidden.has(name) && !own.has(name)) : [];
  starred.sort(([a], [b]) => (a < b ? -1 : 1));
  if (star && clause === "RETURN" && scope.size === 0 && items.length === 0 && !projection.implied)
    throw fault("NoVariablesInScope", "RETURN * has nothing to return.", at, "Name what you look for: (n).");
  const columns: Column[] = starred.map(([name, type]) => ({ name, type, aliased: true, at }));
  for (const item of items) columns.push(columnOf(item, { scope, aggregation: "allowed" }, clause, checks));
  checkNames(columns);
  const keys = items.filter(({ expression }) => !aggregates(expression)).map(({ expression }) => expression);
  const grouped: Expression[] = [...starred.map(([name]) => variable(name, at)), ...keys];
  for (const { expression } of items) checkGrouping(expression, grouped);
  const after = Scope.of(columns.map(({ name, type }) => [name, type]));
  const aggregated = keys.length < items.length;
  const beside = aggregated || distinct ? hidden.and(after) : scope.and(after);
  const sorting: Sorting = { projection, scope, beside, aggregated, grouped, checks };
  for (const item of orderBy) checkSort(item, sorting);
  checkCount("SKIP", projection.skip, checks);
  checkCount("LIMIT", projection.limit, checks);
  return { columns, after, where: (condition) => checkCondition(condition, sorting) };
}

function variable(name: string, at: Projection["at"]): Expression {
  return { kind: "Variable", name, at };
}

function columnOf(item: ProjectionItem, place: Place, clause: "WITH" | "RETURN", checks: Checks): Column {
  const { expression, name, aliased, at } = item;
  const named = aliased || expression.kind === "Variable" || expression.kind === "MapProjection";
  if (clause === "WITH" && !named)
    throw fault("NoExpressionAlias", "In WITH this needs a name.", at, `Write ${name} AS name.`);
  return {
    name,
    type: checks.expression(expression, place),
    aliased: named,
    at,
  };
}

function checkNames(columns: readonly Column[]): void {
  const seen = new Set<string>();
  for (const { name, at } of columns) {
    if (seen.has(name))
      throw fault("ColumnNameConflict", `Two columns are called “${name}”.`, at, "Name one by AS.");
    seen.add(name);
  }
}

interface Sorting {
  projection: Projection;
  scope: Scope;
  beside: Scope;
  aggregated: boolean;
  grouped: readonly Expression[];
  checks: Checks;
}

/** ORDER BY sees the columns, and what was there before unless rows were merged by DISTINCT or an aggregate. */
function checkSort({ expression }: SortItem, sorting: Sorting): void {
  const { projection, scope, beside, aggregated, grouped, checks } = sorting;
  const merged = aggregated || projection.distinct;
  const projected = named(projection);
  if (!merged) {
    checks.expression(expression, reading(beside));
    return;
  }
  const names = projection.items.map(({ name }) => variable(name, expression.at));
  if (aggregates(expression) && aggregated) {
    checkMerged(expression, projected, { scope, aggregation: "allowed" }, beside, checks);
    if (!projected.some((one) => same(one, expression))) checkGrouping(expression, [...grouped, ...names]);
    return;
  }
  checkMerged(expression, projected, reading(scope), beside, checks);
}

function checkCondition(
  condition: Expression,
  { projection, scope, beside, aggregated, checks }: Sorting,
): void {
  if (aggregated || projection.distinct) {
    const projected = named(projection);
    if (projected.some((one) => contains(condition, one))) {
      checkMerged(condition, projected, reading(scope), beside, checks);
      return;
    }
  }
  checks.predicate(condition, reading(beside));
}

/** What columns stand for, but for variables that keep their name: those are seen as they are. */
function named(projection: Projection): Expression[] {
  return projection.items
    .filter(({ expression, name }) => expression.kind !== "Variable" || expression.name !== name)
    .map((item) => item.expression);
}

/** After rows are merged: what is a column, in its own words or by name, and aggregates over what was there before. */
function checkMerged(
  expression: Expression,
  projected: readonly Expression[],
  before: Place,
  beside: Scope,
  checks: Checks,
): void {
  if (projected.some((one) => same(one, expression))) return;
  if (isAggregation(expression)) {
    checks.expression(expression, before);
    return;
  }
  const parts = children(expression);
  const held = parts.some((part) => aggregates(part) || projected.some((one) => contains(part, one)));
  if (!held) {
    checks.expression(expression, reading(beside));
    return;
  }
  for (const part of parts) checkMerged(part, projected, before, beside, checks);
}

function contains(expression: Expression, part: Expression): boolean {
  return same(expression, part) || children(expression).some((child) => contains(child, part));
}

/** SKIP and LIMIT are worked out before any row is there. */
function checkCount(word: string, count: Expression | null, checks: Checks): void {
  if (count === null) return;
  rejectVariables(word, count);
  const type = checks.expression(count, reading(Scope.empty));
  if (!t.mayBe(type, "integer"))
    throw fault("InvalidArgumentType", `${word} takes an INTEGER, not ${t.inWords(type)}.`, count.at);
  if (count.kind === "Literal" && count.value === null)
    throw fault("InvalidArgumentType", `${word} takes an INTEGER, not null.`, count.at);
  if (count.kind === "Literal" && Number(count.value) < 0)
    throw fault("NegativeIntegerArgument", `${word} takes no negative number.`, count.at);
}

function rejectVariables(word: string, expression: Expression): void {
  const held = expression.kind === "Variable" || expression.kind === "PatternExpression";
  if (held || expression.kind === "Subquery" || expression.kind === "PatternComprehension")
    throw fault(
      "NonConstantExpression",
      `${word} takes a number that does not depend on the rows.`,
      expression.at,
      "Write a number or a parameter.",
    );
  if (
    expression.kind === "ListComprehension" ||
    expression.kind === "Quantified" ||
    expression.kind === "Reduce"
  )
    return;
  for (const child of children(expression)) rejectVariables(word, child);
}
