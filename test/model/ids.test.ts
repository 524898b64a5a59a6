import fc from "fast-check";
import { expect, test } from "vitest";
import { idOf } from "../../graph-build/model/ids.ts";

const part = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("市", "区", "教育局", null, undefined, 1),
);

test("an id is sixteen hex digits and depends on its parts alone", () => {
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(idOf(...parts)).toMatch(/^[0-9a-f]{16}$/);
      expect(idOf(...parts)).toBe(idOf(...parts));
    }),
  );
});

test("half a million near names have different ids", () => {
  const seen = new Set<string>();
  for (let n = 0; n < 500_000; n++) seen.add(idOf("Agency", `第${n}小学`, String(n % 7)));
  expect(seen.size).toBe(500_000);
});

test("where one part ends and the next begins makes a difference", () => {
  expect(idOf("ab", "c")).not.toBe(idOf("a", "bc"));
  expect(idOf("a", "")).not.toBe(idOf("a"));
  expect(idOf("a", "b")).not.toBe(idOf("b", "a"));
});
