import { expect, test } from "vitest";
import { LABEL_COUNT } from "../../../graph-build/extract/tagger/labels.ts";
import { packWeights, readWeights } from "../../../graph-build/extract/tagger/weights.ts";

test("weights come back from their bytes, rows of nothing left out", () => {
  const rows = new Float32Array(3 * LABEL_COUNT);
  rows[2] = 0.5;
  rows[2 * LABEL_COUNT + 3] = -1;
  const bytes = packWeights(
    {
      version: "t",
      hashes: Int32Array.of(-5, 7, 9),
      rows,
      transitions: new Float32Array(LABEL_COUNT * LABEL_COUNT),
      judge: Float64Array.of(0.25),
    },
    0.05,
  );
  const weights = readWeights(bytes);
  expect(weights.version).toBe("t");
  expect([...weights.judge]).toEqual([0.25]);
  const L = LABEL_COUNT;
  expect(weights.rows.length).toBe(2 * L);
  expect(weights.rows.indexOf(-20)).toBe(3);
  expect(weights.rows[L + 2]).toBe(10);
});

test("what is no file of weights is refused", () => {
  expect(() => readWeights(new Uint8Array(40))).toThrow("not a file of weights");
});
