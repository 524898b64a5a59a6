import { SLOTS } from "../../extract/tagger/features.ts";
import { LABEL_COUNT } from "../../extract/tagger/labels.ts";
import { Chain } from "./chain.ts";
import type { FeatureIndex, Instance } from "./instances.ts";
import { randomFrom, shuffle } from "./random.ts";

const L = LABEL_COUNT;

export interface CrfOptions {
  epochs: number;
  /** Step of the learner (FTRL-proximal: a step for each weight, shrinking as it is moved). */
  alpha: number;
  beta: number;
  l1: number;
  l2: number;
  /** Share of features left out at each sight of a character. */
  dropout: number;
  seed: number;
  onEpoch?: (epoch: number, loss: number) => void;
}

/** Trained weights: a row of LABEL_COUNT for each feature, and the transitions (from × LABEL_COUNT + to). */
export interface CrfModel {
  index: FeatureIndex;
  weights: Float32Array;
  transitions: Float32Array;
}

/**
 * Trains a linear-chain CRF by stochastic gradient, FTRL-proximal (McMahan et al. 2013), one sentence a step.
 * The same instances, options and seed give the same weights.
 */
export function trainCrf(instances: readonly Instance[], index: FeatureIndex, options: CrfOptions): CrfModel {
  const random = randomFrom(options.seed);
  const rows = instances.map((i) => Int32Array.from(i.hashes, (h) => (h === 0 ? -1 : index.rowOf(h))));
  const longest = Math.max(...instances.map((i) => i.length));
  const chain = new Chain(longest);
  const emission = new Ftrl(index.size * L, options);
  const edges = new Ftrl(L * L, { ...options, l1: 0 });
  const scores = new Float32Array(longest * L);
  const keep = new Uint8Array(longest * SLOTS).fill(1);
  const gradient = new Float64Array(L);
  const touched = new Int32Array(L);
  const order = Int32Array.from(instances.keys());
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const at of order) {
      const { length, labels, weight } = instances[at];
      const own = rows[at];
      const scale = 1 / (1 - options.dropout);
      if (options.dropout > 0)
        for (let k = 0; k < length * SLOTS; k++) keep[k] = random() < options.dropout ? 0 : 1;
      scoreRows(own, keep, scale, emission.weights, length, scores);
      chain.setTransitions(edges.weights);
      loss += chain.run(scores, length);
      for (let i = 0; i < length; i++) {
        loss -= scores[i * L + labels[i]];
        if (i > 0) loss -= edges.weights[labels[i - 1] * L + labels[i]];
        let moved = 0;
        for (let y = 0; y < L; y++) {
          const g = chain.marginals[i * L + y] - (labels[i] === y ? 1 : 0);
          if (Math.abs(g) < 2e-3) continue;
          touched[moved] = y;
          gradient[moved++] = g * weight * scale;
        }
        if (moved === 0) continue;
        for (let k = i * SLOTS; k < (i + 1) * SLOTS; k++) {
          if (own[k] < 0 || keep[k] === 0) continue;
          for (let t = 0; t < moved; t++) emission.step(own[k] * L + touched[t], gradient[t]);
        }
      }
      for (let i = 1; i < length; i++) chain.pairs[labels[i - 1] * L + labels[i]] -= 1;
      for (let e = 0; e < L * L; e++) {
        const g = chain.pairs[e] * weight;
        if (Math.abs(g) > 1e-3) edges.step(e, g);
      }
    }
    options.onEpoch?.(epoch, loss);
  }
  return { index, weights: emission.weights, transitions: edges.weights };
}

function scoreRows(
  rows: Int32Array,
  keep: Uint8Array,
  scale: number,
  weights: Float32Array,
  length: number,
  scores: Float32Array,
): void {
  for (let i = 0; i < length; i++) {
    const o = i * L;
    for (let y = 0; y < L; y++) scores[o + y] = 0;
    for (let k = i * SLOTS; k < (i + 1) * SLOTS; k++) {
      if (rows[k] < 0 || keep[k] === 0) continue;
      const r = rows[k] * L;
      for (let y = 0; y < L; y++) scores[o + y] += weights[r + y];
    }
    if (scale !== 1) for (let y = 0; y < L; y++) scores[o + y] *= scale;
  }
}

/** FTRL-proximal over a vector of weights. */
class Ftrl {
  readonly weights: Float32Array;
  private readonly z: Float32Array;
  private readonly n: Float32Array;
  private readonly options: CrfOptions;

  constructor(size: number, options: CrfOptions) {
    this.weights = new Float32Array(size);
    this.z = new Float32Array(size);
    this.n = new Float32Array(size);
    this.options = options;
  }

  step(i: number, g: number): void {
    const { alpha, beta, l1, l2 } = this.options;
    const before = Math.sqrt(this.n[i]);
    this.n[i] += g * g;
    const root = Math.sqrt(this.n[i]);
    const z = this.z[i] + g - ((root - before) / alpha) * this.weights[i];
    this.z[i] = z;
    this.weights[i] =
      z > l1
        ? (l1 - z) / ((beta + root) / alpha + l2)
        : z < -l1
          ? (-l1 - z) / ((beta + root) / alpha + l2)
          : 0;
  }
}
