import { NODE_TYPES, type NodeType, RELATION_TYPES, type RelationType } from "../../model/index.ts";

/*
 * All Cypher that a load speaks. Values are parameters; labels and types cannot be, so they are taken from the
 * schema's lists and from nowhere else.
 */

/** Whether the database holds any node of ours. */
export const HOLDS_ANY = "RETURN EXISTS { MATCH (:Entity) } AS any";

export const READ_NODES = `UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id, properties(n) AS properties`;

export function readRelationships(type: string): string {
  return `UNWIND $ids AS id MATCH ()-[r:${relationType(type)} {id: id}]->() RETURN id, properties(r) AS properties`;
}

/**
 * Rows: id, properties (a null removes a property). Gives the number of rows written. An id is of one type, which is
 * part of what it is a hash of: a node that had it with another label would break the constraint, and the load.
 */
export function writeNodes(type: string): string {
  return `UNWIND $rows AS row
MERGE (n:Entity:${nodeType(type)} {id: row.id})
SET n += row.properties
RETURN count(*) AS n`;
}

/** Rows: id, start, end, properties. A row whose end is no node is not written, nor counted. */
export function writeRelationships(type: string): string {
  return `UNWIND $rows AS row
MATCH (a:Entity {id: row.start})
MATCH (b:Entity {id: row.end})
MERGE (a)-[r:${relationType(type)} {id: row.id}]->(b)
SET r += row.properties
RETURN count(*) AS n`;
}

/** Which of the ids are no node. */
export const MISSING_NODES = `UNWIND $ids AS id
WITH DISTINCT id WHERE NOT EXISTS { MATCH (:Entity {id: id}) }
RETURN id LIMIT 5`;

/** All nodes that a source of the build says, or none at all. */
export const SAID_NODES = `MATCH (n:Entity) WHERE NOT n:Source
AND (size(coalesce(n.sources, [])) = 0 OR any(s IN n.sources WHERE s IN $files))
RETURN n.id AS id`;

export function saidRelationships(type: string): string {
  return `MATCH ()-[r:${relationType(type)}]->() WHERE any(s IN r.sources WHERE s IN $files) RETURN r.id AS id`;
}

/** Properties of stale nodes, and whether a relation that another source says too still needs the node. */
export const READ_STALE_NODES = `UNWIND $ids AS id MATCH (n:Entity {id: id})
RETURN id, properties(n) AS properties,
  EXISTS { MATCH (n)-[r]-() WHERE any(s IN r.sources WHERE NOT s IN $files) } AS needed`;

export function readStaleRelationships(type: string): string {
  return `${readRelationships(type)}, false AS needed`;
}

export const DELETE_NODES = "UNWIND $ids AS id MATCH (n:Entity {id: id}) DETACH DELETE n";

export function deleteRelationships(type: string): string {
  return `UNWIND $ids AS id MATCH ()-[r:${relationType(type)} {id: id}]->() DELETE r`;
}

export const STRIP_NODES = "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.properties";

export function stripRelationships(type: string): string {
  return `UNWIND $rows AS row MATCH ()-[r:${relationType(type)} {id: row.id}]->() SET r += row.properties`;
}

/** Nodes that sources of the build say, and these sources. */
export const COUNT_NODES = `MATCH (n:Entity)
WHERE CASE WHEN n:Source THEN n.file IN $files ELSE any(s IN n.sources WHERE s IN $files) END
RETURN count(n) AS n`;

export function countRelationships(type: string): string {
  return `MATCH ()-[r:${relationType(type)}]->() WHERE any(s IN r.sources WHERE s IN $files) RETURN count(r) AS n`;
}

/** Waits until what was written can be searched for by text. */
export const AWAIT_SEARCH = "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()";

/** The counts that the database keeps anyway, for one that held nothing before. */
export const COUNT_ALL_NODES = "MATCH (n:Entity) RETURN count(n) AS n";

export function countAllRelationships(type: string): string {
  return `MATCH ()-[r:${relationType(type)}]->() RETURN count(r) AS n`;
}

function nodeType(type: string): NodeType {
  return listed(NODE_TYPES, type);
}

function relationType(type: string): RelationType {
  return listed(RELATION_TYPES, type);
}

function listed<T extends string>(list: readonly T[], word: string): T {
  const found = list.find((w) => w === word);
  if (!found) throw new RangeError(`${word} is no type of the schema`);
  return found;
}
