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

/** The log-odds that the trees give to a row of dense features. */
export function scoreTrees(t: Trees, x: ArrayLike<number>): number {
  const { depth, feature, threshold, leaf } = t;
  const leaves = 1 << depth;
  let s = t.base;
  const trees = feature.length / depth;
  for (let k = 0, q = 0; k < trees; k++) {
    let at = 0;
    for (let d = 0; d < depth; d++, q++) at = (at << 1) | (x[feature[q]] > threshold[q] ? 1 : 0);
    s += leaf[k * leaves + at];
  }
  return s;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
