import type { ExplorerData } from "./explorer-data.ts";

/** One line that says what a node is, as parts that the page puts into words. */
export interface Summary {
  subtype: string | null;
  /** Regions from the nearest up, by name. */
  regions: string[];
  /** A person's posts: title and body. */
  posts: { title: string | null; body: string }[];
  /** Who runs a programme. */
  runners: string[];
}

/** What a node is: its finer kind, where it belongs, a person's posts, a programme's runners. */
export function summaryOf(data: ExplorerData, key: string): Summary {
  const { net } = data;
  const a = net.getNodeAttributes(key);
  const name = (k: string) => net.getNodeAttribute(k, "name");
  const posts: Summary["posts"] = [];
  net.forEachOutEdge(key, (_, e, _s, target) => {
    if (e.relationType === "HOLDS_POST") posts.push({ title: e.title ?? null, body: name(target) });
  });
  const runners =
    a.entityType === "Programme"
      ? net.filterInEdges(key, (_, e) => e.relationType === "RUNS").map((e) => name(net.source(e)))
      : [];
  const regions = [...(data.regionsOf.get(key) ?? [])].filter((r) => r !== key).map(name);
  return { subtype: a.subtype ?? null, regions, posts, runners: [...new Set(runners)] };
}
