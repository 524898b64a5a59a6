import { Float, NodeValue, PathValue, RelationshipValue, Temporal, type Value } from "../engine/index.ts";

import { propertiesOf } from "./properties.ts";

/**
 * A value to read in a cell: a string as it is, an absent value as nothing, a number without a needless `.0`, anything
 * else as in Cypher, nodes and relationships by their label and name. Line breaks and control characters are the caller's to make visible.
 */
export function toText(value: Value): string {
  if (value === null) return "";
  if (value instanceof Float) return String(value.value);
  return typeof value === "string" ? value : written(value, shortEntity);
}

/**
 * A value as Cypher writes it, nodes and relationships with all their properties in alphabetical order: two values with
 * one text are the same value, on whatever engine they were found. 1 and 1.0 stay apart.
 */
export function toLiteral(value: Value): string {
  return written(value, fullEntity);
}

type Entity = NodeValue | RelationshipValue;

function written(value: Value, entity: (of: Entity) => string): string {
  if (value === null || typeof value === "boolean" || typeof value === "number") return String(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (value instanceof Float) return floatText(value.value);
  if (Array.isArray(value)) return `[${value.map((item) => written(item, entity)).join(", ")}]`;
  if (value instanceof Map) return mapText(value, entity);
  if (value instanceof Temporal) return value.toString();
  if (value instanceof PathValue) return pathText(value, entity);
  return value instanceof NodeValue ? `(${entity(value)})` : `[${entity(value)}]`;
}

/** As Cypher's toString(): always with a point or an exponent. */
function floatText(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function mapText(map: Map<string, Value>, entity: (of: Entity) => string): string {
  const entries = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${key}: ${written(value, entity)}`).join(", ")}}`;
}

function pathText(path: PathValue, entity: (of: Entity) => string): string {
  let text = `(${entity(path.nodes[0])})`;
  path.relationships.forEach((relationship, i) => {
    const forward = relationship.graph.relationshipStart(relationship.id) === path.nodes[i].id;
    text += forward ? `-[${entity(relationship)}]->` : `<-[${entity(relationship)}]-`;
    text += `(${entity(path.nodes[i + 1])})`;
  });
  return text;
}

function shortEntity(of: Entity): string {
  const properties = propertiesOf(of);
  const name = properties.get("name") ?? properties.get("title") ?? null;
  return name === null ? kindOf(of) : `${kindOf(of)} ${toText(name)}`;
}

function fullEntity(of: Entity): string {
  const properties = propertiesOf(of);
  return properties.size === 0 ? kindOf(of) : `${kindOf(of)} ${mapText(properties, fullEntity)}`;
}

function kindOf(of: Entity): string {
  if (of instanceof RelationshipValue) return `:${of.graph.relationshipType(of.id)}`;
  return [...of.graph.nodeLabels(of.id)]
    .sort()
    .map((label) => `:${label}`)
    .join("");
}
