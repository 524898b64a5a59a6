import type { Sentence } from "../../model/index.ts";
import { Chain } from "./chain.ts";
import { SLOTS, sentenceFeatures } from "./features.ts";
import { Kernel } from "./kernel/kernel.ts";
import { isOpen, LABEL_COUNT, mayFollow, readSpans, STEP_ENDS, STEPS, type TypedSpan } from "./labels.ts";
import type { Marks } from "./marks.ts";
import type { Weights } from "./weights.ts";

const L = LABEL_COUNT;
/** A place is in doubt where its chance to be outside a name is neither below this nor above 1 less this. */
const DOUBT = 0.02;
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
  private paths = new Float64Array(0);
  private back = new Uint8Array(0);
  private labels = new Uint8Array(0);
  private chain = new Chain(0);
  private readonly transitions: Float64Array;
  /** The transition scores in the order of STEPS. */
  private readonly steps: Float64Array;
  private offset = 0;
  private length = 0;

  constructor(weights: Weights) {
    this.weights = weights;
    this.kernel = new Kernel(weights, SLOTS);
    this.transitions = weights.transitions.map((t) => t * weights.scale);
    this.steps = Float64Array.from(STEPS, (to, j) => {
      const from = STEP_ENDS.findIndex((end) => end > j) - 1;
      return this.transitions[from * L + to];
    });
  }

  /** Reads a sentence: what follows is said of it until the next. */
  open(marks: Marks, sentence: Sentence): void {
    this.offset = sentence.start;
    this.length = Math.max(0, sentence.end - sentence.start);
    if (this.length === 0) return;
    this.reserve(this.length);
    sentenceFeatures(marks, sentence, this.kernel.hashes);
    this.kernel.run(this.length);
    const { scale } = this.weights;
    for (let k = 0; k < this.length * L; k++) this.scores[k] *= scale;
    this.chain.chances(this.scores, this.length);
  }

  /** The spans of the best labels, in offsets of the article. */
  best(): ScoredSpan[] {
    return this.spansOf(0);
  }

  /**
   * The spans of the best labels when every place is worth `bonus` less outside a name: what the model was in doubt about.
   * Empty where it has no doubt.
   */
  doubtful(bonus: number): ScoredSpan[] {
    for (let i = 0; i < this.length; i++) {
      const outside = this.chain.marginals[i * L];
      if (outside > DOUBT && outside < 1 - DOUBT) return this.spansOf(bonus);
    }
    return [];
  }

  /** The chance of a name of a type at a stretch of the article that lies in the sentence. */
  chanceOf({ type, start, end }: TypedSpan): number {
    return this.chain.chanceOf(type, start - this.offset, end - this.offset);
  }

  private spansOf(bonus: number): ScoredSpan[] {
    if (this.length === 0) return [];
    this.viterbi(this.length, bonus);
    return readSpans(this.labels, this.length).map(({ type, start, end }) => ({
      type,
      start: start + this.offset,
      end: end + this.offset,
      chance: this.chain.chanceOf(type, start, end),
    }));
  }

  private reserve(n: number): void {
    if (n <= this.capacity) return;
    this.capacity = Math.max(n, this.capacity * 2, 256);
    this.kernel.reserve(this.capacity);
    this.scores = this.kernel.scores;
    this.paths = new Float64Array(this.capacity * L);
    this.back = new Uint8Array(this.capacity * L);
    this.labels = new Uint8Array(this.capacity);
    this.chain = new Chain(this.capacity);
    this.chain.setTransitions(this.transitions);
  }

  private viterbi(n: number, bonus: number): void {
    const { paths: best, back, scores, labels, steps } = this;
    const { live, liveCount } = this.chain;
    for (let i = 0; i < n; i++) scores[i * L] -= bonus;
    for (let y = 0; y < L; y++) best[y] = MAY_START[y] ? scores[y] : Number.NEGATIVE_INFINITY;
    for (let i = 1; i < n; i++) {
      const o = i * L;
      best.fill(Number.NEGATIVE_INFINITY, o, o + L);
      for (let k = o - L, end = k + liveCount[i - 1]; k < end; k++) {
        const from = live[k];
        const b = best[o - L + from];
        for (let j = STEP_ENDS[from]; j < STEP_ENDS[from + 1]; j++) {
          const to = STEPS[j];
          const s = b + steps[j];
          if (s > best[o + to]) {
            best[o + to] = s;
            back[o + to] = from;
          }
        }
      }
      for (let y = 0; y < L; y++) best[o + y] += scores[o + y];
    }
    let y = 0;
    const o = (n - 1) * L;
    for (let k = 1; k < L; k++) if (!isOpen(k) && best[o + k] > best[o + y]) y = k;
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = y;
      y = back[i * L + y];
    }
    for (let i = 0; i < n; i++) scores[i * L] += bonus;
  }
}
