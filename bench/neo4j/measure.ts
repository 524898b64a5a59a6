import { performance } from "node:perf_hooks";
import type { Driver } from "neo4j-driver";
import { contextOf, nodeRow, relationshipRow } from "../../cypher/mapping.ts";
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from "../../cypher/property-types.ts";
import { schemaStatements } from "../../graph-build/cli/neo4j/schema-file.ts";
import { load } from "../../graph-build/store/neo4j/load.ts";
import { writeNodes, writeRelationships } from "../../graph-build/store/neo4j/statements.ts";
import { parameters } from "../../graph-build/store/neo4j/values.ts";
import type { GraphRows } from "../../graph-build/store/rows.ts";
import { largeGraph } from "./large-graph.ts";

export interface Phase {
  rows: number;
  seconds: number;
}

/** The loader's resident memory when so many rows were in. */
export interface MemoryAt {
  rows: number;
  bytes: number;
}

export interface LoadTimes {
  nodes: Phase;
  relations: Phase;
  memory: MemoryAt[];
}

/** Rows by which the server's code is compiled before anything is timed. */
const WARM = 20_000;

/** Makes the schema, loads a small graph and removes it: what is measured afterwards finds a warm server. */
export async function warmUp(driver: Driver): Promise<void> {
  const session = driver.session();
  await load(largeGraph(WARM, WARM, 2), { session, schema: schemaStatements() });
  await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  await session.close();
}

/** Loads a graph and times nodes and relations apart; memory is looked at ten times on the way, garbage included. */
export async function measureLoad(driver: Driver, graph: GraphRows, batch: number): Promise<LoadTimes> {
  const session = driver.session();
  const all = graph.nodeCount + graph.edgeCount;
  const memory: MemoryAt[] = [];
  const ended = { nodes: 0, relations: 0 };
  let rows = 0;
  const begun = performance.now();
  await load(graph, {
    session,
    schema: [],
    batch,
    onRows(what, n) {
      rows += n;
      ended[what] = performance.now();
      if (rows * 10 >= all * (memory.length + 1)) memory.push({ rows, bytes: process.memoryUsage.rss() });
    },
  });
  await session.close();
  return {
    nodes: { rows: graph.nodeCount, seconds: (ended.nodes - begun) / 1000 },
    relations: { rows: graph.edgeCount, seconds: (ended.relations - ended.nodes) / 1000 },
    memory,
  };
}

/** The same statements with one row a query, each a transaction of its own: what a loader without batches does. */
export async function measureRowByRow(
  driver: Driver,
  graph: GraphRows,
): Promise<{ nodes: Phase; relations: Phase }> {
  const session = driver.session();
  const timed = async (rows: AsyncIterable<{ query: string; row: object }>): Promise<Phase> => {
    let n = 0;
    const begun = performance.now();
    for await (const { query, row } of rows) {
      await session.run(query, { rows: [row] });
      n++;
    }
    return { rows: n, seconds: (performance.now() - begun) / 1000 };
  };
  const nodes = await timed(nodeQueries(graph));
  const relations = await timed(relationQueries(graph));
  await session.close();
  return { nodes, relations };
}

async function* nodeQueries(graph: GraphRows) {
  const context = contextOf(graph);
  for await (const node of graph.nodes()) {
    const { id, properties } = nodeRow(node, context);
    const row = { id, properties: parameters(properties, NODE_PROPERTIES) };
    yield { query: writeNodes(node.attributes.entityType), row };
  }
}

async function* relationQueries(graph: GraphRows) {
  for await (const edge of graph.edges()) {
    const { id, start, end, type, properties } = relationshipRow(edge);
    const row = { id, start, end, properties: parameters(properties, RELATIONSHIP_PROPERTIES) };
    yield { query: writeRelationships(type), row };
  }
}
