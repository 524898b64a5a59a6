import fs from "node:fs";
import path from "node:path";
import { check } from "../graph-build/check/check.ts";
import { layout } from "../graph-build/layout/layout.ts";
import { type Reader, readFacts } from "../graph-build/pipeline.ts";
import { resolve } from "../graph-build/resolve/resolve.ts";
import { cpuSeconds } from "./cpu.ts";

/** Seconds of processor time of the whole pipeline on one core, in its three parts, and what came out. */
export interface PipelineTimes {
  /** From bytes to the facts of each document. */
  read: number;
  /** From facts to the checked graph. */
  join: number;
  layout: number;
  nodes: number;
  relations: number;
}

/** Runs the whole pipeline over files in this thread, the layout timed apart. */
export function measurePipeline(reader: Reader, files: string[]): PipelineTimes {
  const begun = cpuSeconds();
  const facts = files.map((f) =>
    readFacts(reader, { file: path.basename(f), bytes: new Uint8Array(fs.readFileSync(f)) }),
  );
  const read = cpuSeconds();
  const graph = check(resolve(facts, "bench"));
  const joined = cpuSeconds();
  layout(graph, 1);
  const done = cpuSeconds();
  return {
    read: read - begun,
    join: joined - read,
    layout: done - joined,
    nodes: graph.nodes.length,
    relations: graph.edges.length,
  };
}
