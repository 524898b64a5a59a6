import type { Graph } from "../graph-build/model/index.ts";
import { Float, GraphBuilder, type PropertyGraph, type Value } from "./engine/index.ts";
import { type PropertyGraphRows, type PropertyValue, toPropertyGraph } from "./mapping.ts";
import { NODE_PROPERTIES, type PropertyType, RELATIONSHIP_PROPERTIES } from "./property-types.ts";

/** A graph as the embedded engine reads it: the rows that Neo4j is loaded with, numbers typed by the same table. */
export function toEngineGraph(graph: Graph): PropertyGraph {
  return engineGraphOf(toPropertyGraph(graph));
}

/** Rows of a property graph packed for the embedded engine. @throws RangeError for an end that is no node */
export function engineGraphOf({ nodes, relationships }: PropertyGraphRows): PropertyGraph {
  const builder = new GraphBuilder();
  const numbers = new Map<string, number>();
  for (const node of nodes)
    numbers.set(node.id, builder.addNode(node.labels, typed(node.properties, NODE_PROPERTIES)));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`a relationship's end ${id} is no node`);
    return number;
  };
  for (const r of relationships)
    builder.addRelationship(
      r.type,
      numberOf(r.start),
      numberOf(r.end),
      typed(r.properties, RELATIONSHIP_PROPERTIES),
    );
  return builder.build();
}

function typed<K extends string>(
  properties: Readonly<Partial<Record<K, PropertyValue>>>,
  types: Readonly<Record<K, PropertyType>>,
): Record<string, Value> {
  const out: Record<string, Value> = {};
  for (const key in properties) {
    const value = properties[key];
    if (value === undefined) continue;
    out[key] = types[key] === "FLOAT" ? new Float(value as number) : value;
  }
  return out;
}
