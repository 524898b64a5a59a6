import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { FromDriver } from "../../cypher/format/from-driver.ts";
import { toJson } from "../../cypher/format/json.ts";
import { schemaStatements } from "../../graph-build/cli/neo4j/schema-file.ts";
import { writeImport } from "../../graph-build/cli/neo4j/write-import.ts";
import type { GraphRows } from "../../graph-build/store/rows.ts";
import { ensureNeo4j } from "../../test/tools/neo4j/jars.mjs";
import { admin, type LocalServer, startLocal } from "../../test/tools/neo4j/local.ts";
import type { BenchQuery } from "./queries.ts";
import type { PlainRow, System } from "./system.ts";

const PASSWORD = "for-the-benchmark";

/**
 * The Neo4j of the tests in a folder of its own, warm, over Bolt. It is loaded by its fastest way, the import tool, on
 * the files of `zhengtu export --format neo4j-csv`; its time is that of the files, the import and the indexes, without
 * the server's start.
 */
export class Neo4jServer implements System {
  readonly name = "Neo4j";
  version = "";
  readonly #dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-bench-neo4j-"));
  #server: LocalServer | null = null;
  #driver: Driver | null = null;

  async load(graph: GraphRows): Promise<number> {
    const jars = ensureNeo4j();
    const [home, files] = [path.join(this.#dir, "home"), path.join(this.#dir, "csv")];
    const begun = performance.now();
    const written = await writeImport(graph, files, schemaStatements());
    admin({ jars, home }, written.arguments, files);
    const imported = performance.now() - begun;
    this.#server = await startLocal({ jars, home, password: PASSWORD, heap: "2g" });
    this.#driver = neo4j.driver(this.#server.uri, neo4j.auth.basic("neo4j", PASSWORD));
    const { agent } = await this.#driver.getServerInfo();
    this.version = (agent ?? "").replace("Neo4j/", "");
    const indexing = performance.now();
    for (const statement of schemaStatements()) await this.#driver.executeQuery(statement);
    await this.#driver.executeQuery("CALL db.awaitIndexes(300)");
    return imported + performance.now() - indexing;
  }

  async run({ text, parameters }: BenchQuery): Promise<PlainRow[]> {
    if (this.#driver === null) throw new Error("nothing is loaded");
    const session = this.#driver.session();
    const { records } = await session.run(text, parameters);
    await session.close();
    const from = new FromDriver();
    return records.map((record) => record.keys.map((key) => toJson(from.value(record.get(key)))));
  }

  async close(): Promise<void> {
    await this.#driver?.close();
    await this.#server?.stop();
    fs.rmSync(this.#dir, { recursive: true, force: true });
  }
}
