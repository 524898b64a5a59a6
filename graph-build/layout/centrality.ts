import { createUnweightedIndexedBrandes } from "graphology-shortest-path/indexed-brandes";
import type { Network } from "./network.ts";
import { seededRandom } from "./random.ts";

/** Up to this many nodes betweenness is exact; above, it is estimated from some starting nodes. */
export const EXACT = 2000;
/** The most starting nodes, and the most steps: in a very large network there are fewer starting nodes. */
const PIVOTS = { most: 500, steps: 20_000_000 };

/**
 * Betweenness centrality of each node, 0 to 1: the share of shortest paths between two others that lead through it
 * (Brandes 2001; estimated from sampled starting nodes by Brandes and Pich 2007).
 */
export function betweennessOf(net: Network, seed: number): Map<string, number> {
  if (net.order === 0) return new Map();
  const keys = net.nodes();
  const n = keys.length;
  const sum = new Float64Array(n);
  const delta = new Float64Array(n);
  const brandes = createUnweightedIndexedBrandes(net);
  const starts = pivots(n, seed);
  for (const start of starts) {
    const [stack, before, paths] = brandes(start);
    delta.fill(0);
    while (stack.size > 0) {
      const w = stack.pop() as number;
      const share = (1 + delta[w]) / paths[w];
      for (const v of before[w]) delta[v] += paths[v] * share;
      if (w !== start) sum[w] += delta[w];
    }
  }
  const scale = n > 2 ? n / starts.length / ((n - 1) * (n - 2)) : 0;
  return new Map(keys.map((key, i) => [key, Math.min(1, sum[i] * scale)]));
}

function pivots(n: number, seed: number): number[] {
  const all = Array.from({ length: n }, (_, i) => i);
  if (n <= EXACT) return all;
  const random = seededRandom(seed);
  const count = Math.max(20, Math.min(PIVOTS.most, Math.floor(PIVOTS.steps / n)));
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (n - i));
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all.slice(0, count);
}
