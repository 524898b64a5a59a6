import { build } from "./build.ts";
import { EXIT } from "./errors.ts";
import { type LlmFlags, llmOptions } from "./llm/options.ts";

/** `zhengtu build INPUT... --out FILE` */
export async function buildCommand(
  inputs: string[],
  options: LlmFlags & { out: string; title?: string; seed: number; jobs?: number; strict?: boolean },
): Promise<void> {
  const { faults } = await build({
    out: options.out,
    title: options.title,
    seed: options.seed,
    jobs: options.jobs,
    strict: options.strict,
    llm: llmOptions(options, process.env),
    inputs,
    log: process.stderr,
  });
  if (faults.length > 0) process.exitCode = EXIT.faulty;
}
