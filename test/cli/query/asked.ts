import { afterEach, vi } from "vitest";
import { run } from "../../../graph-build/cli/main.ts";

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs `zhengtu query` in this process: a process of its own takes seconds. */
export async function asked(...args: string[]): Promise<{ status: unknown; out: string; err: string }> {
  const said = { out: "", err: "" };
  const into = (what: "out" | "err") => (text: unknown) => {
    said[what] += text;
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(into("out"));
  vi.spyOn(process.stderr, "write").mockImplementation(into("err"));
  await run(["query", ...args]);
  vi.restoreAllMocks();
  return { status: process.exitCode, ...said };
}
