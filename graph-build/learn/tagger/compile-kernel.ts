import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * Compiles kernel/*.as (AssemblyScript) to the bytes in kernel/tagger-wasm.ts, by hand after a change of the former:
 * `npx tsx graph-build/learn/tagger/compile-kernel.ts`. Fetches the compiler (Apache-2.0), which nothing else needs.
 */
const COMPILER = "assemblyscript@0.28.20";
const kernel = path.join(import.meta.dirname, "../../extract/tagger/kernel");

const dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-kernel-"));
execFileSync("npm", ["install", "--prefix", dir, "--no-save", COMPILER], { stdio: "inherit" });
for (const file of fs.readdirSync(kernel).filter((f) => f.endsWith(".as")))
  fs.copyFileSync(path.join(kernel, file), path.join(dir, file.replace(/as$/, "ts")));
const flags = ["-O3", "--converge", "--noAssert", "--runtime", "stub", "--enable", "simd"];
const out = path.join(dir, "tagger.wasm");
execFileSync(path.join(dir, "node_modules/.bin/asc"), [path.join(dir, "tagger.ts"), "-o", out, ...flags], {
  stdio: "inherit",
});
const bytes = fs.readFileSync(out);
fs.writeFileSync(
  path.join(kernel, "tagger-wasm.ts"),
  `/** Compiled from tagger.as beside it by learn/tagger/compile-kernel.ts; ${bytes.length} bytes. */\nexport const TAGGER_WASM =\n  "${bytes.toString("base64")}";\n`,
);
fs.rmSync(dir, { recursive: true });
console.log(`${bytes.length} bytes`);
