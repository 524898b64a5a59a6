import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAggregator } from "../../../../cypher/engine/functions/aggregate.ts";
import type { FunctionCall } from "../../../../cypher/engine/parse/ast.ts";
import { groupKey } from "../../../../cypher/engine/values/key.ts";
import { order } from "../../../../cypher/engine/values/order.ts";
import { print } from "../../../../cypher/engine/values/print.ts";
import type { Value } from "../../../../cypher/engine/values/value.ts";
import { evaluate } from "../expression/evaluate.ts";
import { anyValue } from "../values/arbitrary.ts";

const at = { start: 0, end: 0 };
const call = (name: string, distinct = false): FunctionCall => ({
  kind: "FunctionCall",
  at,
  name,
  distinct,
  args: [],
});

function aggregate(name: string, values: readonly Value[], parameter: Value = null, distinct = false): Value {
  const aggregator = createAggregator(call(name, distinct), parameter);
  for (const value of values) aggregator.update(value);
  return aggregator.result();
}

/** What Neo4j 5.26.30 gives for `UNWIND list AS x RETURN name(x, parameter)`. */
const ANSWERS: [name: string, list: string, answer: string, parameter?: string][] = [
  ["sum", "[1, 2, 3]", "6"],
  ["sum", "[]", "0"],
  ["sum", "[1, 2.5]", "3.5"],
  ["sum", "[9223372036854775807, 1]", "9.223372036854776E18"],
  ["sum", "[duration('P1D'), duration('PT1H')]", "'P1DT1H'"],
  ["avg", "[1, 2, 3]", "2.0"],
  ["avg", "[]", "null"],
  ["avg", "[0.1, 0.2, 0.3, 0.4]", "0.25"],
  ["avg", "[duration('P1D'), duration('PT1H')]", "'PT12H30M'"],
  ["avg", "[7, -1.0 / 0, 1]", "-Infinity"],
  ["stDev", "[1, 2, 3]", "1.0"],
  ["stDevP", "[1, 2, 3]", "0.816496580927726"],
  ["stDev", "[1]", "0.0"],
  ["stDev", "[]", "null"],
  ["percentileCont", "[1, 2, 3]", "1.8", "0.4"],
  ["percentileCont", "[1, 2, 3]", "2", "0.5"],
  ["percentileCont", "[1, 2, 3]", "3", "1"],
  ["percentileCont", "[]", "null", "0.4"],
  ["percentileDisc", "[1, 2, 3]", "2", "0.5"],
  ["percentileDisc", "[1, 2, 3]", "1", "0"],
  ["percentileDisc", "[1.5, 2]", "2", "1"],
  ["percentileDisc", "[0.0 / 0, 1, 2]", "NaN", "0.9"],
  ["min", "[1, 'a', null, [1, 2], 0.2, 'b']", "[1, 2]"],
  ["max", "[1, 'a', null, [1, 2], 0.2, 'b']", "1"],
  ["max", "[0.0 / 0, 1, 2]", "NaN"],
  ["min", "[null]", "null"],
  ["count", "[1, null, 'a']", "2"],
  ["collect", "[1, null, 'a']", "[1, 'a']"],
];

describe("aggregating functions", () => {
  it.each(ANSWERS)("%s of %s is %s", (name, list, wanted, parameter = "null") => {
    expect(print(aggregate(name, evaluate(list) as Value[], evaluate(parameter)))).toBe(wanted);
  });

  it("count rows for count(*), nulls too", () => {
    const aggregator = createAggregator({ kind: "CountStar", at });
    for (const value of [1, null]) aggregator.update(value);
    expect(aggregator.result()).toBe(2);
  });

  it("refuse what they cannot take", () => {
    for (const name of ["sum", "avg", "stDev", "stDevP"]) {
      expect(() => aggregate(name, ["a"])).toThrow("numbers");
    }
    expect(() => aggregate("sum", evaluate("[duration('P1D'), 1]") as Value[])).toThrow("together");
    expect(() => aggregate("sum", evaluate("[1, duration('P1D')]") as Value[])).toThrow("together");
    expect(() => createAggregator(call("percentileDisc"), evaluate("1.1"))).toThrow("from 0.0 to 1.0");
    expect(() => createAggregator(call("percentileCont"), "a")).toThrow("numbers");
    expect(() => createAggregator(call("size"))).toThrow("not an aggregating function");
  });

  it("see each value once with DISTINCT, the first of those that are one", () => {
    fc.assert(
      fc.property(fc.array(anyValue), (values) => {
        const kept = values.filter(
          (one, i) => one !== null && values.findIndex((other) => groupKey(other) === groupKey(one)) === i,
        );
        const firsts = kept.filter((one) => !Number.isNaN(groupKey(one)));
        const result = aggregate("collect", values, null, true) as Value[];
        expect(result.filter((one) => !Number.isNaN(groupKey(one)))).toEqual(firsts);
        expect(aggregate("count", values, null, true)).toBe(result.length);
      }),
    );
  });

  it("find the ends of the order", () => {
    fc.assert(
      fc.property(fc.array(anyValue), (values) => {
        const sorted = values.filter((one) => one !== null).sort(order);
        expect(order(aggregate("min", values), sorted[0] ?? null)).toBe(0);
        expect(order(aggregate("max", values), sorted.at(-1) ?? null)).toBe(0);
      }),
    );
  });
});
