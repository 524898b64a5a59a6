import type { Driver } from "neo4j-driver";
import type { PropertyGraphRows } from "../../../cypher/mapping.ts";
import { plain } from "../../../graph-build/store/neo4j/values.ts";

/** What a database holds, in the order of the ids, labels in the order of the alphabet. */
export async function held(driver: Driver): Promise<PropertyGraphRows> {
  const nodes = await driver.executeQuery(
    "MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties",
  );
  const relationships = await driver.executeQuery(
    `MATCH (a)-[r]->(b)
     RETURN r.id AS id, type(r) AS type, a.id AS start, b.id AS end, properties(r) AS properties`,
  );
  const rows = (result: typeof nodes) =>
    result.records.map((r) => ({ ...r.toObject(), properties: plain(r.get("properties")) }));
  return held.of({ nodes: rows(nodes), relationships: rows(relationships) } as unknown as PropertyGraphRows);
}

/** Rows in the same order. */
held.of = ({ nodes, relationships }: PropertyGraphRows): PropertyGraphRows => {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    nodes: nodes.map((n) => ({ ...n, labels: [...n.labels].sort() as typeof n.labels })).sort(byId),
    relationships: [...relationships].sort(byId),
  };
};
