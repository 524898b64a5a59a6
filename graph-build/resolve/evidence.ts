import type { Evidence } from "../model/index.ts";

/** Order of evidence everywhere in a graph: by source, then by place in it. */
export function byPlace(a: Evidence, b: Evidence): number {
  return compare(a.source, b.source) || a.start - b.start || a.end - b.end || a.article - b.article;
}

/** Code unit order, the same on every machine (localeCompare is not). */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Evidence in order of place, each place once. */
export function joinEvidence(...lists: Evidence[][]): Evidence[] {
  const all = lists.flat().sort(byPlace);
  return all.filter((e, i) => i === 0 || byPlace(e, all[i - 1]) !== 0);
}
