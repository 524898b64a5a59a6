import { CypherError } from "../errors.ts";
import type { Compiled, Row } from "../expression/compile.ts";
import type { Aggregator, AggregatorFactory } from "../functions/aggregate.ts";
import { type GroupKey, groupKey } from "../values/key.ts";
import { NodeValue, type Value } from "../values/value.ts";
import type { RunContext } from "./context.ts";
import { rowKey } from "./keys.ts";
import type { Operator } from "./operator.ts";

/** One aggregating call made ready. */
export interface Aggregate {
  /** null: count(*). */
  argument: Compiled | null;
  parameter: Compiled | null;
  factory: AggregatorFactory;
  /** `rows`: it counts rows, each as often as its weight says; `different`: it counts different values. */
  counts: "rows" | "different" | null;
  slot: number;
}

export interface GroupItem {
  value: Compiled;
  slot: number;
}

interface Group {
  values: Value[];
  aggregators: Aggregator[];
}

/** Groups rows by the values of some items, and makes one row of each group. */
export function aggregated(
  context: RunContext,
  before: Operator,
  items: readonly GroupItem[],
  aggregates: readonly Aggregate[],
): Operator {
  const begin = (row: Row, values: Value[]): Group => ({
    values,
    aggregators: aggregates.map((one) => newAggregator(one, row, context)),
  });
  const update = (group: Group, row: Row): void => {
    for (let i = 0; i < aggregates.length; i++) {
      const { argument } = aggregates[i];
      group.aggregators[i].update(argument ? argument(row) : true);
    }
  };
  const put = (group: Group, row: Row): void => {
    for (let i = 0; i < items.length; i++) row[items[i].slot] = group.values[i];
    for (let i = 0; i < aggregates.length; i++) row[aggregates[i].slot] = group.aggregators[i].result();
  };
  return (next) => {
    let groups = new Map<unknown, Group>();
    let nodes = new Map<unknown, Group>();
    let order: Group[] = [];
    let only: Group | null = null;
    const input = before((row) => {
      if (items.length === 0) {
        only ??= begin(row, []);
        update(only, row);
        return false;
      }
      const values = items.map((item) => item.value(row));
      const node = values.length === 1 && values[0] instanceof NodeValue ? values[0].id : -1;
      const key = node < 0 ? rowKey(context.graph, values) : node;
      const known = node < 0 ? groups : nodes;
      let group = known.get(key);
      if (!group) {
        group = begin(row, values);
        known.set(key, group);
        order.push(group);
      }
      update(group, row);
      return false;
    });
    return (row) => {
      groups = new Map();
      nodes = new Map();
      order = [];
      only = null;
      input(row);
      const made = items.length === 0 ? [only ?? begin(row, [])] : order;
      groups = new Map();
      nodes = new Map();
      order = [];
      for (const group of made) {
        put(group, row);
        if (next(row)) return true;
      }
      return false;
    };
  };
}

function newAggregator({ counts, parameter, factory }: Aggregate, row: Row, context: RunContext): Aggregator {
  if (counts === "rows") return new WeightedCount(context);
  if (counts === "different") return new DifferentCount();
  return factory(parameter ? parameter(row) : null);
}

/** count(DISTINCT …): nodes by their numbers. */
class DifferentCount implements Aggregator {
  private readonly nodes = new Set<number>();
  private readonly others = new Set<GroupKey>();
  update(value: Value): void {
    if (value instanceof NodeValue) this.nodes.add(value.id);
    else if (value !== null) this.others.add(groupKey(value));
  }
  result(): Value {
    return this.nodes.size + this.others.size;
  }
}

function tooMany(): CypherError {
  return new CypherError(
    "ArithmeticError",
    "IntegerOverflow",
    "there are more rows than can be counted exactly",
    {
      phase: "runtime",
    },
  );
}

/** count(): a row that stands for many counts as many. */
class WeightedCount implements Aggregator {
  private count = 0;
  private readonly context: RunContext;
  constructor(context: RunContext) {
    this.context = context;
  }
  update(value: Value): void {
    if (value === null) return;
    this.count += this.context.weight;
    if (this.count > Number.MAX_SAFE_INTEGER) throw tooMany();
  }
  result(): Value {
    return this.count;
  }
}
