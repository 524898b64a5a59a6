import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

/**
 * Compiles kernel/score.wat to the bytes in kernel/score-wasm.ts, by hand after a change of the former:
 * `npx tsx graph-build/learn/tagger/compile-kernel.ts`. Fetches wabt (Apache-2.0), which nothing else needs.
 */
const WABT = "wabt@1.0.39";
const kernel = path.join(import.meta.dirname, "../../extract/tagger/kernel");

interface Wabt {
  parseWat(
    name: string,
    source: string,
    features: object,
  ): { toBinary(options: object): { buffer: Uint8Array } };
}

const dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-wabt-"));
execFileSync("npm", ["install", "--prefix", dir, "--no-save", WABT], { stdio: "inherit" });
const load: () => Promise<Wabt> = createRequire(path.join(dir, "x.js"))("wabt");
const wabt = await load();
const source = fs.readFileSync(path.join(kernel, "score.wat"), "utf8");
const { buffer } = wabt.parseWat("score.wat", source, { simd: true }).toBinary({});
const text = Buffer.from(buffer).toString("base64");
fs.writeFileSync(
  path.join(kernel, "score-wasm.ts"),
  `/** Compiled from score.wat beside it by learn/tagger/compile-kernel.ts; ${buffer.length} bytes. */\nexport const SCORE_WASM =\n  "${text}";\n`,
);
fs.rmSync(dir, { recursive: true });
console.log(`${buffer.length} bytes`);
