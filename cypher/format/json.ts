import {
  Float,
  NodeValue,
  type PathValue,
  RelationshipValue,
  Temporal,
  type Value,
} from "../engine/index.ts";

import { propertiesOf } from "./properties.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * A value as plain JSON; docs/queries.md has the shapes. An INTEGER beyond ±(2^53−1) becomes its digits as a string,
 * NaN and the infinities their names, a temporal value its ISO 8601 text. The number that an engine gave a node is left
 * out, since it means nothing elsewhere: the property `id` stays the same on every engine.
 */
export function toJson(value: Value): Json {
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return value;
  if (typeof value === "bigint") return String(value);
  if (value instanceof Float) return Number.isFinite(value.value) ? value.value : String(value.value);
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Map) return objectOf(value);
  if (value instanceof Temporal) return value.toString();
  if (value instanceof NodeValue) return nodeToJson(value);
  if (value instanceof RelationshipValue) return relationshipToJson(value);
  return pathToJson(value);
}

/** Rows as objects by the names of their columns. */
export function rowsToJson(columns: readonly string[], rows: readonly Value[][]): Json[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, toJson(row[i])])));
}

function objectOf(map: Map<string, Value>): { [key: string]: Json } {
  return Object.fromEntries([...map].map(([key, value]) => [key, toJson(value)]));
}

function nodeToJson(node: NodeValue): Json {
  return {
    kind: "node",
    labels: [...node.graph.nodeLabels(node.id)].sort(),
    properties: objectOf(propertiesOf(node)),
  };
}

function relationshipToJson(relationship: RelationshipValue): Json {
  const { graph, id } = relationship;
  const idOf = (node: number) => toJson(graph.nodeProperty(node, "id"));
  return {
    kind: "relationship",
    type: graph.relationshipType(id),
    start: idOf(graph.relationshipStart(id)),
    end: idOf(graph.relationshipEnd(id)),
    properties: objectOf(propertiesOf(relationship)),
  };
}

function pathToJson(path: PathValue): Json {
  return {
    kind: "path",
    nodes: path.nodes.map(nodeToJson),
    relationships: path.relationships.map(relationshipToJson),
  };
}
