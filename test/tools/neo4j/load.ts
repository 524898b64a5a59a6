import fs from "node:fs";
import path from "node:path";
import type { Driver } from "neo4j-driver";
import type { Graph } from "../../../graph-build/model/index.ts";
import { type LoadOptions, type LoadReport, load } from "../../../graph-build/store/neo4j/load.ts";
import { statementsOf } from "../../../graph-build/store/neo4j/schema.ts";
import { rowsOf } from "../../../graph-build/store/rows.ts";

/** The statements that a load begins with. */
export const SCHEMA = statementsOf(
  fs.readFileSync(path.join(import.meta.dirname, "../../../cypher/schema.cypher"), "utf8"),
);

/** Loads a graph as `zhengtu load` does. */
export async function loadInto(
  driver: Driver,
  graph: Graph,
  options: Partial<LoadOptions> = {},
): Promise<LoadReport> {
  const session = driver.session();
  try {
    return await load(rowsOf(graph), { session, schema: SCHEMA, ...options });
  } finally {
    await session.close();
  }
}
