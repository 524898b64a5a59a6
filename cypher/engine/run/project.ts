import { compileExpression } from "../expression/compile.ts";
import { type AggregateCall, aggregatorFactory } from "../functions/aggregate.ts";
import type { Expression, Projection } from "../parse/ast.ts";
import {
  aggregateName,
  isPlainCount,
  itemName,
  type ProjectionPlan,
  planProjection,
} from "../plan/projection.ts";
import { mentioned } from "../plan/walk.ts";
import { type Aggregate, aggregated, type GroupItem } from "./aggregate.ts";
import type { RunContext } from "./context.ts";
import { distinct } from "./distinct.ts";
import { filter } from "./filter.ts";
import { bounded, compileBounds } from "./limits.ts";
import { chain, type Operator } from "./operator.ts";
import type { NameScope } from "./scope.ts";
import { sorted } from "./sort.ts";

export interface Projected {
  operator: Operator;
  /** Only what the projection gives. */
  scope: NameScope;
  columns: { name: string; slot: number }[];
}

/** Makes WITH or RETURN ready, on top of the operator that gives its rows. */
export function project(
  before: Operator,
  projection: Projection,
  where: Expression | null,
  scope: NameScope,
  context: RunContext,
): Projected {
  const plan = planProjection(projection, where, scope.starNames());
  const columns = plan.items.map(({ name }) => ({ name, slot: context.frame.newSlot() }));
  let result = scope.cleared();
  for (const [i, { name, slot }] of columns.entries()) {
    const { expression } = plan.items[i];
    const kind = expression.kind === "Variable" ? scope.kindOf(expression.name) : undefined;
    result = result.bind(name, slot, kind);
  }
  const narrow = plan.aggregates !== null || projection.distinct;
  let sight = narrow ? result : columns.reduce((sum, { name, slot }) => sum.bind(name, slot), scope);
  for (const [i, { slot }] of columns.entries()) sight = sight.bind(itemName(i), slot);
  let operator = before;
  context.notes.push(note(plan, projection));
  if (plan.aggregates === null) operator = chain(operator, items(plan, columns, scope, context));
  else ({ operator, sight } = grouped(operator, plan, columns, scope, sight, context));
  const slots = columns.map(({ slot }) => slot);
  if (projection.distinct) operator = distinct(context, operator, slots);
  const bounds = compileBounds(projection.skip, projection.limit, result, context);
  if (plan.orderBy.length > 0) {
    const keys = plan.orderBy.map(({ expression, descending }) => ({
      value: compileExpression(expression, sight, context),
      descending,
    }));
    const read = plan.where ? [...mentioned(plan.where)].map((name) => sight.slotOf(name)) : [];
    const kept = new Set([...slots, ...read.filter((slot) => slot !== undefined)]);
    operator = sorted(context, operator, keys, bounds, [...kept]);
  } else if (bounds) operator = bounded(operator, bounds);
  if (plan.where) {
    operator = chain(operator, filter(compileExpression(plan.where, sight, context), plan.where));
  }
  return { operator, scope: result, columns };
}

function items(
  plan: ProjectionPlan,
  columns: Projected["columns"],
  scope: NameScope,
  context: RunContext,
): Operator {
  const values = plan.items.map(({ expression }) => compileExpression(expression, scope, context));
  return (next) => (row) => {
    for (let i = 0; i < values.length; i++) row[columns[i].slot] = values[i](row);
    return next(row);
  };
}

function grouped(
  before: Operator,
  plan: ProjectionPlan,
  columns: Projected["columns"],
  scope: NameScope,
  sight: NameScope,
  context: RunContext,
): { operator: Operator; sight: NameScope } {
  let after = sight;
  const groups = plan.items.flatMap((item, i): GroupItem[] => {
    if (item.aggregated) return [];
    return [{ value: compileExpression(item.expression, scope, context), slot: columns[i].slot }];
  });
  const aggregates = plan.aggregates!.map((call, i): Aggregate => {
    const { scope: wider, slot } = after.with(aggregateName(i));
    after = wider;
    const args = call.kind === "CountStar" ? [] : call.args;
    const [argument = null, parameter = null] = args.map((one) => compileExpression(one, scope, context));
    return { argument, parameter, factory: aggregatorFactory(call), counts: countsWhat(call), slot };
  });
  const made = plan.items.flatMap((item, i) => {
    if (!item.aggregated) return [];
    return [{ value: compileExpression(item.expression, after, context), slot: columns[i].slot }];
  });
  const finish: Operator = (next) => (row) => {
    for (const { value, slot } of made) row[slot] = value(row);
    return next(row);
  };
  return { operator: chain(aggregated(context, before, groups, aggregates), finish), sight: after };
}

function countsWhat(call: AggregateCall): Aggregate["counts"] {
  if (isPlainCount(call)) return "rows";
  return call.kind === "FunctionCall" && call.name.toLowerCase() === "count" ? "different" : null;
}

/** The projection in words, for `explain`. */
function note(plan: ProjectionPlan, { distinct: once, orderBy, limit }: Projection): string {
  const { aggregates } = plan;
  const names = plan.items.map(({ name }) => name).join(", ");
  const groups = plan.items.filter((item) => !item.aggregated).map(({ name }) => name);
  return [
    aggregates
      ? `aggregate ${names}${groups.length > 0 ? ` by ${groups.join(", ")}` : ""}`
      : `project ${names}`,
    once ? "distinct" : "",
    orderBy.length > 0 ? (limit ? "first rows in order" : "sort") : limit ? "limit" : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
