import fc from "fast-check";
import { parseDate, parseDuration, parseLocalDateTime } from "../../../../cypher/engine/temporal/index.ts";
import { fitInteger } from "../../../../cypher/engine/values/integer.ts";
import { Float, type Value } from "../../../../cypher/engine/values/value.ts";

/** INTEGERs of 64 bits, those near the ends of 64 and 53 bits among them, in the engine's form. */
export const anyInteger: fc.Arbitrary<number | bigint> = fc
  .oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.bigInt({ min: -10n, max: 10n }),
    fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
    fc.bigInt({ min: -(2n ** 53n) - 3n, max: -(2n ** 53n) + 3n }),
  )
  .map((one) => fitInteger(one)!);

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  anyInteger,
  fc.double().map((one) => new Float(one)),
  fc.integer({ min: -3, max: 3 }).map((one) => new Float(one)),
  fc.constantFrom(2 ** 53, 2 ** 63, -(2 ** 63)).map((one) => new Float(one)),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.constantFrom("a", "b", "\u0000", "\u0000n1", "\ufffd", "😀"),
  fc.constantFrom("2020-01-01", "2020-01-02").map(parseDate),
  fc.constantFrom("2020-01-01T00:00", "2020-01-01T00:00:01").map(parseLocalDateTime),
  fc.constantFrom("P1M", "P30D", "PT24H", "P1D").map(parseDuration),
);

/** Values of all kinds but those of a graph, lists and maps two levels deep. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .dictionary(fc.constantFrom("a", "b", "\u0000"), tie("value"), { maxKeys: 2 })
      .map((one) => new Map(Object.entries(one))),
  ),
})).value;
