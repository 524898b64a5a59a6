import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import neo4j from "neo4j-driver";
import { FromDriver } from "../../cypher/format/from-driver.ts";
import { toJson } from "../../cypher/format/json.ts";
import { schemaStatements } from "../../graph-build/cli/neo4j/schema-file.ts";
import { load } from "../../graph-build/store/neo4j/load.ts";
import { ensureNeo4j } from "../../test/tools/neo4j/jars.mjs";
import { startLocal } from "../../test/tools/neo4j/local.ts";
import type { System } from "./system.ts";

const PASSWORD = "for-the-benchmark";

/** The Neo4j of the tests in a folder of its own, warm, over Bolt; loaded as `zhengtu load` does. */
export async function server(): Promise<System> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-bench-neo4j-"));
  const local = await startLocal({ jars: ensureNeo4j(), home, password: PASSWORD, heap: "2g" });
  const driver = neo4j.driver(local.uri, neo4j.auth.basic("neo4j", PASSWORD));
  const { agent } = await driver.getServerInfo();
  const session = driver.session();
  return {
    name: "Neo4j",
    version: (agent ?? "").replace("Neo4j/", ""),
    async load(graph) {
      await load(graph, { session, schema: schemaStatements() });
      await session.run("CALL db.awaitIndexes(300)");
    },
    async run({ text, parameters }) {
      const { records } = await session.run(text, parameters);
      const from = new FromDriver();
      return records.map((record) => record.keys.map((key) => toJson(from.value(record.get(key)))));
    },
    async close() {
      await session.close();
      await driver.close();
      await local.stop();
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}
