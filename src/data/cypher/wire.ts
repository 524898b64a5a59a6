import {
  Float,
  NodeValue,
  PathValue,
  type PropertyGraph,
  RelationshipValue,
  Temporal,
  type Value,
} from "../../../cypher/engine/index.ts";
import { DriverGraph } from "../../../cypher/format/driver-graph.ts";
import { temporalFromText } from "../../../cypher/format/driver-temporal.ts";

/** A value that threads can hand to each other; nodes and relationships by their place in the lists of a `Packed`. */
export type PackedValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | PackedValue[]
  | { float: number }
  | { map: [string, PackedValue][] }
  | { node: number }
  | { relationship: number }
  | { nodes: number[]; relationships: number[] }
  | { temporal: Temporal["kind"]; text: string };

interface PackedNode {
  labels: readonly string[];
  properties: [string, PackedValue][];
}
interface PackedRelationship {
  type: string;
  start: number;
  end: number;
  properties: [string, PackedValue][];
}

/** Rows with the nodes and relationships that they name, each once; a relationship's ends are among the nodes. */
export interface Packed {
  rows: PackedValue[][];
  nodes: PackedNode[];
  relationships: PackedRelationship[];
}

/** Rows of an engine as plain values that pass between threads. */
export function pack(rows: readonly Value[][]): Packed {
  const nodes = new Numbered<PackedNode>();
  const relationships = new Numbered<PackedRelationship>();
  const node = (graph: PropertyGraph, id: number): number =>
    nodes.of(id, () => ({
      labels: graph.nodeLabels(id),
      properties: graph.nodeKeys(id).map((key) => [key, packed(graph.nodeProperty(id, key))]),
    }));
  const relationship = ({ graph, id }: RelationshipValue): number =>
    relationships.of(id, () => ({
      type: graph.relationshipType(id),
      start: node(graph, graph.relationshipStart(id)),
      end: node(graph, graph.relationshipEnd(id)),
      properties: graph.relationshipKeys(id).map((key) => [key, packed(graph.relationshipProperty(id, key))]),
    }));
  const packed = (value: Value): PackedValue => {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map(packed);
    if (value instanceof Float) return { float: value.value };
    if (value instanceof Map) return { map: [...value].map(([key, item]) => [key, packed(item)]) };
    if (value instanceof NodeValue) return { node: node(value.graph, value.id) };
    if (value instanceof RelationshipValue) return { relationship: relationship(value) };
    if (value instanceof Temporal) return { temporal: value.kind, text: value.toString() };
    return {
      nodes: value.nodes.map((n) => node(n.graph, n.id)),
      relationships: value.relationships.map(relationship),
    };
  };
  return { rows: rows.map((row) => row.map(packed)), nodes: nodes.list, relationships: relationships.list };
}

/** The values again: of the nodes and relationships among them a graph is made that shows these only. */
export function unpack({ rows, nodes, relationships }: Packed): Value[][] {
  const graph = new DriverGraph();
  const value = (given: PackedValue): Value => {
    if (given === null || typeof given !== "object") return given;
    if (Array.isArray(given)) return given.map(value);
    if ("float" in given) return new Float(given.float);
    if ("map" in given) return new Map(given.map.map(([key, item]) => [key, value(item)]));
    if ("node" in given) return new NodeValue(graph, given.node);
    if ("relationship" in given) return new RelationshipValue(graph, given.relationship);
    if ("temporal" in given) return temporalFromText(given.temporal, given.text);
    return new PathValue(
      given.nodes.map((id) => new NodeValue(graph, id)),
      given.relationships.map((id) => new RelationshipValue(graph, id)),
    );
  };
  const record = (properties: [string, PackedValue][]) =>
    Object.fromEntries(properties.map(([key, item]) => [key, value(item)]));
  // The graph numbers what it is given from 0 on, as the lists do.
  for (const [i, n] of nodes.entries()) graph.addNode(String(i), n.labels, record(n.properties));
  for (const [i, r] of relationships.entries())
    graph.addRelationship({
      elementId: String(i),
      type: r.type,
      start: String(r.start),
      end: String(r.end),
      properties: record(r.properties),
    });
  return rows.map((row) => row.map(value));
}

/** Things in the order in which they were first met. */
class Numbered<T> {
  readonly list: T[] = [];
  readonly #numbers = new Map<number, number>();

  of(id: number, make: () => T): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.list.length;
    this.#numbers.set(id, number);
    this.list.push(undefined as T);
    this.list[number] = make();
    return number;
  }
}
