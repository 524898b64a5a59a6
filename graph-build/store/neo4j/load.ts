import type { Session } from "neo4j-driver";
import { contextOf, nodeRow, relationshipRow } from "../../../cypher/mapping.ts";
import { RELATION_TYPES } from "../../model/index.ts";
import type { GraphRows } from "../rows.ts";
import { batches } from "./batches.ts";
import { IdSet } from "./id-set.ts";
import { addTo, LoadError, type LoadReport, noTally, type Tally } from "./report.ts";
import {
  AWAIT_SEARCH,
  COUNT_ALL_NODES,
  COUNT_NODES,
  countAllRelationships,
  countRelationships,
  HOLDS_ANY,
} from "./statements.ts";
import { type SweepOptions, sweepNodes, sweepRelationships } from "./sweep.ts";
import { type Kind, NODES, RELATIONSHIPS, type Row, upsert } from "./upsert.ts";
import { count } from "./values.ts";

export interface LoadOptions {
  /** A session on the database; a load leaves it open. */
  session: Session;
  /** Statements of cypher/schema.cypher. */
  schema: readonly string[];
  /** Rows a transaction, 20,000 if left out: half again as fast as 5,000 on nodes, and a heap of 512 MB holds it. */
  batch?: number;
  /** Only find out what would change. */
  dryRun?: boolean;
  /** Called after each batch with its number of rows. */
  onRows?(what: "nodes" | "relations", rows: number): void;
}

/**
 * Loads a graph: the schema, nodes, relations, then what the graph's sources no longer say is taken out. What other
 * sources say stays. Loading twice changes nothing; a load that was cut off is finished by the next.
 * @throws LoadError where an end is missing or the counts differ at the end; the driver's errors as they are
 */
export async function load(graph: GraphRows, options: LoadOptions): Promise<LoadReport> {
  const { session, schema, batch = 20_000, dryRun = false } = options;
  if (!dryRun) for (const statement of schema) await session.run(statement);
  const files = graph.sources.map((s) => s.file);
  const sweeping: SweepOptions = { files, inBuild: new Set(files), batch, dryRun };
  const fresh = !(await session.executeRead((tx) => tx.run(HOLDS_ANY))).records[0].get("any");
  const put = async (
    what: "nodes" | "relations",
    kind: Kind,
    rows: AsyncGenerator<Row & { kind: string }>,
  ) => {
    const loaded = new IdSet();
    const tally = noTally();
    for await (const { kind: type, rows: some } of batches(rows, (r) => r.kind, batch)) {
      if (!fresh) for (const row of some) loaded.add(row.id);
      addTo(
        tally,
        await upsert(session, { kind, type, rows: some, inBuild: sweeping.inBuild, fresh, dryRun }),
      );
      options.onRows?.(what, some.length);
    }
    return { loaded, tally };
  };
  const nodes = await put("nodes", NODES, nodeRows(graph));
  const relationships = await put("relations", RELATIONSHIPS, relationshipRows(graph));
  if (!fresh) {
    addTo(relationships.tally, await sweepRelationships(session, relationships.loaded, sweeping));
    addTo(nodes.tally, await sweepNodes(session, nodes.loaded, sweeping));
  }
  if (!dryRun) {
    await session.run(AWAIT_SEARCH);
    await compareCounts(graph, session, fresh ? null : files);
  }
  return { nodes: nodes.tally, relationships: relationships.tally };
}

async function* nodeRows(graph: GraphRows): AsyncGenerator<Row & { kind: string }> {
  const context = contextOf(graph);
  for await (const node of graph.nodes())
    yield { ...nodeRow(node, context), kind: node.attributes.entityType };
}

async function* relationshipRows(graph: GraphRows): AsyncGenerator<Row & { kind: string }> {
  for await (const edge of graph.edges())
    yield { ...relationshipRow(edge), kind: edge.attributes.relationType };
}

async function compareCounts(graph: GraphRows, session: Session, files: string[] | null): Promise<void> {
  const counted = async (query: string) => {
    const { records } = await session.executeRead((tx) => tx.run(query, { files }));
    return count(records[0].get("n"));
  };
  const nodes = await counted(files ? COUNT_NODES : COUNT_ALL_NODES);
  let relations = 0;
  for (const type of RELATION_TYPES)
    relations += await counted(files ? countRelationships(type) : countAllRelationships(type));
  if (nodes === graph.nodeCount && relations === graph.edgeCount) return;
  throw new LoadError(
    `the graph has ${graph.nodeCount} nodes and ${graph.edgeCount} relations, the database now holds ${nodes} and ${relations} of them`,
  );
}

export type { LoadReport, Tally };
