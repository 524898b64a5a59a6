import fc from "fast-check";
import { expect, test } from "vitest";
import { Kernel } from "../../graph-build/extract/tagger/kernel/kernel.ts";
import { LABEL_COUNT } from "../../graph-build/extract/tagger/labels.ts";
import { slotOf, type Weights } from "../../graph-build/extract/tagger/weights.ts";

const SIZE = 64;

/** A table of weights as the reader of tagger.bin lays it out. */
function weightsOf(entries: Map<number, number[]>): Weights {
  const table = new Int32Array(SIZE * 2);
  const rows = new Int8Array(entries.size * LABEL_COUNT);
  let r = 0;
  for (const [hash, row] of entries) {
    rows.set(row, r * LABEL_COUNT);
    let slot = slotOf(hash, SIZE);
    while (table[slot * 2] !== 0) slot = (slot + 1) % SIZE;
    table[slot * 2] = hash;
    table[slot * 2 + 1] = r++ * LABEL_COUNT;
  }
  return {
    version: "test",
    scale: 1,
    transitions: new Float64Array(LABEL_COUNT ** 2),
    table,
    rows,
    judge: new Float64Array(0),
  };
}

const hash = fc.integer({ min: -60, max: 60 });
const row = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: LABEL_COUNT, maxLength: LABEL_COUNT });

test("the kernel sums just the rows of the features that it is given", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(hash, row), { maxLength: 30 }),
      fc.array(fc.array(hash, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 7 }),
      (entries, sentence) => {
        const known = new Map(entries.filter(([h]) => h !== 0));
        const kernel = new Kernel(weightsOf(known), 5);
        kernel.reserve(sentence.length);
        kernel.hashes.set(sentence.flat());
        kernel.run(sentence.length);
        sentence.forEach((features, i) => {
          for (let y = 0; y < LABEL_COUNT; y++) {
            const sum = features.reduce((s, h) => s + (known.get(h)?.[y] ?? 0), 0);
            expect(kernel.scores[i * LABEL_COUNT + y]).toBe(sum);
          }
        });
      },
    ),
  );
});
