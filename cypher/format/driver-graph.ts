import type { PropertyGraph, Value } from "../engine/index.ts";

interface StoredNode {
  labels: readonly string[];
  properties: Readonly<Record<string, Value>>;
}
interface StoredRelationship {
  elementId: string;
  type: string;
  /** Element ids of the ends. */
  start: string;
  end: string;
  properties: Readonly<Record<string, Value>>;
}

/** The part of a server's graph that one result shows; nodes and relationships are known by their element ids. */
export class DriverGraph implements PropertyGraph {
  readonly #nodes: (StoredNode | null)[] = [];
  readonly #nodeIds = new Map<string, number>();
  readonly #relationships: StoredRelationship[] = [];
  readonly #relationshipIds = new Map<string, number>();

  /** @returns the node's number here; a node that came before keeps its number. */
  addNode(elementId: string, labels: readonly string[], properties: Readonly<Record<string, Value>>): number {
    const id = this.#numberOf(elementId);
    this.#nodes[id] = { labels, properties };
    return id;
  }

  /** @returns the relationship's number here. Its ends need not be known yet. */
  addRelationship(relationship: StoredRelationship): number {
    this.#numberOf(relationship.start);
    this.#numberOf(relationship.end);
    const known = this.#relationshipIds.get(relationship.elementId);
    if (known !== undefined) return known;
    this.#relationshipIds.set(relationship.elementId, this.#relationships.length);
    return this.#relationships.push(relationship) - 1;
  }

  /** Element ids of nodes that stand at an end of a relationship and were not added. */
  unknown(): string[] {
    return [...this.#nodeIds].filter(([, id]) => this.#nodes[id] === null).map(([elementId]) => elementId);
  }

  get nodeCount(): number {
    return this.#nodes.length;
  }
  get relationshipCount(): number {
    return this.#relationships.length;
  }
  nodeLabels(node: number): readonly string[] {
    return this.#nodes[node]?.labels ?? [];
  }
  nodeHasLabel(node: number, label: string): boolean {
    return this.nodeLabels(node).includes(label);
  }
  nodeProperty(node: number, key: string): Value {
    return own(this.#nodes[node]?.properties, key);
  }
  nodeReader(key: string): (node: number) => Value {
    return (node) => this.nodeProperty(node, key);
  }
  nodeKeys(node: number): readonly string[] {
    return Object.keys(this.#nodes[node]?.properties ?? {});
  }
  relationshipType(relationship: number): string {
    return this.#relationships[relationship].type;
  }
  relationshipStart(relationship: number): number {
    return this.#numberOf(this.#relationships[relationship].start);
  }
  relationshipEnd(relationship: number): number {
    return this.#numberOf(this.#relationships[relationship].end);
  }
  relationshipProperty(relationship: number, key: string): Value {
    return own(this.#relationships[relationship].properties, key);
  }
  relationshipReader(key: string): (relationship: number) => Value {
    return (relationship) => this.relationshipProperty(relationship, key);
  }
  relationshipKeys(relationship: number): readonly string[] {
    return Object.keys(this.#relationships[relationship].properties);
  }

  #numberOf(elementId: string): number {
    const known = this.#nodeIds.get(elementId);
    if (known !== undefined) return known;
    this.#nodeIds.set(elementId, this.#nodes.length);
    return this.#nodes.push(null) - 1;
  }
}

function own(properties: Readonly<Record<string, Value>> | undefined, key: string): Value {
  return properties && Object.hasOwn(properties, key) ? properties[key] : null;
}
