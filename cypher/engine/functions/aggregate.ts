import { CypherError } from "../errors.ts";
import type { Expression, FunctionCall } from "../parse/ast.ts";
import type { Value } from "../values/value.ts";
import type { Aggregator } from "./aggregates/aggregator.ts";
import { Collect, Count, CountRows, Extreme } from "./aggregates/collect.ts";
import { Distinct } from "./aggregates/distinct.ts";
import { Deviation, Percentile } from "./aggregates/statistics.ts";
import { Average, Sum } from "./aggregates/sum.ts";

export type { Aggregator } from "./aggregates/aggregator.ts";

/** An aggregating call as it stands in the syntax tree. */
export type AggregateCall = FunctionCall | Extract<Expression, { kind: "CountStar" }>;

/** Makes the aggregator of one group; `parameter` is the second argument, for the percentiles alone. */
export type AggregatorFactory = (parameter: Value) => Aggregator;

const FACTORIES: ReadonlyMap<string, AggregatorFactory> = new Map<string, AggregatorFactory>([
  ["count", () => new Count()],
  ["collect", () => new Collect()],
  ["sum", () => new Sum()],
  ["avg", () => new Average()],
  ["min", () => new Extreme(-1)],
  ["max", () => new Extreme(1)],
  ["stdev", () => new Deviation("stDev", 1)],
  ["stdevp", () => new Deviation("stDevP", 0)],
  ["percentiledisc", (parameter) => new Percentile("percentileDisc", false, parameter)],
  ["percentilecont", (parameter) => new Percentile("percentileCont", true, parameter)],
]);

/**
 * What makes aggregators for a call, DISTINCT included: found once, used for every group.
 * @throws CypherError for a function that is none of these.
 */
export function aggregatorFactory(call: AggregateCall): AggregatorFactory {
  if (call.kind === "CountStar") return () => new CountRows();
  const factory = FACTORIES.get(call.name.toLowerCase());
  if (factory === undefined) {
    throw new CypherError("SyntaxError", "UnknownFunction", `${call.name}() is not an aggregating function`, {
      at: call.at,
    });
  }
  return call.distinct ? (parameter) => new Distinct(factory(parameter)) : factory;
}

/**
 * One aggregator for a call: feed it the value of `call.args[0]` for each row (anything for count(*)).
 * @param parameter the value of `call.args[1]` in the group's first row, for percentileCont and percentileDisc.
 * @throws CypherError ArgumentError (NumberOutOfRange) for a percentile beside 0…1.
 */
export function createAggregator(call: AggregateCall, parameter: Value = null): Aggregator {
  return aggregatorFactory(call)(parameter);
}
