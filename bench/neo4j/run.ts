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
import { measureLoad, measureRowByRow, type Phase } from "./measure.ts";
import { type Results, report } from "./report.ts";

const OUT = path.join(import.meta.dirname, "../NEO4J.md");
const PASSWORD = "for-bench-only";

/**
 * `npm run bench:neo4j [-- --nodes N --relations N --import-nodes N --import-relations N --sample N --batch N]`:
 * measures, and writes bench/NEO4J.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      nodes: { type: "string", default: "1000000" },
      relations: { type: "string", default: "5000000" },
      "import-nodes": { type: "string" },
      "import-relations": { type: "string" },
      sample: { type: "string", default: "2000" },
      batch: { type: "string", default: "5000" },
    },
  });
  const graph = largeGraph(Number(values.nodes), Number(values.relations));
  const sample = largeGraph(Number(values.sample), Number(values.sample), 1);
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-bench-neo4j-"));
  try {
    const jars = ensureNeo4j();
    const loaded = await onServer(jars, path.join(dir, "load"), async (driver) => ({
      load: await measureLoad(driver, graph, Number(values.batch)),
      single: await measureRowByRow(driver, sample),
    }));
    say("loaded");
    fs.rmSync(path.join(dir, "load"), { recursive: true });
    const large = largeGraph(
      Number(values["import-nodes"] ?? values.nodes),
      Number(values["import-relations"] ?? values.relations),
    );
    const imported = await measureImport(jars, dir, large);
    const results: Results = {
      ...loaded,
      ...imported,
      batch: Number(values.batch),
      command: `npm run bench:neo4j${process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(" ")}` : ""}`,
      loadAverage: os.loadavg()[2],
    };
    const text = report(results);
    fs.writeFileSync(OUT, text);
    process.stdout.write(text);
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

/** Writes the files, imports them with the real tool, opens the server on them and counts. */
async function measureImport(
  jars: string,
  dir: string,
  graph: GraphRows,
): Promise<Pick<Results, "csv" | "csvBytes" | "csvMemory" | "import" | "importMemory">> {
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
  const said = admin({ jars, home }, written.arguments, files);
  const imported = phase(rows, importBegun);
  say("imported");
  await onServer(jars, home, async (driver) => {
    const { records } = await driver.executeQuery(
      "MATCH (n:Entity) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS relations",
    );
    const [nodes, relations] = ["nodes", "relations"].map((k) => records[0].get(k).toNumber());
    if (nodes !== graph.nodeCount || relations !== graph.edgeCount)
      throw new Error(`imported ${nodes} nodes and ${relations} relations`);
  });
  const importMemory = /Peak memory usage: (.*)/.exec(said)?.[1] ?? "not said";
  return { csv, csvBytes: written.bytes, csvMemory, import: imported, importMemory };
}

function phase(rows: number, begun: number): Phase {
  return { rows, seconds: (performance.now() - begun) / 1000 };
}

function say(line: string): void {
  process.stderr.write(`${new Date().toISOString()} ${line}\n`);
}

await main();
