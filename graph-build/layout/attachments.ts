import type { Graph } from "../model/index.ts";

/** What each figure is about and each source mentions, in the order of the keys. A figure without a subject follows its source. */
export function attachments(graph: Graph): Map<string, string[]> {
  const type = new Map(graph.nodes.map((n) => [n.key, n.attributes.entityType]));
  const ends = new Map<string, Set<string>>();
  const attach = (key: string, to: string) => ends.set(key, (ends.get(key) ?? new Set()).add(to));
  for (const e of graph.edges) {
    const [from, to] = [type.get(e.source), type.get(e.target)];
    if (e.attributes.relationType === "ABOUT" && from === "Figure") attach(e.source, e.target);
    if (e.attributes.relationType === "MENTIONED_IN" && to === "Source" && from !== "Figure")
      attach(e.target, e.source);
  }
  for (const e of graph.edges)
    if (
      e.attributes.relationType === "MENTIONED_IN" &&
      type.get(e.source) === "Figure" &&
      !ends.has(e.source)
    )
      attach(e.source, e.target);
  return new Map([...ends].map(([key, to]) => [key, [...to].sort()]));
}
