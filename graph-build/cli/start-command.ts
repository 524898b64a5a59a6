import path from "node:path";
import { build } from "./build.ts";
import { DEFAULT_GRAPH, interrupted, type ServeCommandOptions, show } from "./serve-command.ts";

const SEEDS = path.join(import.meta.dirname, "../../seeds");

/** `npm start`: the graph of the seeds, shown in the explorer until it is interrupted. */
export async function startCommand(options: ServeCommandOptions): Promise<void> {
  const log = process.stderr;
  await build({ inputs: [SEEDS], out: DEFAULT_GRAPH, title: "政图 · 公开报道示例", log });
  const served = await show(DEFAULT_GRAPH, options, log);
  await interrupted();
  await served.close();
}
