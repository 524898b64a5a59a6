/** A question of the benchmark, in Cypher that all three engines take as it stands. */
export interface BenchQuery {
  name: string;
  text: string;
  parameters: Readonly<Record<string, string>>;
}

const one = { id: "Programme-40" };

export const QUERIES: readonly BenchQuery[] = [
  { name: "count by label", text: "MATCH (n:Programme) RETURN count(n) AS n", parameters: {} },
  {
    name: "property lookup",
    text: "MATCH (n:Entity {id: $id}) RETURN n.name AS name, n.regionCode AS region",
    parameters: { id: "Agency-123" },
  },
  {
    name: "`*1..3` from one node",
    text: "MATCH (a:Entity {id: $id})-[*1..3]-(b) RETURN count(DISTINCT b) AS n",
    parameters: one,
  },
  {
    name: "`*1..5` from one node",
    text: "MATCH (a:Entity {id: $id})-[*1..5]-(b) RETURN count(DISTINCT b) AS n",
    parameters: one,
  },
  {
    name: "group and top 10",
    text: "MATCH (f:Figure) RETURN f.indicator AS indicator, count(*) AS n, avg(f.value) AS mean ORDER BY n DESC, indicator LIMIT 10",
    parameters: {},
  },
  {
    name: "two-hop count",
    text: "MATCH (a:Agency)-[:RUNS]->(p:Programme)<-[:PARTICIPATES_IN]-(b:Agency) RETURN count(*) AS n",
    parameters: {},
  },
  {
    name: "triangles",
    text: "MATCH (a:Agency)-[:PARTNERS_WITH]->(b:Agency)-[:PARTNERS_WITH]->(c:Agency)-[:PARTNERS_WITH]->(a) RETURN count(*) AS n",
    parameters: {},
  },
  {
    name: "shortest path",
    text: "MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) MATCH p = shortestPath((a)-[*]-(b)) RETURN length(p) AS n",
    parameters: { a: "Person-1900", b: "Figure-2900" },
  },
  {
    name: "OPTIONAL MATCH with aggregation",
    text: "MATCH (a:Agency) OPTIONAL MATCH (a)-[:RUNS]->(p:Programme) WITH a, count(p) AS n RETURN a.id AS id, n ORDER BY n DESC, id LIMIT 10",
    parameters: {},
  },
];
