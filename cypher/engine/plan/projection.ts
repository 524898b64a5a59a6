import type { AggregateCall } from "../functions/aggregate.ts";
import { isAggregate } from "../functions/signatures.ts";
import type { Expression, Projection, SortItem } from "../parse/ast.ts";
import { likeness, mentioned, rewrite } from "./walk.ts";

/** A projection taken apart. Names that begin with a blank are our own: ` item 0`, ` aggregate 0`. */
export interface ProjectionPlan {
  items: PlannedItem[];
  /** null: nothing is aggregated. */
  aggregates: AggregateCall[] | null;
  /** Aggregates are ` aggregate i` in them, what stands in an item is ` item i`. */
  orderBy: SortItem[];
  where: Expression | null;
}

export interface PlannedItem {
  name: string;
  expression: Expression;
  /** It has an aggregate in it: made after grouping; all others are what rows are grouped by. */
  aggregated: boolean;
}

export const itemName = (item: number): string => ` item ${item}`;
export const aggregateName = (aggregate: number): string => ` aggregate ${aggregate}`;

/** Whether an expression is an aggregating call itself. */
export function isAggregateCall(e: Expression): e is AggregateCall {
  return e.kind === "CountStar" || (e.kind === "FunctionCall" && isAggregate(e.name));
}

/** Whether an aggregating call stands in an expression (subqueries have their own). */
export function hasAggregate(expression: Expression): boolean {
  let found = false;
  rewrite(expression, (e) => {
    if (isAggregateCall(e)) found = true;
    return e.kind === "Subquery" || found ? e : null;
  });
  return found;
}

/** Takes a projection apart. @param star - the names that a star stands for. */
export function planProjection(
  projection: Projection,
  where: Expression | null,
  star: readonly string[],
): ProjectionPlan {
  const written = projection.items.map(({ name, expression }) => ({ name, expression }));
  const named = new Set(written.map((item) => item.name));
  const starred = star
    .filter((name) => !named.has(name))
    .map((name): { name: string; expression: Expression } => ({
      name,
      expression: { kind: "Variable", at: projection.at, name },
    }));
  const all = [...(projection.star ? starred : []), ...written];
  const aggregated = all.map((item) => hasAggregate(item.expression));
  const aggregates: AggregateCall[] | null = aggregated.includes(true) ? [] : null;
  const rewriter = new Rewriter(all, aggregated, aggregates);
  return {
    items: all.map((item, i) => ({
      name: item.name,
      aggregated: aggregated[i],
      expression: aggregated[i] ? rewriter.inItem(item.expression) : item.expression,
    })),
    aggregates,
    orderBy: projection.orderBy.map((sort) => ({ ...sort, expression: rewriter.after(sort.expression) })),
    where: where && rewriter.after(where),
  };
}

/** Puts names of our own for what is known after the projection. */
class Rewriter {
  private readonly names: ReadonlySet<string>;
  private readonly likenesses = new Map<string, number>();
  private readonly groups = new Map<string, number>();
  private readonly aggregates: AggregateCall[] | null;
  private readonly known = new Map<string, number>();

  constructor(
    items: readonly { name: string; expression: Expression }[],
    aggregated: readonly boolean[],
    aggregates: AggregateCall[] | null,
  ) {
    this.names = new Set(items.map((item) => item.name));
    this.aggregates = aggregates;
    for (const [i, { expression }] of items.entries()) {
      if (expression.kind === "Literal" || expression.kind === "Parameter") continue;
      this.likenesses.set(likeness(expression), i);
      if (!aggregated[i]) this.groups.set(likeness(expression), i);
    }
  }

  inItem(expression: Expression): Expression {
    return rewrite(expression, (e) => this.aggregate(e) ?? this.item(e, this.groups));
  }
  /** In ORDER BY and WHERE a name that the projection gives is that name, whatever it was before. */
  after(expression: Expression): Expression {
    return rewrite(expression, (e) => {
      if (e.kind === "Variable" && this.names.has(e.name)) return e;
      return this.item(e, this.likenesses) ?? this.aggregate(e);
    });
  }

  private item(e: Expression, items: ReadonlyMap<string, number>): Expression | null {
    if (!("at" in e)) return null;
    const item = items.get(likeness(e));
    return item === undefined ? null : { kind: "Variable", at: e.at, name: itemName(item) };
  }

  private aggregate(e: Expression): Expression | null {
    if (!isAggregateCall(e) || this.aggregates === null) return null;
    const like = likeness(e);
    let number = this.known.get(like);
    if (number === undefined) {
      number = this.aggregates.length;
      this.aggregates.push(e);
      this.known.set(like, number);
    }
    return { kind: "Variable", at: e.at, name: aggregateName(number) };
  }
}

/** What a projection needs of the rows before it. */
export interface RowsNeeded {
  /** The names that it reads, where rows may be counted instead of repeated; null: it needs every row. */
  names: ReadonlySet<string> | null;
  /** It takes no notice of rows that repeat. */
  once: boolean;
}

/** Finds whether a projection only counts rows, or only asks which there are. */
export function rowsNeeded(projection: Projection, where: Expression | null): RowsNeeded {
  const calls: AggregateCall[] = [];
  const expressions = [...projection.items, ...projection.orderBy].map((item) => item.expression);
  const without = expressions.map((expression) =>
    rewrite(expression, (e) => {
      if (e.kind === "Subquery") return e;
      if (!isAggregateCall(e)) return null;
      calls.push(e);
      const counted = isPlainCount(e) && (e.kind === "CountStar" || e.args[0].kind === "Variable");
      return counted ? { kind: "Literal", at: e.at, value: null } : e;
    }),
  );
  if (projection.star) return { names: null, once: projection.distinct && calls.length === 0 };
  if (calls.length === 0) return { names: null, once: projection.distinct };
  const once = calls.every(ignoresRepeats);
  const countable = calls.every((call) => isPlainCount(call) || ignoresRepeats(call));
  return { names: countable ? mentioned([without, where]) : null, once };
}

/** count(*), or count() that is not DISTINCT. */
export function isPlainCount(call: AggregateCall): boolean {
  return call.kind === "CountStar" || (call.name.toLowerCase() === "count" && !call.distinct);
}

function ignoresRepeats(call: AggregateCall): boolean {
  if (call.kind === "CountStar") return false;
  return call.distinct || ["min", "max"].includes(call.name.toLowerCase());
}
