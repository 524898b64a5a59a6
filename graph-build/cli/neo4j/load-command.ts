import { performance } from "node:perf_hooks";
import { type LoadReport, load } from "../../store/neo4j/load.ts";
import type { Tally } from "../../store/neo4j/report.ts";
import { startProgress } from "../progress.ts";
import { table } from "../table.ts";
import { type ConnectionOptions, withNeo4j } from "./connection.ts";
import { graphFileRows } from "./graph-file.ts";
import { schemaStatements } from "./schema-file.ts";

export interface LoadCommandOptions extends ConnectionOptions {
  batch: number;
  dryRun?: boolean;
}

/** `zhengtu load GRAPH --uri URI --user USER` */
export async function loadCommand(file: string, options: LoadCommandOptions): Promise<void> {
  const log = process.stderr;
  const { database, batch, dryRun = false } = options;
  const graph = await graphFileRows(file);
  await withNeo4j(options, async (driver) => {
    const begun = performance.now();
    const rows = graph.nodeCount + graph.edgeCount;
    const progress = startProgress(rows, rows, log, dryRun ? "comparing" : "loading", "rows");
    const session = driver.session({ database });
    let report: LoadReport;
    try {
      report = await load(graph, {
        session,
        schema: schemaStatements(),
        batch,
        dryRun,
        onRows: (_what, n) => progress.step(n, n),
      });
    } finally {
      progress.stop();
      await session.close();
    }
    process.stdout.write(inWords(report, dryRun));
    const seconds = (performance.now() - begun) / 1000;
    log.write(
      dryRun
        ? "nothing was written: this was a dry run\n"
        : `${rows.toLocaleString("en")} rows in ${seconds.toFixed(1)} s (${Math.round(rows / seconds).toLocaleString("en")} rows/s)\n`,
    );
  });
}

function inWords({ nodes, relationships }: LoadReport, dryRun: boolean): string {
  const kinds: (keyof Tally)[] = ["created", "changed", "unchanged", "removed", "kept"];
  const row = (what: string, t: Tally) => [what, ...kinds.map((k) => t[k].toLocaleString("en"))];
  return table(
    [[dryRun ? "would be" : "", ...kinds], row("nodes", nodes), row("relations", relationships)],
    [1, 2, 3, 4, 5],
  );
}
