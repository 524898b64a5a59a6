import fc from "fast-check";
import { expect, it } from "vitest";
import { CypherError } from "../../../../cypher/engine/errors.ts";
import {
  addIntegers,
  divideIntegers,
  type Integer,
  multiplyIntegers,
  negateInteger,
  remainderOfIntegers,
  subtractIntegers,
} from "../../../../cypher/engine/values/integer.ts";
import { anyInteger } from "./arbitrary.ts";

type Operation = (a: Integer, b: Integer, at: null) => Integer;

/** What the operation should give: the exact result, or nothing where it does not fit 64 bits. */
function check(operation: Operation, exact: (a: bigint, b: bigint) => bigint | null) {
  fc.assert(
    fc.property(anyInteger, anyInteger, (a, b) => {
      const wanted = exact(BigInt(a), BigInt(b));
      const fits = wanted !== null && BigInt.asIntN(64, wanted) === wanted;
      if (!fits) {
        expect(() => operation(a, b, null)).toThrow(CypherError);
        return;
      }
      const result = operation(a, b, null);
      expect(BigInt(result)).toBe(wanted);
      expect(typeof result).toBe(Number.isSafeInteger(Number(wanted)) ? "number" : "bigint");
      expect(Object.is(result, -0)).toBe(false);
    }),
    { numRuns: 2000 },
  );
}

it("adds", () => check(addIntegers, (a, b) => a + b));
it("subtracts", () => check(subtractIntegers, (a, b) => a - b));
it("multiplies", () => check(multiplyIntegers, (a, b) => a * b));
it("divides towards zero", () => check(divideIntegers, (a, b) => (b === 0n ? null : a / b)));
it("gives the rest", () => check(remainderOfIntegers, (a, b) => (b === 0n ? null : a % b)));
it("negates", () =>
  check(
    (a) => negateInteger(a, null),
    (a) => -a,
  ));
