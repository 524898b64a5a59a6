import type { Graph } from "../model/index.ts";
import { NODE_TYPES, RELATION_TYPES } from "../model/index.ts";
import { table } from "./table.ts";

export interface BuildFigures {
  /** Bytes read. */
  bytes: number;
  /** Bytes written. */
  written: number;
  out: string;
  seconds: number;
}

/** How many of each kind, every kind of `order` named. */
export function countBy(order: readonly string[], kinds: string[]): [string, number][] {
  const count = new Map(order.map((k) => [k, 0]));
  for (const k of kinds) count.set(k, (count.get(k) ?? 0) + 1);
  return [...count];
}

/** What a build read and wrote, for people. */
export function summary(graph: Graph, figures: BuildFigures): string {
  const { sources, findings } = graph.attributes;
  const articles = sources.reduce((sum, s) => sum + s.articles, 0);
  const kinds = (order: readonly string[], all: string[]) =>
    countBy(order, all)
      .filter(([, n]) => n > 0)
      .map(([k, n]) => `${k} ${n.toLocaleString("en")}`)
      .join(", ");
  const mb = figures.bytes / 1e6;
  const rows: [string, number, string][] = [
    ["sources", sources.length, `${articles.toLocaleString("en")} articles`],
    [
      "nodes",
      graph.nodes.length,
      kinds(
        NODE_TYPES,
        graph.nodes.map((n) => n.attributes.entityType),
      ),
    ],
    [
      "relations",
      graph.edges.length,
      kinds(
        RELATION_TYPES,
        graph.edges.map((e) => e.attributes.relationType),
      ),
    ],
    [
      "findings",
      findings.length,
      kinds(
        [],
        findings.map((f) => f.kind),
      ),
    ],
  ];
  return (
    table(
      rows.map(([what, n, detail]) => [what, n.toLocaleString("en"), detail]),
      [1],
    ) +
    `${mb.toFixed(2)} MB in ${figures.seconds.toFixed(1)} s (${(mb / figures.seconds).toFixed(2)} MB/s), ` +
    `${(figures.written / 1e6).toFixed(2)} MB written to ${figures.out}\n`
  );
}
