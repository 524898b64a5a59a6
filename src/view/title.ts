import type { ExplorerData } from "../data/explorer-data.ts";
import type { ViewSpec } from "./view-spec.ts";

/** What a view shows, in a line: what is selected, else what it is filtered by, else the graph's own title. */
export function titleOf(data: ExplorerData, view: ViewSpec, fallback: string): string {
  const { net } = data;
  const name = (key: string) => net.getNodeAttribute(key, "name");
  const s = view.selection;
  if (s?.kind === "node" && net.hasNode(s.key)) return name(s.key);
  if (s?.kind === "relation" && net.hasEdge(s.key)) return net.extremities(s.key).map(name).join(" — ");
  const filters = [
    ...view.regions.map((r) => (net.hasNode(r) ? name(r) : r)),
    ...view.sources.map((f) => data.sources.get(f)?.title ?? f),
    ...view.years.filter((y) => y !== "-"),
    ...(view.text ? [`“${view.text}”`] : []),
  ];
  return filters.join(" · ") || data.title || fallback;
}

/** Files of the sources that speak of the nodes shown, in the order of the graph. */
export function sourcesShown(data: ExplorerData, nodes: Iterable<string>): string[] {
  const seen = new Set<string>();
  for (const key of nodes) for (const file of data.sourcesOf.get(key) ?? []) seen.add(file);
  return [...data.sources.keys()].filter((file) => seen.has(file));
}
