import { NodeValue, RelationshipValue, type Value } from "../values/value.ts";
import { type Adjacency, adjacencyOf, type Segment, segmentOf, wholeSegment } from "./adjacency.ts";
import type { Column } from "./column.ts";
import type { PropertyGraph } from "./graph.ts";
import type { NameLists, Names } from "./names.ts";
import { indexColumn, type ValueIndex } from "./value-index.ts";

/** What the builder hands over. The arrays of nodes and of relationships go by their numbers. */
export interface Packed {
  /** Lists of labels and of keys that nodes share; each node has the numbers of its two lists. */
  labelLists: NameLists;
  keyLists: NameLists;
  nodeLabels: Int32Array;
  nodeKeys: Int32Array;
  nodeColumns: ReadonlyMap<string, Column>;
  typeNames: Names;
  types: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  relationshipKeys: Int32Array;
  relationshipColumns: ReadonlyMap<string, Column>;
}

const NOTHING = (): Value => null;

/** A graph in memory, packed: adjacency in typed arrays, a column for each property; indexes come when first asked for. */
export class PackedGraph implements PropertyGraph {
  readonly nodeCount: number;
  readonly relationshipCount: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The number of each relationship's type. */
  readonly types: Int32Array;
  /** The number of each node's list of labels. */
  readonly labelSets: Int32Array;
  private readonly packed: Packed;
  private readonly nodeValues: NodeValue[];
  private readonly relationshipValues: RelationshipValue[];
  private readonly adjacencies: { out?: Adjacency; in?: Adjacency } = {};
  private readonly segments = new Map<string, Segment>();
  private readonly labelNodes = new Map<string, Int32Array>();
  private readonly valueIndexes = new Map<string, ValueIndex>();
  private setSizes: Int32Array | undefined;
  private typeSizes: Int32Array | undefined;
  private loopNodes: Uint8Array | undefined;

  constructor(packed: Packed) {
    this.packed = packed;
    this.nodeCount = packed.nodeLabels.length;
    this.relationshipCount = packed.types.length;
    this.starts = packed.starts;
    this.ends = packed.ends;
    this.types = packed.types;
    this.labelSets = packed.nodeLabels;
    this.nodeValues = new Array(this.nodeCount);
    this.relationshipValues = new Array(this.relationshipCount);
  }

  nodeLabels(node: number): readonly string[] {
    return this.packed.labelLists.lists[this.labelSets[node]];
  }
  nodeHasLabel(node: number, label: string): boolean {
    return this.nodeLabels(node).includes(label);
  }
  nodeProperty(node: number, key: string): Value {
    return this.packed.nodeColumns.get(key)?.get(node) ?? null;
  }
  nodeReader(key: string): (node: number) => Value {
    const column = this.packed.nodeColumns.get(key);
    return column ? (node) => column.get(node) : NOTHING;
  }
  nodeKeys(node: number): readonly string[] {
    return this.packed.keyLists.lists[this.packed.nodeKeys[node]];
  }
  relationshipType(relationship: number): string {
    return this.packed.typeNames.list[this.types[relationship]];
  }
  relationshipStart(relationship: number): number {
    return this.starts[relationship];
  }
  relationshipEnd(relationship: number): number {
    return this.ends[relationship];
  }
  relationshipProperty(relationship: number, key: string): Value {
    return this.packed.relationshipColumns.get(key)?.get(relationship) ?? null;
  }
  relationshipReader(key: string): (relationship: number) => Value {
    const column = this.packed.relationshipColumns.get(key);
    return column ? (relationship) => column.get(relationship) : NOTHING;
  }
  relationshipKeys(relationship: number): readonly string[] {
    return this.packed.keyLists.lists[this.packed.relationshipKeys[relationship]];
  }

  /** The one value that stands for a node: two rows that hold one node hold one object. */
  node(id: number): NodeValue {
    const known = this.nodeValues[id];
    if (known !== undefined) return known;
    const made = new NodeValue(this, id);
    this.nodeValues[id] = made;
    return made;
  }
  relationship(id: number): RelationshipValue {
    const known = this.relationshipValues[id];
    if (known !== undefined) return known;
    const made = new RelationshipValue(this, id);
    this.relationshipValues[id] = made;
    return made;
  }

  /** All lists of labels that nodes have, by number (see `labelSets`). */
  get labelLists(): readonly (readonly string[])[] {
    return this.packed.labelLists.lists;
  }
  /** How many nodes have each list of labels. */
  get labelSetSizes(): Int32Array {
    if (this.setSizes) return this.setSizes;
    this.setSizes = new Int32Array(this.labelLists.length);
    for (const set of this.labelSets) this.setSizes[set]++;
    return this.setSizes;
  }
  get typeNames(): readonly string[] {
    return this.packed.typeNames.list;
  }
  /** How many relationships have each type. */
  get typeCounts(): Int32Array {
    if (this.typeSizes) return this.typeSizes;
    this.typeSizes = new Int32Array(this.typeNames.length);
    for (const type of this.types) this.typeSizes[type]++;
    return this.typeSizes;
  }
  /** 1 for each node with a relationship to itself. */
  get loops(): Uint8Array {
    if (this.loopNodes) return this.loopNodes;
    this.loopNodes = new Uint8Array(this.nodeCount);
    for (let id = 0; id < this.relationshipCount; id++) {
      if (this.starts[id] === this.ends[id]) this.loopNodes[this.starts[id]] = 1;
    }
    return this.loopNodes;
  }
  /** All property keys, of nodes first. */
  propertyKeys(): string[] {
    return [...new Set([...this.packed.nodeColumns.keys(), ...this.packed.relationshipColumns.keys()])];
  }

  /** Relationships by their start (`out`) or their end (`in`). */
  adjacency(direction: "out" | "in"): Adjacency {
    const known = this.adjacencies[direction];
    if (known) return known;
    const [near, far] = direction === "out" ? [this.starts, this.ends] : [this.ends, this.starts];
    const made = adjacencyOf(near, far, this.types, this.nodeCount, this.typeNames.length);
    this.adjacencies[direction] = made;
    return made;
  }
  /** @param type - a type's number, or null for all types. */
  segment(direction: "out" | "in", type: number | null): Segment {
    const key = `${direction}${type ?? ""}`;
    let segment = this.segments.get(key);
    if (!segment) {
      const adjacency = this.adjacency(direction);
      segment = type === null ? wholeSegment(adjacency) : segmentOf(adjacency, this.types, type);
      this.segments.set(key, segment);
    }
    return segment;
  }

  /** The nodes with a label, ascending. */
  nodesWith(label: string): Int32Array {
    let nodes = this.labelNodes.get(label);
    if (!nodes) {
      const has = this.labelLists.map((list) => list.includes(label));
      nodes = Int32Array.from(this.nodeNumbers().filter((node) => has[this.labelSets[node]]));
      this.labelNodes.set(label, nodes);
    }
    return nodes;
  }
  private nodeNumbers(): Int32Array {
    return Int32Array.from({ length: this.nodeCount }, (_, node) => node);
  }

  /** The column of a key of nodes; undefined if no node has it. */
  nodeColumn(key: string): Column | undefined {
    return this.packed.nodeColumns.get(key);
  }
  relationshipColumn(key: string): Column | undefined {
    return this.packed.relationshipColumns.get(key);
  }
  /** Nodes by the value of a property, of all nodes (`label` null) or of those with a label. */
  valueIndex(label: string | null, key: string): ValueIndex | undefined {
    const column = this.nodeColumn(key);
    if (!column) return undefined;
    const name = JSON.stringify([label, key]);
    let index = this.valueIndexes.get(name);
    if (!index) {
      const has = this.labelLists.map((list) => label === null || list.includes(label));
      index = indexColumn(column, (node) => has[this.labelSets[node]]);
      this.valueIndexes.set(name, index);
    }
    return index;
  }
}
