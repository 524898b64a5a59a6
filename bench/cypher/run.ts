import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { embedded } from "./embedded.ts";
import { type GraphSize, generateRows } from "./generate.ts";
import { grafeo } from "./grafeo.ts";
import { measure, textOf } from "./measure.ts";
import { Neo4jServer } from "./neo4j.ts";
import { type BenchQuery, QUERIES } from "./queries.ts";
import { type GraphResult, type QueryResult, report } from "./report.ts";
import type { System } from "./system.ts";

const SIZES: readonly GraphSize[] = [
  { nodes: 10_000, relations: 50_000 },
  { nodes: 100_000, relations: 500_000 },
];
const FILE = path.join(import.meta.dirname, "../CYPHER.md");

/** `npm run bench:cypher [-- --small]`: measures, prints, and writes bench/CYPHER.md (not with --small, which leaves out the large graph). */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { small: { type: "boolean", default: false } } });
  const results: GraphResult[] = [];
  let systems: System[] = [];
  for (const size of values.small ? SIZES.slice(0, 1) : SIZES) {
    systems = [embedded(), new Neo4jServer(), grafeo()];
    try {
      results.push(await compare(systems, size));
    } finally {
      for (const system of systems) await system.close();
    }
  }
  const text = report(systems, results);
  if (!values.small) fs.writeFileSync(FILE, text);
  process.stdout.write(text);
}

/** @throws Error where the engines' rows differ */
async function compare(systems: readonly System[], size: GraphSize): Promise<GraphResult> {
  const rows = generateRows(size);
  const [nodes, edges] = [[...(rows.nodes() as Iterable<never>)], [...(rows.edges() as Iterable<never>)]];
  const graph = { ...rows, nodes: () => nodes, edges: () => edges };
  const result: GraphResult = { ...size, load: {}, queries: [] };
  for (const system of systems) {
    result.load[system.name] = await system.load(graph);
    say(`${system.name}: loaded in ${(result.load[system.name] / 1000).toFixed(1)} s`);
  }
  for (const query of QUERIES) result.queries.push(await ask(systems, query));
  return result;
}

/** A query on all systems. One that refuses it is left out of the comparison, and the report says so. */
async function ask(systems: readonly System[], query: BenchQuery): Promise<QueryResult> {
  const result: QueryResult = { name: query.name, text: query.text, ms: {}, refused: {} };
  const answers: [string, string][] = [];
  for (const system of systems) {
    try {
      const { ms, runs, rows } = await measure(system, query);
      result.ms[system.name] = ms;
      answers.push([system.name, textOf(rows)]);
      say(`${query.name}: ${system.name} ${ms.toFixed(2)} ms (${runs} runs)`);
    } catch (error) {
      result.ms[system.name] = null;
      result.refused[system.name] = (error as Error).message;
      say(`${query.name}: ${system.name} refuses: ${(error as Error).message}`);
    }
  }
  if (new Set(answers.map(([, text]) => text)).size > 1)
    throw new Error(`${query.name}: rows differ: ${JSON.stringify(answers).slice(0, 2000)}`);
  return result;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

await main();
