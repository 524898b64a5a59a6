import { NodeValue, RelationshipValue, type Value } from "../values/value.ts";
import { node, path, refuse, relationship } from "./arguments.ts";
import type { FunctionTable } from "./table.ts";

function keysOf(name: string, value: Value): string[] {
  if (value instanceof NodeValue) return [...value.graph.nodeKeys(value.id)];
  if (value instanceof RelationshipValue) return [...value.graph.relationshipKeys(value.id)];
  if (value instanceof Map) return [...value.keys()];
  return refuse(name, "a node, a relationship or a map", value);
}

/** All properties of a node, a relationship or a map, as a new map. @throws CypherError TypeError for all else. */
export function propertiesOf(name: string, value: Value): Map<string, Value> {
  if (value instanceof Map) return new Map(value);
  const keys = keysOf(name, value);
  if (value instanceof NodeValue) {
    return new Map(keys.map((key) => [key, value.graph.nodeProperty(value.id, key)]));
  }
  const one = value as RelationshipValue;
  return new Map(keys.map((key) => [key, one.graph.relationshipProperty(one.id, key)]));
}

function entity(name: string, value: Value): NodeValue | RelationshipValue {
  if (value instanceof NodeValue || value instanceof RelationshipValue) return value;
  return refuse(name, "a node or a relationship", value);
}

/** Functions on nodes, relationships and paths. */
export const GRAPH: FunctionTable = {
  id: (a) => entity("id", a).id,
  /** Shaped as Neo4j's: `4:` a node, `5:` a relationship. */
  elementid: (a) => {
    const one = entity("elementId", a);
    return `${one instanceof NodeValue ? 4 : 5}:embedded:${one.id}`;
  },
  type: (a) => {
    const one = relationship("type", a);
    return one.graph.relationshipType(one.id);
  },
  labels: (a) => {
    const one = node("labels", a);
    return [...one.graph.nodeLabels(one.id)];
  },
  keys: (a) => keysOf("keys", a),
  properties: (a) => propertiesOf("properties", a),
  startnode: (a) => {
    const one = relationship("startNode", a);
    return new NodeValue(one.graph, one.graph.relationshipStart(one.id));
  },
  endnode: (a) => {
    const one = relationship("endNode", a);
    return new NodeValue(one.graph, one.graph.relationshipEnd(one.id));
  },
  nodes: (a) => [...path("nodes", a).nodes],
  relationships: (a) => [...path("relationships", a).relationships],
  length: (a) => path("length", a).relationships.length,
};
