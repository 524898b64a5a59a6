import fc from "fast-check";
import { expect, test } from "vitest";
import { readAssets } from "../../graph-build/cli/assets.ts";
import { kindOf, SLOTS, sentenceFeatures } from "../../graph-build/extract/tagger/features.ts";
import { Kernel } from "../../graph-build/extract/tagger/kernel/kernel.ts";
import { laneOf } from "../../graph-build/extract/tagger/kernel/lanes.ts";
import { isOpen, LABEL_COUNT, mayFollow, readSpans } from "../../graph-build/extract/tagger/labels.ts";
import { taggerWords } from "../../graph-build/extract/tagger/lists.ts";
import { markArticle } from "../../graph-build/extract/tagger/marks.ts";
import type { Weights } from "../../graph-build/extract/tagger/weights.ts";
import { Chain } from "../../graph-build/learn/tagger/chain.ts";
import { loadLexicon } from "../../graph-build/lexicon/load.ts";
import { readDocument } from "../../graph-build/read/read.ts";
import { segment } from "../../graph-build/segment/segment.ts";

const L = LABEL_COUNT;

function weightsOf(entries: ReadonlyMap<number, readonly number[]>, transitions: readonly number[]): Weights {
  return {
    version: "test",
    scale: 0.5,
    transitions: Float64Array.from(transitions),
    hashes: Int32Array.from(entries.keys()),
    rows: Int8Array.from([...entries.values()].flat()),
    judge: new Float64Array(0),
  };
}

const hash = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).filter((h) => h !== 0);
const row = fc.array(fc.integer({ min: -63, max: 63 }), { minLength: L, maxLength: L });
const steps = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: L * L, maxLength: L * L });
/** Scores of the labels of a sentence, in halves; some far from others. */
const scores = fc.array(
  fc.array(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constantFrom(-60, 60)), {
    minLength: L,
    maxLength: L,
  }),
  { minLength: 1, maxLength: 12 },
);

test("the kernel sums just the rows of the features that it is given, relative to the label outside", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(hash, row), { maxLength: 300 }),
      fc.array(fc.array(fc.nat(999), { minLength: SLOTS, maxLength: SLOTS }), { minLength: 1, maxLength: 7 }),
      (entries, picks) => {
        const known = new Map(entries);
        const hashes = [...known.keys()];
        const sentence = picks.map((p) => p.map((k) => hashes[k] ?? (k % 3 === 0 ? 0 : k)));
        const kernel = new Kernel(weightsOf(known, Array(L * L).fill(0)));
        const found = kernel.scoresOf(Int32Array.from(sentence.flat()));
        sentence.forEach((features, i) => {
          for (let y = 1; y < L; y++) {
            let sum = 0;
            for (const h of features) sum += (known.get(h)?.[y] ?? 0) - (known.get(h)?.[0] ?? 0);
            expect(found[i * 16 + laneOf(y)]).toBe(sum * 0.5);
          }
        });
      },
    ),
    { numRuns: 40 },
  );
});

/** Scores relative to O as the kernel reads them. */
function lanesOf(rows: readonly (readonly number[])[]): Float32Array {
  const lanes = new Float32Array(rows.length * 16);
  rows.forEach((r, i) => {
    for (let y = 1; y < L; y++) lanes[i * 16 + laneOf(y)] = (r[y] - r[0]) / 2;
  });
  return lanes;
}

/** The plain decoder: the sum of the best legal path. */
function bestScore(emit: Float32Array, steps: readonly number[], n: number): number {
  let best = Array.from({ length: L }, (_, y) => (mayFollow(0, y) ? emit[y] : Number.NEGATIVE_INFINITY));
  for (let i = 1; i < n; i++) {
    const last = best;
    best = last.map((_, y) =>
      Math.max(...last.map((s, x) => (mayFollow(x, y) ? s + steps[x * L + y] / 2 + emit[i * L + y] : -1e9))),
    );
  }
  return Math.max(...best.filter((_, y) => !isOpen(y)));
}

test("the kernel's chances are those of the plain chain, and its best path is as good as the plain decoder's", () => {
  fc.assert(
    fc.property(scores, steps, fc.constantFrom(0, 2, 5), (rows, transitions, bonus) => {
      const n = rows.length;
      const kernel = new Kernel(weightsOf(new Map(), transitions));
      kernel.readScores(lanesOf(rows));
      const chain = new Chain(n);
      chain.setTransitions(Float64Array.from(transitions, (t) => t / 2));
      const emit = Float32Array.from(rows.flat(), (s) => s / 2);
      const logZ = chain.run(emit, n);
      for (let i = 0; i < n; i++) {
        const chances = kernel.chancesAt(i);
        for (let y = 0; y < L; y++)
          expect(Math.abs(chances[laneOf(y)] - chain.marginals[i * L + y])).toBeLessThan(1e-4);
      }

      const { count, spans, chances } = kernel.best(0, n, bonus);
      const labels = new Uint8Array(n);
      for (let k = 0; k < count; k++) {
        const [type, start, end] = spans.subarray(k * 4, k * 4 + 3);
        const begin = 1 + 4 * type;
        for (let i = start; i < end; i++) labels[i] = begin + 1;
        labels[start] = end - start === 1 ? begin + 3 : begin;
        if (end - start > 1) labels[end - 1] = begin + 2;
        const only = Float32Array.from(emit, (s, at) => {
          const i = Math.floor(at / L);
          return i >= start && i < end && at % L !== labels[i] ? -1e6 : s;
        });
        const other = new Chain(n);
        other.setTransitions(Float64Array.from(transitions, (t) => t / 2));
        expect(Math.abs(chances[k * 4 + 3] - Math.exp(other.run(only, n) - logZ))).toBeLessThan(1e-3);
      }
      expect(readSpans(labels, n).length).toBe(count);
      const less = emit.map((s, at) => (at % L === 0 ? s - bonus : s));
      let score = 0;
      for (let i = 0; i < n; i++)
        score += less[i * L + labels[i]] + (i > 0 ? transitions[labels[i - 1] * L + labels[i]] / 2 : 0);
      expect(Math.abs(score - bestScore(less, transitions, n))).toBeLessThan(1e-3);
    }),
    { numRuns: 150 },
  );
});

test("the kernel makes the features that training makes, of any text", () => {
  const lexicon = loadLexicon(readAssets());
  const kernel = new Kernel(weightsOf(new Map(), Array(L * L).fill(0)));
  const piece = fc.constantFrom(
    ..."柘城县 教育局 王建军 “ ” 《 》 工程 、 , 。 实施 3个 A 等八项行动 我市 欧阳明 \n\n 的".split(" "),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const doc = readDocument({ file: "a.txt", bytes: new TextEncoder().encode(pieces.join("")) });
      for (const article of segment(doc, lexicon)) {
        const marks = markArticle(article, lexicon, taggerWords(lexicon));
        kernel.open(marks, article.text.length, article.text.length);
        for (const s of article.sentences) {
          const plain = new Int32Array((s.end - s.start) * SLOTS);
          sentenceFeatures(marks, s, plain);
          expect(kernel.hashes(s.start, s.end, kindOf(s.kind))).toEqual(plain);
        }
      }
    }),
    { numRuns: 60 },
  );
});
