import { availableParallelism } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import type { DocumentFacts, Graph } from "../model/index.ts";
import { assembleGraph } from "../pipeline.ts";
import { graphJson } from "../store/json.ts";
import { CliError } from "./errors.ts";
import { type Fault, listInputs } from "./inputs.ts";
import type { LlmOptions } from "./llm/options.ts";
import { readAllByModel } from "./llm/read-all.ts";
import { usageLines } from "./llm/usage.ts";
import { startProgress } from "./progress.ts";
import { readAll } from "./read-all.ts";
import { summary } from "./summary.ts";
import { checkWritable, writeWhole } from "./write-file.ts";

export interface BuildOptions {
  inputs: string[];
  out: string;
  title?: string;
  seed?: number;
  jobs?: number;
  strict?: boolean;
  /** Read with a language model in place of the trained ones. */
  llm?: LlmOptions;
  /** Where progress and summary go; stderr in the command. */
  log: NodeJS.WriteStream;
}

export interface BuildResult {
  graph: Graph;
  /** Inputs that were left out, and articles that a language model did not answer, with their reasons, already told to the log. */
  faults: Fault[];
}

/**
 * Reads the inputs, writes the graph and tells what was done.
 * @throws CliError where nothing can be built or written, or at the first faulty input if strict
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { log, strict = false } = options;
  const begun = performance.now();
  checkWritable(options.out);
  const inputs = listInputs(options.inputs);
  const faults = [...inputs.faults];
  for (const fault of faults) tell(log, fault, strict);
  if (inputs.files.length === 0)
    throw new CliError(
      "there is no report to read",
      "Give at least one .md or .txt file, or a folder that holds some",
    );
  if (inputs.skipped.length > 0) log.write(`${skippedLine(inputs.skipped)}\n`);

  const bytes = inputs.files.reduce((sum, f) => sum + f.bytes, 0);
  const progress = startProgress(inputs.files.length, bytes, log);
  const read: DocumentFacts[] = [];
  const onFacts = (facts: DocumentFacts, index: number) => {
    read[index] = facts;
  };
  const { llm } = options;
  const stop = () => progress.stop();
  const onStep = progress.step;
  const asked = llm && (await readAllByModel(inputs.files, { llm, strict, onFacts, onStep }).finally(stop));
  const unread =
    asked?.faults ??
    (await readAll(inputs.files, {
      jobs: options.jobs ?? availableParallelism(),
      strict,
      onFacts,
      onDone: (file) => progress.step(file.bytes),
    }).finally(stop));
  for (const fault of unread) tell(log, fault, strict);
  const left = asked?.left ?? [];
  for (const fault of left) tell(log, fault, strict, "left to the ordinary reader");
  faults.push(...unread, ...left);
  const facts = read.filter((f) => f !== undefined);
  if (facts.length === 0)
    throw new CliError("no file could be read: no graph was written", "See the reasons above");

  log.write(`joining what ${facts.length} files say, and laying it out\n`);
  const graph = assembleGraph(facts, {
    title: options.title ?? titleOf(options.inputs),
    seed: options.seed,
  });
  const written = writeWhole(options.out, graphJson(graph));
  log.write(
    summary(graph, { bytes, written, out: options.out, seconds: (performance.now() - begun) / 1000 }),
  );
  if (llm && asked) log.write(usageLines(asked.usage, llm));
  return { graph, faults };
}

function titleOf(inputs: string[]): string {
  return inputs
    .map((input) => path.parse(path.resolve(input)).name)
    .sort()
    .join(", ");
}

function tell(log: NodeJS.WriteStream, fault: Fault, strict: boolean, what = "left out"): void {
  if (strict)
    throw new CliError(
      `${fault.file}: ${fault.reason}`,
      "Mend or leave out this file, or build without --strict",
    );
  log.write(`${what} ${fault.file}: ${fault.reason}\n`);
}

function skippedLine(skipped: string[]): string {
  const some = skipped.slice(0, 3).join(", ");
  return `not read, by their ending: ${skipped.length} files (${some}${skipped.length > 3 ? ", …" : ""})`;
}
