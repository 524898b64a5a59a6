import type { NodeAttributes, SourceInfo } from "../../graph-build/model/graph.ts";

/** Stands for no year at all. */
export const UNDATED = "-";

const YEAR = /(?:19|20)\d\d/g;
const LONGEST = 30;

/** The years of a period such as "2023", "2021/2025" (all of them), "2021/" or "/2026" (the one named). */
export function yearsOfPeriod(period: string | null | undefined): string[] {
  const named = period?.match(YEAR) ?? [];
  if (named.length !== 2 || !period?.includes("/")) return [...new Set(named)];
  const [from, to] = named.map(Number);
  if (to < from || to - from > LONGEST) return [...new Set(named)];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}

/** A figure's own years where its period gives any, else the years of the sources that name the node. */
export function yearsOfNode(
  node: NodeAttributes,
  files: Iterable<string>,
  sources: ReadonlyMap<string, SourceInfo>,
): Set<string> {
  const own = node.entityType === "Figure" ? yearsOfPeriod(node.period) : [];
  if (own.length) return new Set(own);
  const dated = [...files].flatMap((f) => sources.get(f)?.date?.match(YEAR)?.slice(0, 1) ?? []);
  return new Set(dated.length ? dated : [UNDATED]);
}
