import os from "node:os";
import type { LoadTimes, Phase } from "./measure.ts";

export interface Results {
  load: LoadTimes;
  single: { nodes: Phase; relations: Phase };
  csv: Phase;
  csvBytes: number;
  csvMemory: number[];
  import: Phase;
  /** As the import tool says it. */
  importMemory: string;
  batch: number;
  command: string;
  loadAverage: number;
}

/** The results as a page of Markdown. */
export function report(r: Results): string {
  const { nodes, relations, memory } = r.load;
  const rate = (p: Phase) => p.rows / p.seconds;
  const row = (what: string, batch: Phase, single: Phase) =>
    `| ${what} | ${number(batch.rows)} | ${batch.seconds.toFixed(0)} | ${number(rate(batch))} | ${number(rate(single))} | ${(rate(batch) / rate(single)).toFixed(0)} × |`;
  return `# Neo4j at scale

Made by \`${r.command}\` on ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores shared by loader and server (load average ${r.loadAverage.toFixed(1)} over the last 15 minutes), Node ${process.version}, Neo4j 5.26 Community with 3 GB of heap. Do not edit.

The graph is made up by \`bench/neo4j/large-graph.ts\` in the project's schema, the same each time: every fact has its quote.

## zhengtu load

Batches of ${number(r.batch)} rows, beside the same statements with one row a query (a sample of ${number(r.single.nodes.rows)} nodes and ${number(r.single.relations.rows)} relations, on the same warm server).

| | rows | s | rows/s | rows/s one by one | |
| --- | --: | --: | --: | --: | --: |
${row("nodes", nodes, r.single.nodes)}
${row("relations", relations, r.single.relations)}

The loader's resident memory after each tenth of the rows, MB: ${memory.map((m) => mb(m.bytes)).join(", ")}.

## neo4j-csv and neo4j-admin database import

| | rows | s | rows/s |
| --- | --: | --: | --: |
| write the files (${mb(r.csvBytes)} MB) | ${number(r.csv.rows)} | ${r.csv.seconds.toFixed(0)} | ${number(rate(r.csv))} |
| import | ${number(r.import.rows)} | ${r.import.seconds.toFixed(0)} | ${number(rate(r.import))} |

Resident memory after each tenth of the rows written, MB: ${r.csvMemory.map(mb).join(", ")}. The import tool names as its own peak ${r.importMemory}. The server was then opened on it and held every row.
`;
}

const number = (n: number) => Math.round(n).toLocaleString("en");
const mb = (bytes: number) => Math.round(bytes / 1e6).toLocaleString("en");
