import fc from "fast-check";
import { expect, test } from "vitest";
import { batches } from "../../../graph-build/store/neo4j/batches.ts";

test("every row once, in order within its kind, no batch larger than asked or of two kinds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("a", "b", "c")),
      fc.integer({ min: 1, max: 5 }),
      async (kinds, size) => {
        const rows = kinds.map((kind, at) => ({ kind, at }));
        const out: typeof rows = [];
        for await (const batch of batches(rows, (r) => r.kind, size)) {
          expect(batch.rows.length).toBeGreaterThan(0);
          expect(batch.rows.length).toBeLessThanOrEqual(size);
          expect(new Set(batch.rows.map((r) => r.kind))).toEqual(new Set([batch.kind]));
          out.push(...batch.rows);
        }
        for (const kind of ["a", "b", "c"])
          expect(out.filter((r) => r.kind === kind)).toEqual(rows.filter((r) => r.kind === kind));
      },
    ),
  );
});

test("a full batch comes before the next row is asked for", async () => {
  let asked = 0;
  function* rows() {
    for (;;) yield { kind: "a", at: asked++ };
  }
  for await (const batch of batches(rows(), (r) => r.kind, 3)) {
    expect(batch.rows).toHaveLength(3);
    break;
  }
  expect(asked).toBe(3);
});
