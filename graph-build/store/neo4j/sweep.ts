import type { ManagedTransaction, Session } from "neo4j-driver";
import {
  NODE_PROPERTIES,
  type PropertyType,
  RELATIONSHIP_PROPERTIES,
} from "../../../cypher/property-types.ts";
import { RELATION_TYPES } from "../../model/index.ts";
import { strip } from "./facts.ts";
import type { IdSet } from "./id-set.ts";
import { addTo, noTally, type Tally } from "./report.ts";
import {
  DELETE_NODES,
  deleteRelationships,
  READ_STALE_NODES,
  readStaleRelationships,
  SAID_NODES,
  STRIP_NODES,
  saidRelationships,
  stripRelationships,
} from "./statements.ts";
import { parameters, plain } from "./values.ts";

export interface SweepOptions {
  files: readonly string[];
  inBuild: ReadonlySet<string>;
  batch: number;
  dryRun: boolean;
}

/** The statements by which stale facts of one kind are found, read, cut and deleted. */
interface Broom {
  types: Readonly<Record<string, PropertyType>>;
  said: string;
  read: string;
  strip: string;
  remove: string;
}

/** Takes out what the build's sources said once and the build does not say: relationships, of every type. */
export async function sweepRelationships(
  session: Session,
  loaded: IdSet,
  options: SweepOptions,
): Promise<Tally> {
  const sum = noTally();
  for (const type of RELATION_TYPES)
    addTo(
      sum,
      await sweep(session, loaded, options, {
        types: RELATIONSHIP_PROPERTIES,
        said: saidRelationships(type),
        read: readStaleRelationships(type),
        strip: stripRelationships(type),
        remove: deleteRelationships(type),
      }),
    );
  return sum;
}

/** The same for nodes, after the relationships. A node that a relation of another source leads to stays. */
export function sweepNodes(session: Session, loaded: IdSet, options: SweepOptions): Promise<Tally> {
  return sweep(session, loaded, options, {
    types: NODE_PROPERTIES,
    said: SAID_NODES,
    read: READ_STALE_NODES,
    strip: STRIP_NODES,
    remove: DELETE_NODES,
  });
}

async function sweep(session: Session, loaded: IdSet, options: SweepOptions, broom: Broom): Promise<Tally> {
  const { batch, dryRun } = options;
  const stale = await session.executeRead((tx) => staleIds(tx, loaded, broom.said, options.files));
  const sum = noTally();
  for (let i = 0; i < stale.length; i += batch) {
    const work = (tx: ManagedTransaction) => sweepBatch(tx, stale.slice(i, i + batch), options, broom);
    addTo(sum, dryRun ? await session.executeRead(work) : await session.executeWrite(work));
  }
  return sum;
}

async function staleIds(
  tx: ManagedTransaction,
  loaded: IdSet,
  said: string,
  files: readonly string[],
): Promise<string[]> {
  const stale: string[] = [];
  for await (const record of tx.run(said, { files })) {
    const id: string = record.get("id");
    if (!loaded.has(id)) stale.push(id);
  }
  return stale;
}

async function sweepBatch(
  tx: ManagedTransaction,
  ids: readonly string[],
  { files, inBuild, dryRun }: SweepOptions,
  broom: Broom,
): Promise<Partial<Tally>> {
  const { records } = await tx.run(broom.read, { ids, files });
  const removed: string[] = [];
  const cut: { id: string; properties: ReturnType<typeof parameters> }[] = [];
  let kept = 0;
  for (const record of records) {
    const id: string = record.get("id");
    const left = strip(plain(record.get("properties")), inBuild);
    if (left === "nothing" && !record.get("needed")) {
      removed.push(id);
      continue;
    }
    kept++;
    const change = left === "nothing" ? NO_EVIDENCE : left;
    if (change) cut.push({ id, properties: parameters(change, broom.types) });
  }
  if (!dryRun && cut.length > 0) await tx.run(broom.strip, { rows: cut });
  if (!dryRun && removed.length > 0) await tx.run(broom.remove, { ids: removed });
  return { removed: removed.length, kept };
}

const NO_EVIDENCE = { quotes: [], sources: [], articles: [], starts: [], ends: [] };
