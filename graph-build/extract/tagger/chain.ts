import { beginOf, isOpen, LABEL_COUNT, PREDECESSORS, STEP_ENDS, STEPS } from "./labels.ts";

const L = LABEL_COUNT;
/** A label that what stands before it makes so unlikely is passed over where only chances are asked for. */
const NEGLIGIBLE = 1e-4;
const OPEN = Uint8Array.from({ length: L }, (_, y) => (isOpen(y) ? 1 : 0));
const MAY_START = PREDECESSORS.map((before) => before.includes(0));

/** Scratch of forward-backward for sentences up to a length, and what it leaves: the chance of each label at each place. */
export class Chain {
  readonly marginals: Float64Array;
  /** Expected count of each pair of neighbouring labels. */
  readonly pairs = new Float64Array(L * L);
  /** The chance of each label by what stands before it; 0 where it was passed over. */
  readonly alpha: Float64Array;
  /** For each place, LABEL_COUNT apart, the labels that were not passed over, and how many they are. */
  readonly live: Uint8Array;
  readonly liveCount: Uint8Array;
  private readonly emit: Float64Array;
  private readonly beta: Float64Array;
  private readonly edge = new Float64Array(L * L);
  /** By what the backward sums of each place were divided. */
  private readonly norms: Float64Array;

  constructor(maxLength: number) {
    this.marginals = new Float64Array(maxLength * L);
    this.emit = new Float64Array(maxLength * L);
    this.alpha = new Float64Array(maxLength * L);
    this.beta = new Float64Array(maxLength * L);
    this.live = new Uint8Array(maxLength * L);
    this.liveCount = new Uint8Array(maxLength);
    this.norms = new Float64Array(maxLength);
  }

  /** Takes the transition scores (from × L + to) for the sentences that follow. */
  setTransitions(scores: Float32Array | Float64Array): void {
    for (let i = 0; i < L * L; i++) this.edge[i] = Math.exp(scores[i]);
  }

  /** Fills `marginals` from the scores of a sentence, without `pairs`; labels that can hardly be are passed over. */
  chances(scores: Float32Array, n: number): void {
    for (let i = 0; i < n; i++) this.forward(scores, i, i === n - 1);
    const { alpha, beta, marginals } = this;
    for (let y = 0, o = (n - 1) * L; y < L; y++) {
      beta[o + y] = 1;
      marginals[o + y] = alpha[o + y];
    }
    for (let i = n - 2; i >= 0; i--) this.backward(i);
  }

  /** The chances of the labels of a place by what stands before it, in `alpha`; those that are left are `live`. */
  private forward(scores: Float32Array, i: number, last: boolean): void {
    const { alpha, emit, edge, live, liveCount } = this;
    const o = i * L;
    for (let y = 0; y < L; y++) alpha[o + y] = i === 0 && MAY_START[y] ? 1 : 0;
    for (let k = o - L, end = k + (i === 0 ? 0 : liveCount[i - 1]); k < end; k++) {
      const from = live[k];
      const a = alpha[o - L + from];
      for (let j = STEP_ENDS[from]; j < STEP_ENDS[from + 1]; j++) {
        const to = STEPS[j];
        alpha[o + to] += a * edge[from * L + to];
      }
    }
    let max = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < L; y++) {
      if (last && OPEN[y]) alpha[o + y] = 0;
      if (alpha[o + y] > 0 && scores[o + y] > max) max = scores[o + y];
    }
    let sum = 0;
    for (let y = 0; y < L; y++) {
      if (alpha[o + y] === 0) continue;
      emit[o + y] = Math.exp(scores[o + y] - max);
      alpha[o + y] *= emit[o + y];
      sum += alpha[o + y];
    }
    let count = 0;
    for (let y = 0; y < L; y++) {
      if (alpha[o + y] <= sum * NEGLIGIBLE && !(last && sum === 0)) alpha[o + y] = 0;
      else {
        alpha[o + y] /= sum;
        live[o + count++] = y;
      }
    }
    liveCount[i] = count;
  }

  /** `beta` and `marginals` of a place from those of the next, for its live labels. */
  private backward(i: number): void {
    const { alpha, beta, emit, edge, live, liveCount, marginals } = this;
    const o = i * L;
    const next = o + L;
    let norm = 0;
    for (let k = o; k < o + liveCount[i]; k++) {
      const from = live[k];
      let b = 0;
      for (let j = STEP_ENDS[from]; j < STEP_ENDS[from + 1]; j++) {
        const to = STEPS[j];
        if (alpha[next + to] > 0) b += edge[from * L + to] * emit[next + to] * beta[next + to];
      }
      beta[o + from] = b;
      norm += b;
    }
    let sum = 0;
    for (let k = o; k < o + liveCount[i]; k++) {
      const from = live[k];
      beta[o + from] /= norm;
      sum += alpha[o + from] * beta[o + from];
    }
    for (let y = 0; y < L; y++)
      marginals[o + y] = alpha[o + y] === 0 ? 0 : (alpha[o + y] * beta[o + y]) / sum;
    this.norms[i] = norm;
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
