import { Float, GraphBuilder, type PropertyGraph, type Value } from "../../../cypher/engine/index.ts";
import { parseDate } from "../../../cypher/engine/temporal/index.ts";
import { toLiteral } from "../../../cypher/format/text.ts";
import type { Choose } from "./choose.ts";

export const LABELS = ["A", "B", "C"] as const;
export const TYPES = ["R", "S", "T"] as const;

type Properties = Record<string, Value>;

/** A small graph; ends of relationships are places in `nodes`. */
export interface SmallGraph {
  nodes: { labels: string[]; properties: Properties }[];
  relationships: { type: string; start: number; end: number; properties: Properties }[];
}

/** Nodes and relationships have an `id` of their own. */
export function smallGraph(choose: Choose): SmallGraph {
  const nodes = choose.several(1, 7, (i) => ({
    labels: LABELS.filter(() => choose.oneIn(2)),
    properties: properties(choose, `n${i}`),
  }));
  const end = () => choose.number(0, nodes.length - 1);
  const relationships = choose.several(0, 11, (i) => ({
    type: choose.of(TYPES),
    start: end(),
    end: end(),
    properties: properties(choose, `r${i}`),
  }));
  return { nodes, relationships };
}

/** Each key holds one type wherever it stands; each but `id` may be missing. */
function properties(choose: Choose, id: string): Properties {
  const optional: Record<string, () => Value> = {
    i: () => choose.number(-3, 5),
    f: () => new Float(choose.of([0.5, -1.5, 2, 1, 1000])),
    s: () => choose.of(["a", "b", "ab", "Ba", "", "甲", " b "]),
    b: () => choose.oneIn(2),
    l: () => choose.several(0, 3, () => choose.number(0, 4)),
    d: () => parseDate(choose.of(["2020-02-29", "2021-01-31", "1999-12-31"])),
  };
  const given = Object.entries(optional).filter(() => !choose.oneIn(3));
  return { id, ...Object.fromEntries(given.map(([key, make]) => [key, make()])) };
}

/** The graph as the embedded engine holds it. */
export function engineGraph({ nodes, relationships }: SmallGraph): PropertyGraph {
  const builder = new GraphBuilder();
  for (const node of nodes) builder.addNode(node.labels, node.properties);
  for (const { type, start, end, properties: held } of relationships)
    builder.addRelationship(type, start, end, held);
  return builder.build();
}

/** The clause that makes the graph in Neo4j. */
export function createClause({ nodes, relationships }: SmallGraph): string {
  const made = [
    ...nodes.map(
      ({ labels, properties: held }, i) =>
        `(n${i}${labels.map((label) => `:${label}`).join("")} ${map(held)})`,
    ),
    ...relationships.map((one) => `(n${one.start})-[:${one.type} ${map(one.properties)}]->(n${one.end})`),
  ];
  return `CREATE ${made.join(", ")}`;
}

function map(held: Properties): string {
  const entries = Object.entries(held).map(
    ([key, value]) => `${key}: ${key === "d" ? `date('${value}')` : toLiteral(value)}`,
  );
  return `{${entries.join(", ")}}`;
}
