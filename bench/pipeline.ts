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
  /** Of the graph of the files that are to be laid out, and how many nodes that has. */
  layout: number;
  laidOut: number;
  nodes: number;
  relations: number;
}

/** Runs the whole pipeline over files in this thread; lays out the graph of the first `toLayOut` of them, timed apart. */
export function measurePipeline(reader: Reader, files: string[], toLayOut: number): PipelineTimes {
  const begun = cpuSeconds();
  const facts = files.map((f) =>
    readFacts(reader, { file: path.basename(f), bytes: new Uint8Array(fs.readFileSync(f)) }),
  );
  const read = cpuSeconds();
  const graph = check(resolve(facts, "bench"));
  const joined = cpuSeconds();
  const part = toLayOut < files.length ? check(resolve(facts.slice(0, toLayOut), "bench")) : graph;
  const begunLayout = cpuSeconds();
  layout(part, 1);
  const done = cpuSeconds();
  return {
    read: read - begun,
    join: joined - read,
    layout: done - begunLayout,
    laidOut: part.nodes.length,
    nodes: graph.nodes.length,
    relations: graph.edges.length,
  };
}
