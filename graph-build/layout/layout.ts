import { drawnRadius, type Graph, type GraphNode } from "../model/index.ts";
import { attachments } from "./attachments.ts";
import { betweennessOf } from "./centrality.ts";
import { communitiesOf } from "./communities.ts";
import type { Point } from "./forces.ts";
import { wishes } from "./named.ts";
import { isNamed, networkOf, tied } from "./network.ts";
import { Plane } from "./settle.ts";

/**
 * Adds x, y, community, degree and betweenness to every node; the same graph and seed give the same numbers.
 * People, agencies, regions and programmes are laid out by the relations between them; then each figure is put at the
 * free place nearest to its subject, and each source nearest to the middle of what it mentions. No two nodes overlap
 * at their drawn radius. `degree` of a named thing counts the named things that it is related to, that of a figure or
 * source its relations.
 */
export function layout(graph: Graph, seed: number): Graph {
  const nodes = [...graph.nodes].sort((a, b) => (a.key < b.key ? -1 : 1));
  const net = networkOf(graph);
  const drawn = tied(net, graph);
  const communities = communitiesOf(drawn, seed);
  const betweenness = betweennessOf(net, seed);
  const attached = attachments(graph);
  const degree = (n: GraphNode) => (isNamed(n) ? net.degree(n.key) : (attached.get(n.key)?.length ?? 0));
  const radius = new Map(nodes.map((n) => [n.key, drawnRadius(n.attributes.entityType, degree(n))]));
  const radiusOf = (key: string) => radius.get(key) ?? 0;

  const plane = new Plane();
  const placed = new Map<string, Point>();
  const wished = wishes(drawn, communities, radiusOf, seed);
  const byWeight = nodes.filter(isNamed).sort((a, b) => degree(b) - degree(a));
  for (const { key } of byWeight) placed.set(key, plane.settle(wished.get(key) ?? ORIGIN, radiusOf(key)));
  for (const type of ["Source", "Figure"])
    for (const { key, attributes } of nodes) {
      if (attributes.entityType !== type) continue;
      const ends = attached.get(key) ?? [];
      placed.set(key, plane.settle(middle(ends, placed), radiusOf(key)));
      communities.set(key, commonest(ends, communities));
    }

  return {
    ...graph,
    nodes: graph.nodes.map((n) => {
      const at = placed.get(n.key) ?? ORIGIN;
      return {
        key: n.key,
        attributes: {
          ...n.attributes,
          x: rounded(at.x, 2),
          y: rounded(at.y, 2),
          community: communities.get(n.key) ?? 0,
          degree: degree(n),
          betweenness: rounded(betweenness.get(n.key) ?? 0, 6),
        },
      };
    }),
  };
}

const ORIGIN: Point = { x: 0, y: 0 };

function middle(ends: string[], placed: Map<string, Point>): Point {
  const at = ends.flatMap((key) => placed.get(key) ?? []);
  if (at.length === 0) return ORIGIN;
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  return {
    x: rounded(sum(at.map((p) => p.x)) / at.length, 2),
    y: rounded(sum(at.map((p) => p.y)) / at.length, 2),
  };
}

function commonest(ends: string[], communities: Map<string, number>): number {
  const count = new Map<number, number>();
  for (const key of ends) {
    const c = communities.get(key);
    if (c !== undefined) count.set(c, (count.get(c) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function rounded(value: number, digits: number): number {
  const to = 10 ** digits;
  return Math.round(value * to) / to || 0;
}
