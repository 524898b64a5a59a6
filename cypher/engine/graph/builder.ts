import { Float, type Value } from "../values/value.ts";
import { type Collected, packColumn } from "./column.ts";
import type { PropertyGraph } from "./graph.ts";
import { NameLists, Names } from "./names.ts";
import { Int32List } from "./numbers.ts";
import { PackedGraph } from "./store.ts";

/**
 * Collects nodes and relationships, then packs them. Plain JavaScript numbers are INTEGERs if whole (beyond
 * ±(2^53−1) they are FLOATs, as are all others): give `Float` for FLOATs. A null is no property.
 */
export class GraphBuilder {
  private readonly labelLists = new NameLists();
  private readonly keyLists = new NameLists();
  private readonly typeNames = new Names();
  private readonly nodeLabels = new Int32List();
  private readonly nodeKeys = new Int32List();
  private readonly relationshipKeys = new Int32List();
  private readonly types = new Int32List();
  private readonly starts = new Int32List();
  private readonly ends = new Int32List();
  private readonly nodeColumns = new Map<string, Collected>();
  private readonly relationshipColumns = new Map<string, Collected>();

  /** @returns the node's number. */
  addNode(labels: readonly string[], properties: Readonly<Record<string, Value>>): number {
    const node = this.nodeLabels.length;
    this.nodeLabels.push(this.labelLists.add(labels));
    this.nodeKeys.push(this.keyLists.add(collect(this.nodeColumns, node, properties)));
    return node;
  }
  /** @returns the relationship's number. @throws RangeError for an end that is not there. */
  addRelationship(
    type: string,
    start: number,
    end: number,
    properties: Readonly<Record<string, Value>>,
  ): number {
    for (const node of [start, end]) {
      if (!(Number.isInteger(node) && node >= 0 && node < this.nodeLabels.length)) {
        throw new RangeError(`there is no node ${node}`);
      }
    }
    const relationship = this.types.length;
    this.types.push(this.typeNames.add(type));
    this.starts.push(start);
    this.ends.push(end);
    this.relationshipKeys.push(
      this.keyLists.add(collect(this.relationshipColumns, relationship, properties)),
    );
    return relationship;
  }
  build(): PropertyGraph {
    return new PackedGraph({
      labelLists: this.labelLists,
      keyLists: this.keyLists,
      nodeLabels: this.nodeLabels.pack(),
      nodeKeys: this.nodeKeys.pack(),
      nodeColumns: packAll(this.nodeColumns, this.nodeLabels.length),
      typeNames: this.typeNames,
      types: this.types.pack(),
      starts: this.starts.pack(),
      ends: this.ends.pack(),
      relationshipKeys: this.relationshipKeys.pack(),
      relationshipColumns: packAll(this.relationshipColumns, this.types.length),
    });
  }
}

function collect(
  columns: Map<string, Collected>,
  id: number,
  properties: Readonly<Record<string, Value>>,
): string[] {
  const keys: string[] = [];
  for (const key of Object.keys(properties)) {
    const value = properties[key];
    if (value === null || value === undefined) continue;
    keys.push(key);
    let column = columns.get(key);
    if (!column) {
      column = { ids: [], values: [] };
      columns.set(key, column);
    }
    column.ids.push(id);
    column.values.push(typeof value === "number" && !Number.isSafeInteger(value) ? new Float(value) : value);
  }
  return keys;
}

function packAll(columns: ReadonlyMap<string, Collected>, size: number) {
  return new Map([...columns].map(([key, column]) => [key, packColumn(column, size)]));
}
