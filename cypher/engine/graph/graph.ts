import type { Value } from "../values/value.ts";

/**
 * A property graph to read. Nodes and relationships are numbered from 0 without gaps; an absent property reads as
 * null. Adjacency and indexes are the store's own (`store.ts`): only `plan` and `run` reach for them.
 */
export interface PropertyGraph {
  readonly nodeCount: number;
  readonly relationshipCount: number;
  nodeLabels(node: number): readonly string[];
  nodeHasLabel(node: number, label: string): boolean;
  nodeProperty(node: number, key: string): Value;
  /** The same as a function for one key, found once: for whoever reads a key of many nodes. */
  nodeReader(key: string): (node: number) => Value;
  /** Keys of the properties that the node has, in the order in which they were given. */
  nodeKeys(node: number): readonly string[];
  relationshipType(relationship: number): string;
  relationshipStart(relationship: number): number;
  relationshipEnd(relationship: number): number;
  relationshipProperty(relationship: number, key: string): Value;
  relationshipReader(key: string): (relationship: number) => Value;
  relationshipKeys(relationship: number): readonly string[];
}
