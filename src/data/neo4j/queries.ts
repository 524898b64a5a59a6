/* The page's own questions to a database. All take their values as parameters; none writes. */

/** The graph's own mark, and how much there is. The counts come from the store's statistics. */
export const HEAD = `
MATCH (s:Source) WHERE s.schema = 'zhengtu/1' WITH count(s) AS sources
CALL () { MATCH (n:Entity) RETURN count(n) AS nodes }
CALL () { MATCH (:Entity)-[r]->() RETURN count(r) AS relations }
RETURN sources, nodes, relations`;

export const ALL_NODES = "MATCH (n:Entity) RETURN n ORDER BY n.id";
export const ALL_RELATIONS =
  "MATCH (a:Entity)-[r]->(b:Entity) RETURN r, a.id AS source, b.id AS target ORDER BY r.id";

/** The bodies, programmes, people and regions with the most relations. */
export const MOST_CONNECTED = `
MATCH (n:Person|Agency|Region|Programme)
WITH n, COUNT { (n)--() } AS links ORDER BY links DESC, n.id LIMIT $most
RETURN n`;

export const BY_KEYS = "UNWIND $keys AS key MATCH (n:Entity {id: key}) RETURN n";

export const AMONG_KEYS = `
UNWIND $keys AS key
MATCH (a:Entity {id: key})-[r]->(b:Entity) WHERE b.id IN $keys
RETURN r, a.id AS source, b.id AS target LIMIT $most`;

/** Relations of one node: those between named things first, then its figures, then its sources. */
export const AROUND = `
MATCH (a:Entity {id: $key})
CALL (a) {
  MATCH (a)-[r]-(b:Entity)
  RETURN r, b,
    CASE WHEN b:Source THEN 2 WHEN b:Figure THEN 1 ELSE 0 END AS rank
  ORDER BY rank, r.id SKIP $skip LIMIT $most
}
RETURN a, r, b, startNode(r).id AS source, endNode(r).id AS target, COUNT { (a)--(:Entity) } AS all`;

/** By the full-text index of names and aliases; cypher/schema.cypher makes it. */
export const FIND = `
CALL db.index.fulltext.queryNodes('entity_names', $text, {limit: $most}) YIELD node
RETURN node AS n`;

/** The same where the index is missing: names that begin so. */
export const FIND_BY_NAME =
  "MATCH (n:Entity) WHERE n.name STARTS WITH $text RETURN n ORDER BY n.name LIMIT $most";

export const VOCABULARY = `
CALL () { CALL db.labels() YIELD label RETURN collect(label) AS labels }
CALL () { CALL db.relationshipTypes() YIELD relationshipType RETURN collect(relationshipType) AS types }
CALL () { CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey) AS keys }
RETURN labels, types, keys`;

/** What is to be known of the ends of relationships whose nodes a result does not hold. */
export const ENDS = "UNWIND $ids AS e MATCH (n) WHERE elementId(n) = e RETURN e, n.id AS id, n.name AS name";
