import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ensureBrowser } from "./tools/browser.mjs";
import { closingLine, countsOf } from "./tools/counts.mjs";
import { ensureNeo4j } from "./tools/neo4j/jars.mjs";

const ROOT = path.join(import.meta.dirname, "..");
const REPORTS = path.join(ROOT, "test-results");
const bin = (name) => path.join(ROOT, "node_modules/.bin", name);
const total = { passed: 0, failed: 0, skipped: 0 };

fs.rmSync(REPORTS, { recursive: true, force: true });
fs.mkdirSync(REPORTS, { recursive: true });
let chromium = "";
try {
  chromium = ensureBrowser();
  if (!process.env.ZHENGTU_TEST_NEO4J_URI) ensureNeo4j();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

step("format and lint", bin("biome"), ["check", "."]);
step("types", bin("tsc"), ["--noEmit"]);
step("build the graph of seeds/", process.execPath, [
  "graph-build/cli/bin.mjs",
  ...["build", "seeds", "--out", "public/graph.json", "--title", "政图 · 公开报道示例"],
]);
step("build the explorer", bin("vite"), ["build", "--logLevel", "warn"]);
suite("unit", "vitest.config.ts");
suite("Neo4j", "vitest.neo4j.config.ts");
suite("browser", "vitest.e2e.config.ts");

console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs a command that passes or fails as one test. */
function step(name, command, args) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });
  add(status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });
}

/** Runs the tests of a Vitest configuration and adds up what it reports. */
function suite(name, config) {
  console.log(`\n── ${name} tests`);
  const report = path.join(REPORTS, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = spawnSync(bin("vitest"), ["run", "--config", config, ...reporters], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, CHROMIUM_PATH: chromium },
  });
  const counts = countsOf(report);
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  add(counts);
}

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
}
