import { beginOf, isOpen, LABEL_COUNT, PREDECESSORS } from "./labels.ts";

const L = LABEL_COUNT;
/** A label so much less likely than the best of its place (e^-20) is passed over where only chances are asked for. */
const NEGLIGIBLE = 20;
const MAY_START = PREDECESSORS.map((before) => before.includes(0));

/** Scratch of forward-backward for sentences up to a length, and what it leaves: the chance of each label at each place. */
export class Chain {
  readonly marginals: Float64Array;
  /** Expected count of each pair of neighbouring labels. */
  readonly pairs = new Float64Array(L * L);
  /** For each place the exponential of each label's score over the best one's; 0 where it was passed over. */
  readonly emit: Float64Array;
  private readonly alpha: Float64Array;
  private readonly beta: Float64Array;
  private readonly edge = new Float64Array(L * L);
  /** By what the backward sums of each place were divided. */
  private readonly norms: Float64Array;

  constructor(maxLength: number) {
    this.marginals = new Float64Array(maxLength * L);
    this.emit = new Float64Array(maxLength * L);
    this.alpha = new Float64Array(maxLength * L);
    this.beta = new Float64Array(maxLength * L);
    this.norms = new Float64Array(maxLength);
  }

  /** Takes the transition scores (from × L + to) for the sentences that follow. */
  setTransitions(scores: Float32Array | Float64Array): void {
    for (let i = 0; i < L * L; i++) this.edge[i] = Math.exp(scores[i]);
  }

  /** Fills `marginals` from the scores of a sentence; labels that can hardly be are passed over. */
  chances(scores: Float32Array, n: number): void {
    this.pass(scores, n, false, NEGLIGIBLE);
    // What was passed over may have been needed to get from one place to the next.
    if (Number.isNaN(this.marginals[0])) this.pass(scores, n, false, Number.POSITIVE_INFINITY);
  }

  /** Fills `marginals` and `pairs` from the scores of a sentence; returns the log of the sum over all paths. */
  run(scores: Float32Array, n: number): number {
    return this.pass(scores, n, true, Number.POSITIVE_INFINITY);
  }

  private pass(scores: Float32Array, n: number, withPairs: boolean, reach: number): number {
    const { emit, alpha, beta, edge, marginals, pairs } = this;
    let logZ = 0;
    for (let i = 0; i < n; i++) {
      const o = i * L;
      let max = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < L; y++) if (scores[o + y] > max) max = scores[o + y];
      for (let y = 0; y < L; y++) {
        const s = scores[o + y] - max;
        emit[o + y] = s < -reach ? 0 : Math.exp(s);
      }
      let sum = 0;
      for (let y = 0; y < L; y++) {
        let a = 0;
        if (emit[o + y] === 0) {
          alpha[o + y] = 0;
          continue;
        }
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
      for (let y = 0; withPairs && y < L; y++) {
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
      this.norms[i - 1] = bsum;
    }
    return logZ;
  }

  /** The chance of a name of a type at exactly these places of the sentence last run. */
  chanceOf(type: number, start: number, end: number): number {
    const { emit, beta, edge, marginals, norms } = this;
    const begin = beginOf(type);
    if (end - start === 1) return marginals[start * L + begin + 3];
    let chance = marginals[start * L + begin];
    let from = begin;
    for (let i = start + 1; i < end && chance > 0; i++) {
      const to = i === end - 1 ? begin + 2 : begin + 1;
      const ahead = edge[from * L + to] * emit[i * L + to] * beta[i * L + to];
      chance *= ahead / (norms[i - 1] * beta[(i - 1) * L + from]);
      from = to;
    }
    return chance;
  }
}
