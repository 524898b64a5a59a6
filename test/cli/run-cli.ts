import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");
const made: string[] = [];

afterEach(() => {
  for (const dir of made.splice(0)) fs.rmSync(dir, { recursive: true, force: true });
});

/** Runs `zhengtu` with arguments, as a user would. */
export function zhengtu(...args: string[]): { status: number | null; out: string; err: string } {
  return zhengtuReading("", ...args);
}

/** Runs `zhengtu` with a text on its stdin. */
export function zhengtuReading(
  input: string,
  ...args: string[]
): { status: number | null; out: string; err: string } {
  const bin = path.join(ROOT, "graph-build/cli/bin.mjs");
  const run = spawnSync(process.execPath, [bin, ...args], { encoding: "utf8", timeout: 60_000, input });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** A temporary folder with files in it, by their path below it; removed after the test. */
export function folder(files: Record<string, string | Uint8Array>): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-test-"));
  made.push(dir);
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    fs.writeFileSync(path.join(dir, name), content);
  }
  return dir;
}

/** A small report of a made-up body; `n` makes it differ. */
export function report(n: number): string {
  return [
    "---",
    `title: 教育工作简报第${n}期`,
    `date: 202${n % 5}-03-0${1 + (n % 8)}`,
    "home: 云南省临沧市凤庆县",
    "---",
    "",
    `凤庆县教育体育局局长王志远介绍,全县今年新建学校${n + 3}所,投入资金1.${n}亿元。`,
    "该局牵头实施“薄弱学校改造工程”,凤庆县财政局参与。",
    "",
  ].join("\n");
}
