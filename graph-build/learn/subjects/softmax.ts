import type { RankerFile } from "../../extract/figures/ranker.ts";

/** One choice to learn from: the features of each candidate, and how good each is (0 wrong, 1 right, or between). */
export interface Choice {
  features: number[][];
  gain: number[];
}

export interface TrainOptions {
  version: string;
  epochs?: number;
  rate?: number;
  l2?: number;
  /** Features seen in fewer choices are left out. */
  minCount?: number;
  seed?: number;
}

/** A small seeded generator (mulberry32), so that training gives the same weights every time. */
export function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Trains a conditional log-linear model by AdaGrad: it maximises the log of the gain-weighted probability mass of each choice.
 * Choices in which no candidate is right teach nothing and are passed over.
 */
export function trainRanker(choices: readonly Choice[], options: TrainOptions): RankerFile {
  const { epochs = 15, rate = 0.2, l2 = 2e-6, minCount = 3, seed = 7 } = options;
  const useful = choices.filter((c) => c.gain.some((g) => g > 0) && c.features.length > 1);
  const ids = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const c of useful) {
    const once = new Set(c.features.flat());
    for (const f of once) counts.set(f, (counts.get(f) ?? 0) + 1);
  }
  for (const [f, n] of counts) if (n >= minCount) ids.set(f, ids.size);
  const coded = useful.map((c) => ({
    gain: c.gain,
    feats: c.features.map((fs) => Int32Array.from(fs.flatMap((f) => ids.get(f) ?? []))),
  }));
  const w = new Float64Array(ids.size);
  const g2 = new Float64Array(ids.size).fill(1e-6);
  const order = coded.map((_, i) => i);
  const random = seeded(seed);
  for (let e = 0; e < epochs; e++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const o of order) step(coded[o], w, g2, rate, l2);
  }
  const out: Record<string, number> = {};
  for (const f of [...ids.keys()].sort((a, b) => a - b)) {
    const v = Math.round(w[ids.get(f) as number] * 1000);
    if (Math.abs(v) >= 10) out[f] = v;
  }
  return { version: options.version, w: out };
}

function step(
  c: { gain: number[]; feats: Int32Array[] },
  w: Float64Array,
  g2: Float64Array,
  rate: number,
  l2: number,
): void {
  const n = c.feats.length;
  const p = new Float64Array(n);
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    let s = 0;
    for (const f of c.feats[i]) s += w[f];
    p[i] = s;
    if (s > max) max = s;
  }
  let z = 0;
  let zg = 0;
  for (let i = 0; i < n; i++) {
    p[i] = Math.exp(p[i] - max);
    z += p[i];
    zg += p[i] * c.gain[i];
  }
  for (let i = 0; i < n; i++) {
    const grad = (zg > 0 ? (p[i] * c.gain[i]) / zg : 0) - p[i] / z;
    if (Math.abs(grad) < 1e-4) continue;
    for (const f of c.feats[i]) {
      const g = grad - l2 * w[f];
      g2[f] += g * g;
      w[f] += (rate * g) / Math.sqrt(g2[f]);
    }
  }
}
