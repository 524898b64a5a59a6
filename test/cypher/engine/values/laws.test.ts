import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../../../cypher/engine/values/compare.ts";
import { equals } from "../../../../cypher/engine/values/equality.ts";
import { groupKey, joinedKey } from "../../../../cypher/engine/values/key.ts";
import { order } from "../../../../cypher/engine/values/order.ts";
import { print } from "../../../../cypher/engine/values/print.ts";
import { compareStrings } from "../../../../cypher/engine/values/strings.ts";
import { Float, type Value } from "../../../../cypher/engine/values/value.ts";
import { evaluate } from "../expression/evaluate.ts";
import { anyValue } from "./arbitrary.ts";

const RUNS = { numRuns: 1000 };
const isTemporalInside = (value: Value): boolean =>
  Array.isArray(value)
    ? value.some(isTemporalInside)
    : value instanceof Map
      ? [...value.values()].some(isTemporalInside)
      : typeof value === "object" && value !== null && "kind" in value;

describe("the order of all values", () => {
  it("is total", () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        expect(order(a, a)).toBe(0);
        expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0);
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
      }),
      RUNS,
    );
  });

  it("agrees with the keys of groups", () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const one = new Set([groupKey(a), groupKey(b)]).size === 1;
        expect(order(a, b) === 0).toBe(one);
        expect(joinedKey([a]) === joinedKey([b])).toBe(one);
      }),
      RUNS,
    );
  });

  it("keeps rows of values apart", () => {
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 3 }), fc.array(anyValue, { maxLength: 3 }), (a, b) => {
        expect(joinedKey(a) === joinedKey(b)).toBe(order(a, b) === 0);
      }),
      RUNS,
    );
  });

  it("agrees with < where that is known, durations aside", () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const result = compare(a, b);
        if (result === null || Number.isNaN(result)) return;
        expect(Math.sign(order(a, b))).toBe(Math.sign(result) + 0 || 0);
      }),
      RUNS,
    );
  });
});

describe("equality", () => {
  it("is symmetric, and what is equal is one group", () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const same = equals(a, b);
        expect(equals(b, a)).toBe(same);
        if (same === true) expect(groupKey(a)).toEqual(groupKey(b));
        if (same === false && order(a, b) === 0) expect(print(a)).toContain("NaN");
      }),
      RUNS,
    );
  });

  it("holds integers and floats apart beyond 2^53 and together below", () => {
    expect(equals(1, new Float(1))).toBe(true);
    expect(equals(9007199254740993n, new Float(2 ** 53))).toBe(false);
    expect(equals(new Float(2 ** 53), 9007199254740992n)).toBe(true);
    expect(groupKey(new Float(2 ** 53))).toBe(9007199254740992n);
    expect(groupKey(new Float(-0))).toBe(-0);
    expect(new Set([groupKey(new Float(-0)), groupKey(0)]).size).toBe(1);
    expect(equals(new Float(Number.NaN), new Float(Number.NaN))).toBe(false);
  });
});

describe("strings", () => {
  it("are ordered by code points", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
        const left = Array.from(a, (one) => one.codePointAt(0)!);
        const right = Array.from(b, (one) => one.codePointAt(0)!);
        const at = left.findIndex((one, i) => one !== right[i]);
        const wanted =
          at >= 0 && at < right.length
            ? Math.sign(left[at] - right[at])
            : Math.sign(left.length - right.length);
        expect(compareStrings(a, b)).toBe(wanted + 0 || 0);
      }),
      RUNS,
    );
  });
});

describe("printing", () => {
  it("writes literals that read back as the same value, temporal values aside", () => {
    fc.assert(
      fc.property(
        anyValue.filter((one) => !isTemporalInside(one)),
        (value) => {
          const text = print(value);
          if (/NaN|Infinity/u.test(text)) return;
          expect(print(evaluate(text))).toBe(text);
        },
      ),
      RUNS,
    );
  });

  it.each([
    [1, "1.0"],
    [-0, "-0.0"],
    [1e7, "1.0E7"],
    [9999999, "9999999.0"],
    [0.001, "0.001"],
    [0.0001, "1.0E-4"],
    [1.5e300, "1.5E300"],
    [Number.NEGATIVE_INFINITY, "-Infinity"],
  ])("writes %d as Java does", (value, text) => {
    expect(print(new Float(value))).toBe(text);
  });
});
