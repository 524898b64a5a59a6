import type { ManagedTransaction, Session } from "neo4j-driver";
import type { PropertyValue } from "../../../cypher/mapping.ts";
import {
  NODE_PROPERTIES,
  type PropertyType,
  RELATIONSHIP_PROPERTIES,
} from "../../../cypher/property-types.ts";
import { type Change, changeOf, type Properties } from "./facts.ts";
import { LoadError, type Tally } from "./report.ts";
import {
  MISSING_NODES,
  READ_NODES,
  readRelationships,
  writeNodes,
  writeRelationships,
} from "./statements.ts";
import { count, parameters, plain } from "./values.ts";

/** A node's or relationship's row, as the mapping gives it. */
export interface Row {
  id: string;
  start?: string;
  end?: string;
  properties: Readonly<Partial<Record<string, PropertyValue>>>;
}

/** How a batch of one kind is read and written. */
export interface Kind {
  types: Readonly<Record<string, PropertyType>>;
  read(type: string): string;
  write(type: string): string;
}

export const NODES: Kind = { types: NODE_PROPERTIES, read: () => READ_NODES, write: writeNodes };
export const RELATIONSHIPS: Kind = {
  types: RELATIONSHIP_PROPERTIES,
  read: readRelationships,
  write: writeRelationships,
};

export interface UpsertOptions {
  kind: Kind;
  /** Label or relation's type of all rows. */
  type: string;
  rows: readonly Row[];
  inBuild: ReadonlySet<string>;
  /** The database held nothing of ours when the load began: nothing needs to be compared. */
  fresh: boolean;
  dryRun: boolean;
}

/**
 * Makes the database hold the rows: one transaction, tried again by the driver where the fault is a passing one. What
 * is held already as it should be is not written.
 * @throws LoadError where a relationship's end is no node
 */
export async function upsert(session: Session, options: UpsertOptions): Promise<Partial<Tally>> {
  const { kind, type, rows, fresh, dryRun } = options;
  if (fresh && dryRun) return { created: rows.length };
  const work = async (tx: ManagedTransaction): Promise<Partial<Tally>> => {
    const { tally, writes } = fresh
      ? { tally: { created: rows.length }, writes: rows }
      : compare(options, await heldOf(tx, kind.read(type), rows));
    if (!dryRun && writes.length > 0) await write(tx, kind, type, writes);
    return tally;
  };
  return dryRun ? session.executeRead(work) : session.executeWrite(work);
}

async function heldOf(
  tx: ManagedTransaction,
  query: string,
  rows: readonly Row[],
): Promise<Map<string, Properties>> {
  const { records } = await tx.run(query, { ids: rows.map((r) => r.id) });
  return new Map(records.map((r) => [r.get("id"), plain(r.get("properties"))]));
}

interface Write extends Omit<Row, "properties"> {
  properties: Change | Row["properties"];
}

function compare(
  { kind, rows, inBuild }: UpsertOptions,
  held: ReadonlyMap<string, Properties>,
): { tally: Partial<Tally>; writes: Write[] } {
  const ours = Object.keys(kind.types);
  const tally = { created: 0, changed: 0, unchanged: 0 };
  const writes: Write[] = [];
  for (const row of rows) {
    const before = held.get(row.id);
    if (!before) {
      tally.created++;
      writes.push(row);
      continue;
    }
    const change = changeOf(row.properties as Properties, before, inBuild, ours);
    tally[change ? "changed" : "unchanged"]++;
    if (change) writes.push({ ...row, properties: change });
  }
  return { tally, writes };
}

async function write(
  tx: ManagedTransaction,
  kind: Kind,
  type: string,
  writes: readonly Write[],
): Promise<void> {
  const rows = writes.map(({ id, start, end, properties }) => ({
    id,
    ...(start === undefined ? {} : { start, end }),
    properties: parameters(properties as Change, kind.types),
  }));
  const { records } = await tx.run(kind.write(type), { rows });
  if (count(records[0].get("n")) === rows.length) return;
  const ends = writes.flatMap((w) => [w.start, w.end]);
  const missing = await tx.run(MISSING_NODES, { ids: ends });
  const ids = missing.records.map((r) => r.get("id")).join(", ");
  throw new LoadError(`${type}: relations lead to nodes that are not there: ${ids}`);
}
