import path from "node:path";
import { Piscina } from "piscina";
import type { DocumentFacts } from "../model/index.ts";
import { reasonOf } from "./errors.ts";
import type { Fault, InputFile } from "./inputs.ts";
import type { ReadResult } from "./read-task.ts";

export interface ReadOptions {
  jobs: number;
  /** Stop at the first file that cannot be read. */
  strict: boolean;
  /** Called once for each file, in the order in which they are done. */
  onDone(file: InputFile): void;
}

export interface ReadOutcome {
  /** In the order of `files`. */
  facts: DocumentFacts[];
  faults: Fault[];
}

/** Files in flight for each thread: one being read, one waiting, so that no thread idles and memory stays bounded. */
const IN_FLIGHT = 2;

/** Reads files in `jobs` worker threads. What a file gives does not depend on the thread or on the order. */
export async function readAll(files: InputFile[], options: ReadOptions): Promise<ReadOutcome> {
  const jobs = Math.max(1, Math.min(options.jobs, files.length));
  const pool = new Piscina<InputFile, ReadResult>({
    filename: path.join(import.meta.dirname, "read-worker.mjs"),
    minThreads: jobs,
    maxThreads: jobs,
  });
  const results: (ReadResult | undefined)[] = [];
  let next = 0;
  let stopped = false;
  const feed = async () => {
    while (next < files.length && !stopped) {
      const at = next++;
      const file = files[at];
      const result = await pool
        .run(file)
        .catch((error) => ({ reason: `the reader failed: ${reasonOf(error)}` }));
      results[at] = result;
      if (options.strict && "reason" in result) stopped = true;
      options.onDone(file);
    }
  };
  await Promise.all(Array.from({ length: jobs * IN_FLIGHT }, feed));
  await pool.destroy();

  const outcome: ReadOutcome = { facts: [], faults: [] };
  files.forEach((file, i) => {
    const result = results[i];
    if (!result) return;
    if ("facts" in result) outcome.facts.push(result.facts);
    else outcome.faults.push({ file: file.name, reason: result.reason });
  });
  return outcome;
}
