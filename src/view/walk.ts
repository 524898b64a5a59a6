import type { ExplorerData } from "../data/explorer-data.ts";
import type { Filtered } from "./filter.ts";
import type { ViewSpec } from "./view-spec.ts";

/**
 * The node that an arrow key goes to: around the selected node its neighbours by their bearing, clockwise from the
 * top; with nothing selected the nodes shown by importance.
 * @param at where the last arrow led, null at the start
 */
export function nextNeighbour(
  data: ExplorerData,
  filtered: Filtered,
  view: ViewSpec,
  at: string | null,
  step: 1 | -1,
): string | null {
  const around = roundOf(data, filtered, view);
  if (!around.length) return null;
  const found = at === null ? -1 : around.indexOf(at);
  if (found < 0) return step === 1 ? around[0] : around[around.length - 1];
  return around[(found + step + around.length) % around.length];
}

function roundOf(data: ExplorerData, filtered: Filtered, view: ViewSpec): string[] {
  const centre = view.selection?.kind === "node" ? view.selection.key : null;
  if (!centre || !data.net.hasNode(centre)) {
    const weight = (k: string) => data.importance.get(k) ?? 0;
    return [...filtered.nodes].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  }
  const from = data.places.get(centre)!;
  const bearing = (key: string) => {
    const p = data.places.get(key)!;
    return (Math.atan2(p.x - from.x, p.y - from.y) + 2 * Math.PI) % (2 * Math.PI);
  };
  return neighboursOf(data, filtered, centre).sort((a, b) => bearing(a) - bearing(b) || (a < b ? -1 : 1));
}

/** The nodes that a relation shown joins to this one. */
export function neighboursOf(data: ExplorerData, filtered: Filtered, key: string): string[] {
  const reached = new Set<string>();
  data.net.forEachEdge(key, (e, _a, s, t) => {
    if (filtered.edges.has(e)) reached.add(s === key ? t : s);
  });
  return [...reached];
}
