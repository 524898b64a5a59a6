import grafeoModule, { type GrafeoDB } from "@grafeo-db/js";
import { contextOf, nodeRow, relationshipRow } from "../../cypher/mapping.ts";
import type { GraphRows } from "../../graph-build/store/rows.ts";
import type { System } from "./system.ts";

const BATCH = 5000;

/** Grafeo in memory, in this process, with an index for each that Neo4j has. */
export function grafeo(): System {
  const db = grafeoModule.GrafeoDB.create();
  return {
    name: "Grafeo",
    version: db.version(),
    load: (graph) => load(db, graph),
    async run({ text, parameters }) {
      const result = await db.executeCypher(text, parameters);
      return result
        .rows()
        .map((row) => row.map((value) => (typeof value === "bigint" ? Number(value) : value)));
    },
    async close() {
      db.close();
    },
  };
}

async function load(db: GrafeoDB, graph: GraphRows): Promise<number> {
  const begun = performance.now();
  for (const property of ["id", "name", "regionCode"])
    await db.executeCypher(`CREATE INDEX entity_${property} FOR (n:Entity) ON (n.${property})`);
  await db.executeCypher("CREATE INDEX figure_indicator FOR (n:Figure) ON (n.indicator)");
  const context = contextOf(graph);
  const numbers = new Map<string, number>();
  const waiting = new Map<string, { labels: string[]; rows: { id: string; properties: object }[] }>();
  const flush = async ({
    labels,
    rows,
  }: {
    labels: string[];
    rows: { id: string; properties: object }[];
  }) => {
    const made = await db.batchCreateNodesWithProps(
      labels,
      rows.map(({ properties }) => properties),
    );
    for (const [i, number] of made.entries()) numbers.set(rows[i].id, number);
    rows.length = 0;
  };
  for await (const node of graph.nodes()) {
    const { id, labels, properties } = nodeRow(node, context);
    const batch = waiting.get(labels[1]) ?? { labels, rows: [] };
    waiting.set(labels[1], batch);
    batch.rows.push({ id, properties });
    if (batch.rows.length === BATCH) await flush(batch);
  }
  for (const batch of waiting.values()) if (batch.rows.length > 0) await flush(batch);
  let edges: { src: number; dst: number; type: string; properties: object }[] = [];
  for await (const edge of graph.edges()) {
    const { type, start, end, properties } = relationshipRow(edge);
    edges.push({ src: numbers.get(start) as number, dst: numbers.get(end) as number, type, properties });
    if (edges.length < BATCH) continue;
    await db.batchCreateEdges(edges);
    edges = [];
  }
  if (edges.length > 0) await db.batchCreateEdges(edges);
  return performance.now() - begun;
}
