import {
  Float,
  NodeValue,
  PathValue,
  RelationshipValue,
  Temporal,
  type Value,
} from "../../../cypher/engine/index.ts";
import { type NodeShape, parseLiteral, type RelationshipShape, type Shape } from "./literal.ts";
import type { ExpectedRows } from "./scenario.ts";

function nodeShape({ graph, id }: NodeValue): NodeShape {
  const properties = graph.nodeKeys(id).map((key) => [key, shapeOf(graph.nodeProperty(id, key))] as const);
  return { labels: [...graph.nodeLabels(id)], properties: new Map(properties) };
}

function relationshipShape({ graph, id }: RelationshipValue): RelationshipShape {
  const keys = graph.relationshipKeys(id);
  const properties = keys.map((key) => [key, shapeOf(graph.relationshipProperty(id, key))] as const);
  return { type: graph.relationshipType(id), properties: new Map(properties) };
}

/** A value of the engine in the terms of the TCK; temporal values become their text. */
export function shapeOf(value: Value): Shape {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "bigint") return { integer: BigInt(value) };
  if (value instanceof Float) return { float: value.value };
  if (value instanceof NodeValue) return nodeShape(value);
  if (value instanceof RelationshipValue) return relationshipShape(value);
  if (value instanceof Temporal) return value.toString();
  if (Array.isArray(value)) return { list: value.map(shapeOf) };
  if (value instanceof Map) return { map: new Map([...value].map(([key, held]) => [key, shapeOf(held)])) };
  if (!(value instanceof PathValue)) throw new TypeError(`not a value: ${String(value)}`);
  const relationships = value.relationships.map((one, index) => ({
    ...relationshipShape(one),
    forward: one.graph.relationshipStart(one.id) === value.nodes[index].id,
  }));
  return { path: { nodes: value.nodes.map(nodeShape), relationships } };
}

/** A text that is equal exactly for equal values: labels and keys sorted, −0.0 as 0.0. */
export function canonical(shape: Shape, ignoreListOrder: boolean): string {
  const write = (one: Shape): string => {
    if (one === null || typeof one === "boolean" || typeof one === "string") return JSON.stringify(one);
    if ("integer" in one) return String(one.integer);
    if ("float" in one) return `float ${one.float === 0 ? 0 : one.float}`;
    if ("map" in one) return map(one.map);
    if ("labels" in one) return node(one);
    if ("type" in one) return relationship(one);
    if ("list" in one) {
      const items = one.list.map(write);
      return `[${(ignoreListOrder ? items.sort() : items).join()}]`;
    }
    const { nodes, relationships } = one.path;
    const steps = relationships.map((step, index) => {
      const [left, right] = step.forward ? ["-", "->"] : ["<-", "-"];
      return `${left}${relationship(step)}${right}${node(nodes[index + 1])}`;
    });
    return `<${node(nodes[0])}${steps.join("")}>`;
  };
  const map = (entries: Map<string, Shape>): string => {
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, held]) => `${JSON.stringify(key)}:${write(held)}`).join()}}`;
  };
  const node = ({ labels, properties }: NodeShape): string =>
    `(${[...labels]
      .sort()
      .map((label) => `:${JSON.stringify(label)}`)
      .join("")}${map(properties)})`;
  const relationship = ({ type, properties }: RelationshipShape): string =>
    `[:${JSON.stringify(type)}${map(properties)}]`;
  return write(shape);
}

/** How rows differ from those expected, in words; null if they do not. Rows are a multiset unless `ordered`. */
export function rowsDiffer(
  columns: readonly string[],
  rows: readonly Value[][],
  expect: ExpectedRows,
): string | null {
  if (columns.join("\t") !== expect.columns.join("\t"))
    return `columns ${columns.join(", ")} instead of ${expect.columns.join(", ")}`;
  const key = (row: Shape[]): string =>
    row.map((shape) => canonical(shape, expect.ignoreListOrder ?? false)).join(" | ");
  const got = rows.map((row) => key(row.map(shapeOf)));
  const wanted = expect.rows.map((row) => key(row.map(parseLiteral)));
  if (!expect.ordered) {
    got.sort();
    wanted.sort();
  }
  if (got.length === wanted.length && got.every((row, index) => row === wanted[index])) return null;
  return `rows ${JSON.stringify(got).slice(0, 400)} instead of ${JSON.stringify(wanted).slice(0, 400)}`;
}
