import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import neo4j, { type Driver } from "neo4j-driver";
import { schemaStatements } from "../../graph-build/cli/neo4j/schema-file.ts";
import { writeImport } from "../../graph-build/cli/neo4j/write-import.ts";
import type { GraphRows } from "../../graph-build/store/rows.ts";
import { ensureNeo4j } from "../../test/tools/neo4j/jars.mjs";
import { admin, startLocal } from "../../test/tools/neo4j/local.ts";
import { largeGraph } from "./large-graph.ts";
import { measureLoad, measureRowByRow, type Phase, warmUp } from "./measure.ts";
import { type ImportResults, importPart, type LoadResults, loadPart, page } from "./report.ts";

const OUT = path.join(import.meta.dirname, "../NEO4J.md");
const PASSWORD = "for-bench-only";

/**
 * `npm run bench:neo4j [-- --only load|import --nodes N --relations N --sample N --batch N]`: measures, and writes
 * bench/NEO4J.md or the part of it that was asked for.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      nodes: { type: "string", default: "1000000" },
      relations: { type: "string", default: "5000000" },
      sample: { type: "string", default: "2000" },
      batch: { type: "string", default: "20000" },
    },
  });
  const jars = ensureNeo4j();
  const graph = largeGraph(Number(values.nodes), Number(values.relations));
  const sample = largeGraph(Number(values.sample), Number(values.sample), 1);
  const command = [
    "npm run bench:neo4j",
    ...(process.argv.length > 2 ? ["--", ...process.argv.slice(2)] : []),
  ].join(" ");
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-bench-neo4j-"));
  try {
    const parts: string[] = [];
    if (values.only !== "import")
      parts.push(loadPart(await measureLoads(jars, dir, graph, sample, Number(values.batch)), command));
    if (values.only !== "load") parts.push(importPart(await measureImport(jars, dir, graph), command));
    const before = fs.existsSync(OUT) ? fs.readFileSync(OUT, "utf8") : "";
    fs.writeFileSync(OUT, page(before, parts));
    process.stdout.write(parts.join("\n"));
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

async function onServer<T>(jars: string, home: string, work: (driver: Driver) => Promise<T>): Promise<T> {
  const server = await startLocal({ jars, home, password: PASSWORD, heap: "3g", pageCache: "3g" });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic("neo4j", PASSWORD));
  try {
    return await work(driver);
  } finally {
    await driver.close();
    await server.stop();
  }
}

async function measureLoads(
  jars: string,
  dir: string,
  graph: GraphRows,
  sample: GraphRows,
  batch: number,
): Promise<LoadResults> {
  const home = path.join(dir, "load");
  const results = await onServer(jars, home, async (driver) => {
    await warmUp(driver);
    say("server warm");
    const load = await measureLoad(driver, graph, batch);
    say("loaded");
    return { load, single: await measureRowByRow(driver, sample), batch };
  });
  fs.rmSync(home, { recursive: true });
  return results;
}

/** Writes the files, imports them with the real tool, opens the server on them and counts. */
async function measureImport(jars: string, dir: string, graph: GraphRows): Promise<ImportResults> {
  const rows = graph.nodeCount + graph.edgeCount;
  const files = path.join(dir, "csv");
  const home = path.join(dir, "import");
  const csvMemory: number[] = [];
  let n = 0;
  const begun = performance.now();
  const written = await writeImport(graph, files, schemaStatements(), () => {
    if (++n * 10 >= rows * (csvMemory.length + 1)) csvMemory.push(process.memoryUsage.rss());
  });
  const csv = phase(rows, begun);
  say("files written");
  const importBegun = performance.now();
  admin({ jars, home }, written.arguments, files);
  const imported = phase(rows, importBegun);
  say("imported");
  await onServer(jars, home, (driver) => checkCounts(driver, graph));
  return { csv, csvBytes: written.bytes, csvMemory, import: imported };
}

async function checkCounts(driver: Driver, graph: GraphRows): Promise<void> {
  const count = async (query: string) => (await driver.executeQuery(query)).records[0].get("n").toNumber();
  const nodes = await count("MATCH (n:Entity) RETURN count(n) AS n");
  const relations = await count("MATCH ()-[r]->() RETURN count(r) AS n");
  if (nodes !== graph.nodeCount || relations !== graph.edgeCount)
    throw new Error(`imported ${nodes} nodes and ${relations} relations`);
}

function phase(rows: number, begun: number): Phase {
  return { rows, seconds: (performance.now() - begun) / 1000 };
}

function say(line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`);
}

await main();
