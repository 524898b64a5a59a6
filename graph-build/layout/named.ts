import { packSiblings } from "d3-hierarchy";
import { connectedComponents } from "graphology-components";
import { subgraph } from "graphology-operators";
import { forcePositions, type Point } from "./forces.ts";
import type { Network } from "./network.ts";

/** How much of a component's disc its nodes cover: as little as lets the whole fill a view, within these bounds. */
const COVER = { least: 0.12, most: 0.3 };
/** Half of what a view shows on a usual screen, in pixels. */
const VIEW = 330;
/** Free space between components. */
const APART = 12;

/**
 * Where each named thing would like to stand: every connected component by its forces, scaled so that its nodes have
 * room at their drawn radius, the largest in the middle and the others packed around it. In pixels.
 */
export function wishes(
  net: Network,
  communities: Map<string, number>,
  radius: (key: string) => number,
  seed: number,
): Map<string, Point> {
  const parts = connectedComponents(net)
    .map((keys) => keys.sort())
    .sort((a, b) => b.length - a.length || (a[0] < b[0] ? -1 : 1))
    .map((keys) => scaled(forcePositions(subgraph(net, keys) as Network, communities, seed), radius));
  const circles = packSiblings(parts.map((part) => ({ part, r: extent(part, radius) + APART, x: 0, y: 0 })));
  const all = new Map<string, Point>();
  for (const { part, x, y } of circles)
    for (const [key, p] of part) all.set(key, { x: p.x + x - circles[0].x, y: p.y + y - circles[0].y });
  return all;
}

function scaled(positions: Map<string, Point>, radius: (key: string) => number): Map<string, Point> {
  let area = 0;
  let square = 0;
  for (const [key, p] of positions) {
    area += radius(key) ** 2;
    square += p.x * p.x + p.y * p.y;
  }
  const spread = Math.sqrt((2 * square) / positions.size);
  const cover = Math.min(COVER.most, Math.max(COVER.least, area / VIEW ** 2));
  const factor = spread > 0 ? Math.sqrt(area / cover) / spread : 0;
  return new Map([...positions].map(([key, p]) => [key, { x: p.x * factor, y: p.y * factor }]));
}

function extent(positions: Map<string, Point>, radius: (key: string) => number): number {
  let far = 0;
  for (const [key, p] of positions) far = Math.max(far, Math.hypot(p.x, p.y) + radius(key));
  return far;
}
