import fc from "fast-check";
import { expect, test } from "vitest";
import {
  LABEL_COUNT,
  mayFollow,
  OUTSIDE,
  readSpans,
  type TypedSpan,
  writeLabels,
} from "../../../graph-build/extract/tagger/labels.ts";

const spansOf = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 5 }), type: fc.nat(3) }))
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, type }): TypedSpan => {
      const start = at + gap;
      at = start + length;
      return { type, start, end: at };
    });
  });

test("labels give back the spans that they were written from, and follow each other legally", () => {
  fc.assert(
    fc.property(spansOf, (spans) => {
      const n = (spans.at(-1)?.end ?? 0) + 2;
      const labels = new Uint8Array(n);
      writeLabels(spans, labels);
      expect(readSpans(labels, n)).toEqual(spans);
      for (let i = 1; i < n; i++) expect(mayFollow(labels[i - 1], labels[i])).toBe(true);
    }),
  );
});

test("a name can neither begin inside nor end open", () => {
  for (let y = 0; y < LABEL_COUNT; y++)
    expect(mayFollow(OUTSIDE, y)).toBe(y === 0 || y % 4 === 1 || y % 4 === 0);
});
