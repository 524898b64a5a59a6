import neo4j, { isInt, type Node, type Relationship } from "neo4j-driver";
import type { Evidence, GraphEdge, GraphNode, SourceInfo } from "../../../graph-build/model/graph.ts";
import { NODE_TYPES } from "../../../graph-build/model/types.ts";

/*
 * The way back of cypher/mapping.ts: rows of the database as nodes and edges of graph.json. Properties that the model
 * does not know are left behind; what is missing or of another form is found by the check that every graph passes.
 */

type Properties = Record<string, unknown>;

/** A node of the database as one of graph.json; a source's own properties are `sourceOf`'s. */
export function nodeOf(node: Node): GraphNode {
  const p = plain(node.properties);
  const { id, quotes: _q, sources: _s, articles: _a, starts: _b, ends: _e, ...rest } = p;
  const type = NODE_TYPES.find((t) => node.labels.includes(t));
  const attributes = {
    ...rest,
    entityType: type,
    aliases: rest.aliases ?? [],
    // A property that is null is absent.
    ...(type === "Figure" && { period: rest.period ?? null }),
    evidence: evidenceOf(p),
  };
  return { key: String(id), attributes } as unknown as GraphNode;
}

/** A relationship of the database as an edge; `from` and `to` are the keys of its ends. */
export function edgeOf(relationship: Relationship, from: string, to: string): GraphEdge {
  const p = plain(relationship.properties);
  const { id, quotes: _q, sources: _s, articles: _a, starts: _b, ends: _e, ...rest } = p;
  const attributes = {
    rule: "",
    confidence: 1,
    ...rest,
    relationType: relationship.type,
    evidence: evidenceOf(p),
  };
  return { key: String(id), source: from, target: to, attributes } as unknown as GraphEdge;
}

/** What graph.json says of a source, from its node; null for a node that is none. */
export function sourceOf(node: Node): SourceInfo | null {
  if (!node.labels.includes("Source")) return null;
  const { file, name, publisher, date, sha256, articleCount, text } = plain(node.properties);
  return {
    file: String(file ?? name),
    title: String(name),
    sha256: String(sha256 ?? ""),
    articles: typeof articleCount === "number" ? articleCount : 1,
    ...(typeof publisher === "string" && { publisher }),
    ...(typeof date === "string" && { date }),
    ...(typeof text === "string" && { text }),
  };
}

function evidenceOf({ quotes, sources, articles, starts, ends }: Properties): Evidence[] {
  return list(quotes).map((quote, i) => ({
    source: String(list(sources)[i]),
    article: Number(list(articles)[i] ?? 0),
    start: Number(list(starts)[i] ?? 0),
    end: Number(list(ends)[i] ?? 0),
    quote: String(quote),
  }));
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Integers as JavaScript's numbers: all of the model's are small. */
function plain(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, numberless(value)]));
}
const numberless = (value: unknown): unknown =>
  isInt(value) ? neo4j.integer.toNumber(value) : Array.isArray(value) ? value.map(numberless) : value;
