import { isOpen, LABEL_COUNT, PREDECESSORS } from "../../extract/tagger/labels.ts";

const L = LABEL_COUNT;
const MAY_START = PREDECESSORS.map((before) => before.includes(0));

/** Scratch of forward-backward for sentences up to a length, and what it leaves: the chance of each label at each place. */
export class Chain {
  readonly marginals: Float64Array;
  /** Expected count of each pair of neighbouring labels. */
  readonly pairs = new Float64Array(L * L);
  private readonly alpha: Float64Array;
  private readonly emit: Float64Array;
  private readonly beta: Float64Array;
  private readonly edge = new Float64Array(L * L);

  constructor(maxLength: number) {
    this.marginals = new Float64Array(maxLength * L);
    this.emit = new Float64Array(maxLength * L);
    this.alpha = new Float64Array(maxLength * L);
    this.beta = new Float64Array(maxLength * L);
  }

  /** Takes the transition scores (from × L + to) for the sentences that follow. */
  setTransitions(scores: Float32Array | Float64Array): void {
    for (let i = 0; i < L * L; i++) this.edge[i] = Math.exp(scores[i]);
  }

  /** Fills `marginals` and `pairs` from the scores of a sentence; returns the log of the sum over all paths. */
  run(scores: Float32Array, n: number): number {
    const { emit, alpha, beta, edge, marginals, pairs } = this;
    let logZ = 0;
    for (let i = 0; i < n; i++) {
      const o = i * L;
      let max = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < L; y++) if (scores[o + y] > max) max = scores[o + y];
      for (let y = 0; y < L; y++) {
        emit[o + y] = Math.exp(scores[o + y] - max);
      }
      let sum = 0;
      for (let y = 0; y < L; y++) {
        let a = 0;
        if (i === 0) a = MAY_START[y] ? 1 : 0;
        else {
          const before = PREDECESSORS[y];
          for (let k = 0; k < before.length; k++) a += alpha[o - L + before[k]] * edge[before[k] * L + y];
        }
        if (i === n - 1 && isOpen(y)) a = 0;
        a *= emit[o + y];
        alpha[o + y] = a;
        sum += a;
      }
      for (let y = 0; y < L; y++) alpha[o + y] /= sum;
      logZ += Math.log(sum) + max;
    }
    pairs.fill(0);
    for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = isOpen(y) ? 0 : 1;
    for (let i = n - 1; i >= 0; i--) {
      const o = i * L;
      let sum = 0;
      for (let y = 0; y < L; y++) {
        marginals[o + y] = alpha[o + y] * beta[o + y];
        sum += marginals[o + y];
      }
      for (let y = 0; y < L; y++) marginals[o + y] /= sum;
      if (i === 0) break;
      const p = o - L;
      for (let y = 0; y < L; y++) beta[p + y] = 0;
      let total = 0;
      for (let y = 0; y < L; y++) {
        const right = emit[o + y] * beta[o + y];
        if (right === 0) continue;
        const before = PREDECESSORS[y];
        for (let k = 0; k < before.length; k++) {
          const from = before[k];
          const v = edge[from * L + y] * right;
          beta[p + from] += v;
          total += alpha[p + from] * v;
        }
      }
      for (let y = 0; y < L; y++) {
        const right = emit[o + y] * beta[o + y];
        if (right === 0) continue;
        const before = PREDECESSORS[y];
        for (let k = 0; k < before.length; k++) {
          const from = before[k];
          pairs[from * L + y] += (alpha[p + from] * edge[from * L + y] * right) / total;
        }
      }
      let bsum = 0;
      for (let y = 0; y < L; y++) bsum += beta[p + y];
      for (let y = 0; y < L; y++) beta[p + y] /= bsum;
    }
    return logZ;
  }
}
