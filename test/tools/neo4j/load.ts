import type { Driver } from "neo4j-driver";
import { schemaStatements } from "../../../graph-build/cli/neo4j/schema-file.ts";
import type { Graph } from "../../../graph-build/model/index.ts";
import { type LoadOptions, type LoadReport, load } from "../../../graph-build/store/neo4j/load.ts";
import { rowsOf } from "../../../graph-build/store/rows.ts";

/** Loads a graph as `zhengtu load` does. */
export async function loadInto(
  driver: Driver,
  graph: Graph,
  options: Partial<LoadOptions> = {},
): Promise<LoadReport> {
  const session = driver.session();
  try {
    return await load(rowsOf(graph), { session, schema: schemaStatements(), ...options });
  } finally {
    await session.close();
  }
}
