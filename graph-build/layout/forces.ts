import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Network } from "./network.ts";
import { hashOf, seededRandom } from "./random.ts";

export interface Point {
  x: number;
  y: number;
}

/**
 * Above this many nodes the repulsion of far nodes is summed up (Barnes–Hut), and above the second count more coarsely, as the
 * inventors of ForceAtlas2 do by default (theta 1.2): it takes half the time.
 */
const BARNES_HUT = 1000;
const COARSE = 5000;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Positions of the nodes of one connected network by ForceAtlas2, its centre at 0, 0; in no particular unit. */
export function forcePositions(
  net: Network,
  communities: Map<string, number>,
  seed: number,
): Map<string, Point> {
  if (net.order === 1) return new Map([[net.nodes()[0], { x: 0, y: 0 }]]);
  const work = net.copy();
  const rank = new Map([...new Set(net.nodes().map((k) => communities.get(k) ?? 0))].map((c, i) => [c, i]));
  const spread = Math.sqrt(net.order) * 10;
  for (const key of net.nodes()) {
    const at = rank.get(communities.get(key) ?? 0) ?? 0;
    const random = seededRandom(hashOf(key, seed));
    const far = spread * Math.sqrt((at + 0.5) / rank.size);
    const x = far * Math.cos(at * GOLDEN_ANGLE) + (random() - 0.5) * spread * 0.3;
    const y = far * Math.sin(at * GOLDEN_ANGLE) + (random() - 0.5) * spread * 0.3;
    work.mergeNodeAttributes(key, { x, y } as never);
  }
  const positions = forceAtlas2(work, {
    iterations: iterationsFor(net.order),
    getEdgeWeight: "weight",
    settings: {
      ...forceAtlas2.inferSettings(net.order),
      barnesHutOptimize: net.order > BARNES_HUT,
      barnesHutTheta: net.order > COARSE ? 1.2 : 0.8,
      linLogMode: true,
      strongGravityMode: false,
      gravity: 1,
      scalingRatio: 1,
    },
  });
  return centred(new Map(net.nodes().map((key) => [key, positions[key]])));
}

/** Fewer rounds for large networks, where one costs more: a second for 1,000 nodes, half a minute for 10,000. */
function iterationsFor(order: number): number {
  if (order <= 4000) return Math.round(Math.min(600, 400_000 / order));
  return Math.round(Math.max(12, Math.min(100, 1_200_000 / order)));
}

function centred(positions: Map<string, Point>): Map<string, Point> {
  let x = 0;
  let y = 0;
  for (const p of positions.values()) {
    x += p.x / positions.size;
    y += p.y / positions.size;
  }
  return new Map([...positions].map(([key, p]) => [key, { x: p.x - x, y: p.y - y }]));
}
