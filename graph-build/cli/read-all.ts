import path from "node:path";
import { Piscina } from "piscina";
import type { DocumentFacts } from "../model/index.ts";
import { reasonOf } from "./errors.ts";
import type { Fault, InputFile } from "./inputs.ts";
import type { ReadResult } from "./read-task.ts";
import { unpack } from "./transfer.ts";

export interface ReadOptions {
  jobs: number;
  /** Stop at the first file that cannot be read. */
  strict: boolean;
  /** Called once for each file that gave facts, in the order in which they are done; `index` is its place in the list. */
  onFacts(facts: DocumentFacts, index: number): void;
  /** Called once for each file, whether it gave facts or not. */
  onDone(file: InputFile): void;
}

/** Files in flight for each thread: one being read, one waiting, so that no thread idles and memory stays bounded. */
const IN_FLIGHT = 2;

/**
 * Reads files in `jobs` worker threads; no facts are kept here. What a file gives does not depend on the thread or on
 * the order. Returns the files that gave none, in the order of the list.
 */
export async function readAll(files: InputFile[], options: ReadOptions): Promise<Fault[]> {
  const jobs = Math.max(1, Math.min(options.jobs, files.length));
  const pool = new Piscina<InputFile, ReadResult>({
    filename: path.join(import.meta.dirname, "read-worker.mjs"),
    minThreads: jobs,
    maxThreads: jobs,
  });
  const faults: (Fault | undefined)[] = [];
  let next = 0;
  let stopped = false;
  const feed = async () => {
    while (next < files.length && !stopped) {
      const at = next++;
      const file = files[at];
      const result = await pool
        .run(file)
        .catch((error) => ({ reason: `the reader failed: ${reasonOf(error)}` }));
      if ("facts" in result) options.onFacts(unpack(result.facts), at);
      else {
        faults[at] = { file: file.name, reason: result.reason };
        stopped = options.strict;
      }
      options.onDone(file);
    }
  };
  await Promise.all(Array.from({ length: jobs * IN_FLIGHT }, feed));
  await pool.destroy();
  return faults.filter((f) => f !== undefined);
}
