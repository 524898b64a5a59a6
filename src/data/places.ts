import type { Net } from "./net.ts";

/** A node's place in the graph's own coordinates. */
export interface Place {
  x: number;
  y: number;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Places as the builder laid them out. A node without one is put beside its first placed neighbour, or, where it has
 * none, on a spiral around the middle; always the same for the same graph.
 */
export function placesOf(net: Net): Map<string, Place> {
  const places = new Map<string, Place>();
  let radius = 1;
  net.forEachNode((key, { x, y }) => {
    if (x === undefined || y === undefined || !Number.isFinite(x + y)) return;
    places.set(key, { x, y });
    radius = Math.max(radius, Math.abs(x), Math.abs(y));
  });
  const spread = places.size ? radius / Math.sqrt(places.size) : 1;
  let n = 0;
  net.forEachNode((key) => {
    if (places.has(key)) return;
    n += 1;
    const beside = net.neighbors(key).find((k) => places.has(k));
    const from = beside ? places.get(beside)! : { x: 0, y: 0 };
    const reach = beside ? spread * (0.3 + (n % 7) / 10) : spread * Math.sqrt(n);
    places.set(key, { x: from.x + reach * Math.cos(n * GOLDEN), y: from.y + reach * Math.sin(n * GOLDEN) });
  });
  return places;
}
