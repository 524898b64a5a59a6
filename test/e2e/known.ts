import fs from "node:fs";
import path from "node:path";
import type { Graph } from "../../graph-build/model/graph.ts";
import type { NodeType } from "../../graph-build/model/types.ts";
import { DIST } from "./site.ts";

/** The graph that the tested site shows; names are looked up here, so that a better reading breaks no test. */
export const graph: Graph = JSON.parse(fs.readFileSync(path.join(DIST, "graph.json"), "utf8"));

export type GraphNode = Graph["nodes"][number];

const of = (type: NodeType) => graph.nodes.filter((n) => n.attributes.entityType === type);
const called = (n: GraphNode) => [n.attributes.name, ...n.attributes.aliases];
const facts = (n: GraphNode) =>
  graph.edges.filter(
    (e) => (e.source === n.key || e.target === n.key) && e.attributes.relationType !== "MENTIONED_IN",
  );

/** The first node of a type that is, by any of its names, called so. */
export function nodeCalled(type: NodeType, name: RegExp): GraphNode {
  const found = of(type).find((n) => called(n).some((x) => name.test(x)));
  if (!found) throw new Error(`the graph has no ${type} called ${name}`);
  return found;
}

/** The node of a type with the most facts. */
export function busiest(type: NodeType): GraphNode {
  const [most] = of(type)
    .map((node) => ({ node, n: facts(node).length }))
    .sort((a, b) => b.n - a.n || (a.node.key < b.node.key ? -1 : 1));
  return most.node;
}

/** An agency that runs a programme, and the programme. */
export function runner(): { agency: GraphNode; programme: GraphNode } {
  const byKey = new Map(graph.nodes.map((n) => [n.key, n]));
  const { key } = nodeCalled("Agency", /^济阳区教(体|育和?体育)局$/);
  const runs = graph.edges.filter((e) => e.attributes.relationType === "RUNS");
  const edge = runs.find((e) => e.source === key) ?? runs[0];
  return { agency: byKey.get(edge.source)!, programme: byKey.get(edge.target)! };
}

/** Jiyang's education bureau, under whichever of its names the graph knows it. */
export const bureau = () => nodeCalled("Agency", /^济阳区教(体|育和?体育)局$/);
/** 济阳区, the district itself. */
export const jiyang = () => nodeCalled("Region", /^济阳区$/);
