import {
  type Evidence,
  type Finding,
  type Graph,
  type GraphEdge,
  type GraphNode,
  idOf,
  type SourceInfo,
} from "../graph-build/model/index.ts";
import {
  NODE_PROPERTIES,
  type NodeKey,
  type PropertyType,
  RELATIONSHIP_PROPERTIES,
  type RelationshipKey,
} from "./property-types.ts";

/** What a property of our graph holds: a scalar, or a list of one type. Whether a number is a FLOAT says property-types.ts. */
export type PropertyValue = string | number | boolean | string[] | number[];

/** A node as Cypher sees it: `labels` is Entity and its type. */
export interface NodeRow {
  id: string;
  labels: ["Entity", string];
  /** With `id`. */
  properties: Partial<Record<NodeKey, PropertyValue>>;
}

/** A relationship as Cypher sees it; `start` and `end` are ids of nodes. */
export interface RelationshipRow {
  id: string;
  type: string;
  start: string;
  end: string;
  /** With `id`. */
  properties: Partial<Record<RelationshipKey, PropertyValue>>;
}

export interface PropertyGraphRows {
  nodes: NodeRow[];
  relationships: RelationshipRow[];
}

/** What a node's row needs from outside the node: what is known of its source, and whom it contradicts. */
export interface NodeContext {
  /** By the id of the source's node. */
  sources: ReadonlyMap<string, SourceInfo>;
  contradictions: ReadonlyMap<string, readonly Contradicted[]>;
}

/** One thing that a node contradicts. */
export interface Contradicted {
  /** Id of the other person or figure. */
  by: string;
  /** Id of the agency whose post it is, or of the figure's subject. */
  about: string;
  /** The post's title, or the indicator. */
  on: string;
}

/** A whole graph as a property graph: the same rows that Neo4j is loaded with and that the embedded engine holds. */
export function toPropertyGraph(graph: Graph): PropertyGraphRows {
  const context = contextOf(graph.attributes);
  return {
    nodes: graph.nodes.map((n) => nodeRow(n, context)),
    relationships: graph.edges.map(relationshipRow),
  };
}

/** The context of a graph's nodes, made of what graph.json says before them. */
export function contextOf(of: { sources: readonly SourceInfo[]; findings: readonly Finding[] }): NodeContext {
  const contradictions = new Map<string, Contradicted[]>();
  for (const finding of of.findings) {
    if (finding.kind !== "contradiction") continue;
    const [about, ...parties] = finding.nodes;
    for (const one of parties)
      for (const other of parties) {
        if (one === other) continue;
        const known = contradictions.get(one) ?? [];
        if (known.length === 0) contradictions.set(one, known);
        known.push({ by: other, about, on: finding.detail });
      }
  }
  return { sources: new Map(of.sources.map((s) => [idOf("Source", s.file), s])), contradictions };
}

/**
 * A node of graph.json as a row. Its type becomes a label, its evidence the parallel lists `quotes`, `sources`,
 * `articles`, `starts`, `ends`; a source carries what graph.json says of it, its text included; what it contradicts
 * becomes the parallel lists `contradicts`, `contradictsAbout`, `contradictsOn`. Absent values are left out.
 */
export function nodeRow({ key, attributes }: GraphNode, context: NodeContext): NodeRow {
  const { entityType, evidence, ...rest } = attributes;
  const source = entityType === "Source" ? sourceProperties(attributes, context.sources.get(key)) : null;
  const contradicted = context.contradictions.get(key);
  return {
    id: key,
    labels: ["Entity", entityType],
    properties: present(NODE_PROPERTIES, {
      id: key,
      ...rest,
      ...(source ?? evidenceLists(evidence)),
      ...(contradicted && contradictionLists(contradicted)),
    }),
  };
}

/** An edge of graph.json as a row; its evidence as in `nodeRow`. */
export function relationshipRow({ key, source, target, attributes }: GraphEdge): RelationshipRow {
  const { relationType, evidence, ...rest } = attributes;
  return {
    id: key,
    type: relationType,
    start: source,
    end: target,
    properties: present(RELATIONSHIP_PROPERTIES, { id: key, ...rest, ...evidenceLists(evidence) }),
  };
}

function evidenceLists(evidence: readonly Evidence[]) {
  return {
    quotes: evidence.map((e) => e.quote),
    sources: evidence.map((e) => e.source),
    articles: evidence.map((e) => e.article),
    starts: evidence.map((e) => e.start),
    ends: evidence.map((e) => e.end),
  };
}

function contradictionLists(contradicted: readonly Contradicted[]) {
  return {
    contradicts: contradicted.map((c) => c.by),
    contradictsAbout: contradicted.map((c) => c.about),
    contradictsOn: contradicted.map((c) => c.on),
  };
}

function sourceProperties(node: GraphNode["attributes"], info: SourceInfo | undefined) {
  return {
    schema: "zhengtu/1",
    file: info?.file ?? node.aliases[0] ?? node.name,
    publisher: info?.publisher,
    date: info?.date,
    sha256: info?.sha256,
    articleCount: info?.articles,
    text: info?.text,
  };
}

/** Of the table's properties those that have a value, in the table's order. */
function present<K extends string>(
  table: Readonly<Record<K, PropertyType>>,
  values: Partial<Record<K, PropertyValue | null>>,
): Partial<Record<K, PropertyValue>> {
  const kept: Partial<Record<K, PropertyValue>> = {};
  for (const key in table) {
    const value = values[key];
    if (value !== null && value !== undefined) kept[key] = value;
  }
  return kept;
}
