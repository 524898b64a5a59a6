import louvain from "graphology-communities-louvain";
import type { Network } from "./network.ts";
import { seededRandom } from "./random.ts";

/** The community of each node by Louvain; 0 is the largest, equal ones in the order of their first key. */
export function communitiesOf(net: Network, seed: number): Map<string, number> {
  if (net.order === 0) return new Map();
  const raw = louvain(net, { getEdgeWeight: "weight", rng: seededRandom(seed), resolution: 1 });
  const members = new Map<number, string[]>();
  for (const key of net.nodes()) {
    const known = members.get(raw[key]);
    if (known) known.push(key);
    else members.set(raw[key], [key]);
  }
  const ranked = [...members.values()].sort((a, b) => b.length - a.length || (a[0] < b[0] ? -1 : 1));
  return new Map(ranked.flatMap((keys, community) => keys.map((key) => [key, community])));
}
