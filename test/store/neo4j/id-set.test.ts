import fc from "fast-check";
import { expect, test } from "vitest";
import { IdSet } from "../../../graph-build/store/neo4j/id-set.ts";

const hex = fc.stringMatching(/^[0-9a-f]{16}$/);
const id = fc.oneof(hex, fc.constantFrom("0000000000000000", "ffffffffffffffff", "", "x", "某"), fc.string());

test("holds what was put in, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (put, others) => {
      const set = new IdSet();
      for (const one of put) set.add(one);
      const wanted = new Set(put);
      expect(set.size).toBe(wanted.size);
      for (const one of [...put, ...others]) expect(set.has(one)).toBe(wanted.has(one));
    }),
  );
});

test("grows", () => {
  const set = new IdSet();
  const idAt = (i: number) => (i * 2654435761).toString(16).padStart(16, "0");
  for (let i = 0; i < 20_000; i++) set.add(idAt(i));
  expect(set.size).toBe(20_000);
  for (let i = 0; i < 20_000; i++) expect(set.has(idAt(i))).toBe(true);
  expect(set.has(idAt(20_001))).toBe(false);
});
