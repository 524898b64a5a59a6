import { spawn } from "node:child_process";
import path from "node:path";
import { PassThrough } from "node:stream";
import { type BuildResult, build } from "../../../graph-build/cli/build.ts";
import { chatAddress, type LlmOptions } from "../../../graph-build/cli/llm/options.ts";

/** A build in this process with a stand-in's address; `log` is what it told. */
export async function buildWith(
  dir: string,
  url: string,
  more: Partial<LlmOptions> & { strict?: boolean } = {},
): Promise<BuildResult & { log: string; out: string }> {
  const parts: string[] = [];
  const log = new PassThrough().on("data", (part: Buffer) => parts.push(part.toString()));
  const out = path.join(dir, "out/g.json");
  const { strict, ...llm } = more;
  const result = await build({
    inputs: [path.join(dir, "in")],
    out,
    title: "t",
    strict,
    llm: {
      url: chatAddress(url),
      model: "stand-in",
      cache: path.join(dir, "cache"),
      jobs: 2,
      timeoutMs: 20_000,
      backoffMs: 1,
      ...llm,
    },
    log: log as unknown as NodeJS.WriteStream,
  });
  return { ...result, log: parts.join(""), out };
}

/** Runs `zhengtu` beside this process, so that a server in this process can answer it; `crash` kills it (status null). */
export function zhengtuBeside(
  args: string[],
  env: Record<string, string> = {},
  crash?: AbortSignal,
): Promise<{ status: number | null; err: string }> {
  const bin = path.join(import.meta.dirname, "../../../graph-build/cli/bin.mjs");
  const run = spawn(process.execPath, [bin, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  crash?.addEventListener("abort", () => run.kill("SIGKILL"));
  const parts: string[] = [];
  run.stderr.on("data", (part: Buffer) => parts.push(part.toString()));
  return new Promise((done) => run.on("close", (status) => done({ status, err: parts.join("") })));
}
