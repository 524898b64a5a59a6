import os from "node:os";
import type { LoadTimes, Phase } from "./measure.ts";

export interface LoadResults {
  load: LoadTimes;
  single: { nodes: Phase; relations: Phase };
  batch: number;
}

export interface ImportResults {
  csv: Phase;
  csvBytes: number;
  csvMemory: number[];
  import: Phase;
}

const HEAD = `# Neo4j at scale

Neo4j 5.26 Community with 3 GB of heap. The graph is made up by \`bench/neo4j/large-graph.ts\` in the project's schema, the same each time: every fact has its quote. Do not edit: each part is written by its command.
`;
const LOAD = "## zhengtu load\n";
const IMPORT = "## neo4j-csv and neo4j-admin database import\n";

/** What a load gave, as a part of the page. */
export function loadPart(r: LoadResults, command: string): string {
  const { nodes, relations, memory } = r.load;
  const row = (what: string, batch: Phase, single: Phase) =>
    `| ${what} | ${number(batch.rows)} | ${batch.seconds.toFixed(0)} | ${number(rate(batch))} | ${number(rate(single))} | ${(rate(batch) / rate(single)).toFixed(0)} × |`;
  return `${LOAD}
${madeBy(command)}

Batches of ${number(r.batch)} rows, beside the same statements with one row a query (a sample of ${number(r.single.nodes.rows)} nodes and ${number(r.single.relations.rows)} relations), on the same warm server.

| | rows | s | rows/s | rows/s one by one | |
| --- | --: | --: | --: | --: | --: |
${row("nodes", nodes, r.single.nodes)}
${row("relations", relations, r.single.relations)}

The loader's resident memory after each tenth of the rows, MB: ${memory.map((m) => mb(m.bytes)).join(", ")}.
`;
}

/** What an export and its import gave, as a part of the page. */
export function importPart(r: ImportResults, command: string): string {
  return `${IMPORT}
${madeBy(command)}

| | rows | s | rows/s |
| --- | --: | --: | --: |
| write the files (${mb(r.csvBytes)} MB) | ${number(r.csv.rows)} | ${r.csv.seconds.toFixed(0)} | ${number(rate(r.csv))} |
| import | ${number(r.import.rows)} | ${r.import.seconds.toFixed(0)} | ${number(rate(r.import))} |

The writer's resident memory after each tenth of the rows, MB: ${r.csvMemory.map(mb).join(", ")}. The server was then opened on the import and held every row.
`;
}

/** The page with its parts in order, a part that is not made anew taken from the page as it was. */
export function page(before: string, parts: readonly string[]): string {
  const old = before.split(/^(?=## )/m);
  const part = (title: string) => [...parts, ...old].find((p) => p.startsWith(title))?.trimEnd();
  return `${[HEAD.trimEnd(), part(LOAD), part(IMPORT)].filter(Boolean).join("\n\n")}\n`;
}

function madeBy(command: string): string {
  return `Made by \`${command}\` on ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores shared with the server (load average ${os.loadavg()[2].toFixed(1)} over the last 15 minutes), Node ${process.version}.`;
}

const rate = (p: Phase) => p.rows / p.seconds;
const number = (n: number) => Math.round(n).toLocaleString("en");
const mb = (bytes: number) => Math.round(bytes / 1e6).toLocaleString("en");
