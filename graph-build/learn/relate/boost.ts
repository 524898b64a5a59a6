import type { Trees } from "../../relate/pairs/trees.ts";

export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Added to the second derivatives of a leaf: the higher, the more careful. */
  lambda: number;
  bins: number;
}

/**
 * Gradient boosting of oblivious trees for the logistic loss (as in CatBoost and XGBoost, by histograms).
 * `rows` holds `width` dense features for each case; `y` is 0 or 1.
 */
export function boost(rows: Float32Array, width: number, y: Uint8Array, o: BoostOptions): Trees {
  const n = y.length;
  const { binned, edges } = bin(rows, width, n, o.bins);
  const positive = y.reduce((a, v) => a + v, 0);
  const base = Math.log((positive + 1) / (n - positive + 1));
  const score = new Float64Array(n).fill(base);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const leaves = 1 << o.depth;
  const feature = new Uint8Array(o.trees * o.depth);
  const threshold = new Float32Array(o.trees * o.depth);
  const leaf = new Float32Array(o.trees * leaves);
  const at = new Uint8Array(n);
  for (let t = 0; t < o.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]));
      g[i] = p - y[i];
      h[i] = Math.max(1e-6, p * (1 - p));
    }
    at.fill(0);
    for (let d = 0; d < o.depth; d++) {
      const best = bestSplit(binned, edges, width, n, g, h, at, 1 << d, o);
      feature[t * o.depth + d] = best.feature;
      threshold[t * o.depth + d] = edges[best.feature][best.bin] ?? Number.POSITIVE_INFINITY;
      const column = binned[best.feature];
      for (let i = 0; i < n; i++) at[i] = (at[i] << 1) | (column[i] > best.bin ? 1 : 0);
    }
    const sg = new Float64Array(leaves);
    const sh = new Float64Array(leaves);
    for (let i = 0; i < n; i++) {
      sg[at[i]] += g[i];
      sh[at[i]] += h[i];
    }
    for (let l = 0; l < leaves; l++) leaf[t * leaves + l] = (-o.rate * sg[l]) / (sh[l] + o.lambda);
    for (let i = 0; i < n; i++) score[i] += leaf[t * leaves + at[i]];
  }
  return { depth: o.depth, base, feature, threshold, leaf };
}

/** Columns of bin numbers; bin b of a column holds the values up to edges[b], the last one all above. */
function bin(rows: Float32Array, width: number, n: number, bins: number) {
  const binned: Uint8Array[] = [];
  const edges: number[][] = [];
  for (let f = 0; f < width; f++) {
    const values = new Float32Array(n);
    for (let i = 0; i < n; i++) values[i] = rows[i * width + f];
    const sorted = values.slice().sort();
    const cut = new Set<number>();
    for (let b = 1; b < bins; b++) cut.add(sorted[Math.floor((b * n) / bins)]);
    const list = [...cut].filter((v) => v < sorted[n - 1]).sort((a, b) => a - b);
    const column = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      let lo = 0;
      let hi = list.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if (values[i] > list[mid]) lo = mid + 1;
        else hi = mid;
      }
      column[i] = lo;
    }
    binned.push(column);
    edges.push(list);
  }
  return { binned, edges };
}

function bestSplit(
  binned: Uint8Array[],
  edges: number[][],
  width: number,
  n: number,
  g: Float64Array,
  h: Float64Array,
  at: Uint8Array,
  leaves: number,
  o: BoostOptions,
) {
  let best = { feature: 0, bin: 0, gain: Number.NEGATIVE_INFINITY };
  const sg = new Float64Array(leaves * 256);
  const sh = new Float64Array(leaves * 256);
  for (let f = 0; f < width; f++) {
    const bins = edges[f].length + 1;
    if (bins < 2) continue;
    sg.fill(0);
    sh.fill(0);
    const column = binned[f];
    for (let i = 0; i < n; i++) {
      const k = at[i] * 256 + column[i];
      sg[k] += g[i];
      sh[k] += h[i];
    }
    const gain = new Float64Array(bins - 1);
    for (let l = 0; l < leaves; l++) {
      let tg = 0;
      let th = 0;
      for (let b = 0; b < bins; b++) {
        tg += sg[l * 256 + b];
        th += sh[l * 256 + b];
      }
      let lg = 0;
      let lh = 0;
      for (let b = 0; b < bins - 1; b++) {
        lg += sg[l * 256 + b];
        lh += sh[l * 256 + b];
        gain[b] += (lg * lg) / (lh + o.lambda) + ((tg - lg) * (tg - lg)) / (th - lh + o.lambda);
      }
    }
    for (let b = 0; b < bins - 1; b++) if (gain[b] > best.gain) best = { feature: f, bin: b, gain: gain[b] };
  }
  return best;
}
