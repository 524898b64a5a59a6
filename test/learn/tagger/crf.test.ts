import { expect, test } from "vitest";
import { SLOTS } from "../../../graph-build/extract/tagger/features.ts";
import { trainCrf } from "../../../graph-build/learn/tagger/crf.ts";
import { type Instance, indexFeatures } from "../../../graph-build/learn/tagger/instances.ts";

/** A sentence whose characters have one feature each. */
function sentence(features: number[], labels: number[], report: number): Instance {
  const hashes = new Int32Array(features.length * SLOTS);
  features.forEach((f, i) => {
    hashes[i * SLOTS] = f;
  });
  return { length: features.length, hashes, labels: Uint8Array.from(labels), report, weight: 1 };
}

const data = [0, 1, 2].flatMap((r) => [
  sentence([11, 12, 13, 14], [0, 1, 3, 0], r),
  sentence([11, 14, 11], [0, 0, 0], r),
]);
const options = { epochs: 20, alpha: 0.2, beta: 1, l1: 0, l2: 0.1, dropout: 0, seed: 3 };

test("the trainer learns which feature begins and which ends a name, the same at each run", () => {
  const index = indexFeatures(data, 2);
  const losses: number[] = [];
  const first = trainCrf(data, index, { ...options, onEpoch: (_, loss) => losses.push(loss) });
  expect(losses.at(-1)).toBeLessThan(losses[0] / 3);
  const L = first.transitions.length ** 0.5;
  const row = index.rowOf(12) * L;
  const weights = [...first.weights.slice(row, row + L)];
  expect(weights.indexOf(Math.max(...weights))).toBe(1);
  expect(trainCrf(data, index, options).weights).toEqual(first.weights);
});

test("features of too few reports get no row", () => {
  const index = indexFeatures([...data, sentence([99], [0], 7)], 2);
  expect(index.size).toBe(4);
  expect(index.rowOf(99)).toBe(-1);
});
