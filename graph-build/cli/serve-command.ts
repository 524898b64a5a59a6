import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import open from "open";
import { build } from "./build.ts";
import { CliError, reasonOf } from "./errors.ts";
import { builtExplorer } from "./explorer.ts";
import { loadGraph } from "./load-graph.ts";
import { type Served, serve } from "./serve.ts";
import { watchReports } from "./watch.ts";

/** The graph that `npm start` builds. */
export const DEFAULT_GRAPH = path.join(import.meta.dirname, "../../public/graph.json");

export interface ServeCommandOptions {
  watch?: string;
  port?: number;
  host: string;
  open?: boolean;
}

/** `zhengtu serve [GRAPH]`: runs until it is interrupted. */
export async function serveCommand(given: string | undefined, options: ServeCommandOptions): Promise<void> {
  const log = process.stderr;
  const dir = options.watch;
  const graph = given ?? (dir ? temporaryGraph() : DEFAULT_GRAPH);
  const rebuild = () => build({ inputs: [dir ?? ""], out: graph, log });
  if (dir) await rebuild();
  else loadGraph(graph);

  const served = await show(graph, options, log);
  const stopWatching =
    dir &&
    watchReports(dir, async () => {
      try {
        await rebuild();
        served.reload();
      } catch (error) {
        log.write(`the graph stays as it was: ${reasonOf(error)}\n`);
      }
    });
  await interrupted();
  if (stopWatching) await stopWatching();
  await served.close();
}

/** Serves the explorer on a graph and prints its address. */
export async function show(
  graph: string,
  options: ServeCommandOptions,
  log: NodeJS.WriteStream,
): Promise<Served> {
  const site = await builtExplorer(log);
  const served = await serve({ site, graph, port: options.port, host: options.host });
  process.stdout.write(`政图 Zhengtu: ${served.url}  (Ctrl+C stops it)\n`);
  if (options.open)
    await open(served.url).catch((error) => log.write(`no browser could be opened: ${reasonOf(error)}\n`));
  return served;
}

/** Resolves when the user stops the command. */
export function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
}

function temporaryGraph(): string {
  try {
    return path.join(fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-")), "graph.json");
  } catch (error) {
    throw new CliError(
      `no temporary folder: ${reasonOf(error)}`,
      "Name the graph to write: serve graph.json --watch …",
    );
  }
}
