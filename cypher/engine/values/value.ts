import type { PropertyGraph } from "../graph/graph.ts";
import type { Temporal } from "../temporal/temporal.ts";

/**
 * A Cypher value as the engine holds it. An INTEGER is a `number` that is a safe integer, or a `bigint` outside
 * ±(2^53−1) and within 64 bits; a FLOAT is always a `Float`, so that 1 and 1.0 stay apart. A MAP is a `Map`.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Float
  | Value[]
  | Map<string, Value>
  | NodeValue
  | RelationshipValue
  | PathValue
  | Temporal;

/** A FLOAT: any double, NaN and the infinities included. */
export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** A node of a graph; `id` is its index there. Two values of one id are one node. */
export class NodeValue {
  readonly graph: PropertyGraph;
  readonly id: number;
  constructor(graph: PropertyGraph, id: number) {
    this.graph = graph;
    this.id = id;
  }
}

/** A relationship of a graph; `id` is its index there. */
export class RelationshipValue {
  readonly graph: PropertyGraph;
  readonly id: number;
  constructor(graph: PropertyGraph, id: number) {
    this.graph = graph;
    this.id = id;
  }
}

/** A walk: n nodes and n−1 relationships, each between its neighbours in the list, in either direction. */
export class PathValue {
  readonly nodes: NodeValue[];
  readonly relationships: RelationshipValue[];
  constructor(nodes: NodeValue[], relationships: RelationshipValue[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}
