import type { Sentence } from "../../model/index.ts";
import { Chain } from "./chain.ts";
import { SLOTS, sentenceFeatures } from "./features.ts";
import { Kernel } from "./kernel/kernel.ts";
import { isOpen, LABEL_COUNT, mayFollow, PREDECESSORS, readSpans, type TypedSpan } from "./labels.ts";
import type { Marks } from "./marks.ts";
import type { Weights } from "./weights.ts";

const L = LABEL_COUNT;
const MAY_START = Uint8Array.from({ length: L }, (_, y) => (mayFollow(0, y) ? 1 : 0));

/** A span found, with the model's own chance for both its ends. */
export interface ScoredSpan extends TypedSpan {
  chance: number;
}

/** Finds the best labels of sentences; holds scratch arrays that grow to the longest sentence seen. */
export class Decoder {
  private readonly weights: Weights;
  private capacity = 0;
  private readonly kernel: Kernel;
  private scores = new Float32Array(0);
  private best = new Float64Array(0);
  private back = new Uint8Array(0);
  private labels = new Uint8Array(0);
  private chain = new Chain(0);

  constructor(weights: Weights) {
    this.weights = weights;
    this.kernel = new Kernel(weights, SLOTS);
  }

  /** The spans of a sentence, in offsets of the article. */
  decode(marks: Marks, sentence: Sentence): ScoredSpan[] {
    const n = sentence.end - sentence.start;
    if (n <= 0) return [];
    this.reserve(n);
    sentenceFeatures(marks, sentence, this.kernel.hashes);
    this.kernel.run(n);
    this.viterbi(n);
    const spans = readSpans(this.labels, n);
    if (spans.length === 0) return [];
    const { scale } = this.weights;
    for (let k = 0; k < n * L; k++) this.scores[k] *= scale;
    this.chain.run(this.scores, n, false);
    return spans.map(({ type, start, end }) => ({
      type,
      start: start + sentence.start,
      end: end + sentence.start,
      chance: Math.min(
        this.chain.marginals[start * L + this.labels[start]],
        this.chain.marginals[(end - 1) * L + this.labels[end - 1]],
      ),
    }));
  }

  private reserve(n: number): void {
    if (n <= this.capacity) return;
    this.capacity = Math.max(n, this.capacity * 2, 256);
    this.kernel.reserve(this.capacity);
    this.scores = this.kernel.scores;
    this.best = new Float64Array(this.capacity * L);
    this.back = new Uint8Array(this.capacity * L);
    this.labels = new Uint8Array(this.capacity);
    this.chain = new Chain(this.capacity);
    this.chain.setTransitions(this.weights.transitions.map((t) => t * this.weights.scale));
  }

  private viterbi(n: number): void {
    const { best, back, scores, labels } = this;
    const { transitions } = this.weights;
    for (let y = 0; y < L; y++) best[y] = MAY_START[y] ? scores[y] : Number.NEGATIVE_INFINITY;
    for (let i = 1; i < n; i++) {
      const o = i * L;
      for (let y = 0; y < L; y++) {
        const before = PREDECESSORS[y];
        let top = Number.NEGATIVE_INFINITY;
        let from = before[0];
        for (let k = 0; k < before.length; k++) {
          const s = best[o - L + before[k]] + transitions[before[k] * L + y];
          if (s > top) {
            top = s;
            from = before[k];
          }
        }
        best[o + y] = top + scores[o + y];
        back[o + y] = from;
      }
    }
    let y = 0;
    const o = (n - 1) * L;
    for (let k = 1; k < L; k++) if (!isOpen(k) && best[o + k] > best[o + y]) y = k;
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = y;
      y = back[i * L + y];
    }
  }
}
