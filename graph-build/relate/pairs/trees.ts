/**
 * A sum of oblivious trees: every level of a tree asks one question of the whole tree, so that the answers' bits are
 * the number of the leaf.
 */
export interface Trees {
  depth: number;
  base: number;
  /** depth entries for each tree. */
  feature: Uint8Array;
  threshold: Float32Array;
  /** 2^depth entries for each tree. */
  leaf: Float32Array;
}

/**
 * The log-odds that the trees give to the row of dense features that begins at `from`. -Infinity, found early, where
 * they stay below `least`.
 */
export function scoreTrees(
  t: Trees,
  x: ArrayLike<number>,
  from = 0,
  least = Number.NEGATIVE_INFINITY,
): number {
  const { depth, feature, threshold, leaf } = t;
  const leaves = 1 << depth;
  const most = mostOf(t);
  let s = t.base;
  const trees = feature.length / depth;
  for (let k = 0, q = 0; k < trees; k++) {
    if ((k & 7) === 0 && s + most[k] < least) return Number.NEGATIVE_INFINITY;
    let at = 0;
    for (let d = 0; d < depth; d++, q++) at = (at << 1) | (x[from + feature[q]] > threshold[q] ? 1 : 0);
    s += leaf[k * leaves + at];
  }
  return s;
}

const MOST = new WeakMap<Trees, Float64Array>();

/** The most that the trees from each on can add; made once for a model. */
function mostOf(t: Trees): Float64Array {
  const known = MOST.get(t);
  if (known) return known;
  const leaves = 1 << t.depth;
  const trees = t.feature.length / t.depth;
  const most = new Float64Array(trees + 1);
  for (let k = trees - 1; k >= 0; k--)
    most[k] = most[k + 1] + Math.max(...t.leaf.subarray(k * leaves, (k + 1) * leaves));
  MOST.set(t, most);
  return most;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
