import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { readAssets } from "../graph-build/cli/assets.ts";
import { createReader } from "../graph-build/pipeline.ts";
import { writeCorpus } from "./corpus.ts";
import { cpuSeconds } from "./cpu.ts";
import { firstDrawn } from "./first-drawn.ts";
import { memoryOf } from "./memory.ts";
import { measurePipeline } from "./pipeline.ts";
import { profiled } from "./profile.ts";
import { type Results, report } from "./report.ts";

const ROOT = path.join(import.meta.dirname, "..");

/** Bytes of the reports whose graph is laid out. */
const LAID_OUT = 4e6;
const STOPPED = "the run was stopped before.";

/** `npm run bench [-- --mb N]`: measures, prints, and writes bench/RESULTS.md. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { mb: { type: "string", default: "20" } } });
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-bench-"));
  try {
    const reader = createReader(readAssets());
    const files = writeCorpus(dir, path.join(ROOT, "seeds"), Number(values.mb) * 1e6, reader);
    const bytes = sizeOf(files);
    say(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);

    const jieba = measureJieba(files);
    say(`jieba's tagging: ${(bytes / 1e6 / jieba).toFixed(2)} MB/s`);
    const first = files.slice(0, Math.ceil(files.length * Math.min(1, LAID_OUT / bytes)));
    const pipeline = measurePipeline(reader, files, first.length);
    say(`pipeline without layout: ${(bytes / 1e6 / (pipeline.read + pipeline.join)).toFixed(2)} MB/s`);
    say(`layout of ${pipeline.laidOut} nodes: ${pipeline.layout.toFixed(1)} s`);
    const sample = files.slice(0, Math.ceil(files.length / 20));
    const profile = await profiled(() => measurePipeline(reader, sample, sample.length));
    const results: Results = {
      megabytes: Number(values.mb),
      files: files.length,
      bytes,
      jieba,
      pipeline,
      laidOut: sizeOf(first),
      profile,
      memory: STOPPED,
      drawn: STOPPED,
    };
    save(results);
    results.memory = memoryOf(dir, [200, 400, 800], 800);
    save(results);
    results.drawn = await firstDrawn();
    save(results);
    process.stdout.write(report(results));
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** Writes what is known so far. */
function save(results: Results): void {
  fs.writeFileSync(path.join(ROOT, "bench/RESULTS.md"), report(results));
}

function sizeOf(files: string[]): number {
  return files.reduce((sum, f) => sum + fs.statSync(f).size, 0);
}

/** Seconds of processor time that jieba's own tagger takes for the texts of the files. */
function measureJieba(files: string[]): number {
  const jieba = Jieba.withDict(dict);
  const begun = cpuSeconds();
  for (const file of files) jieba.tag(fs.readFileSync(file, "utf8"));
  return cpuSeconds() - begun;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

await main();
