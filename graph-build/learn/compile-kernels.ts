import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * Compiles the kernels (AssemblyScript, *.as) to the bytes in *-wasm.ts beside them, by hand after a change of the former:
 * `npx tsx graph-build/learn/compile-kernels.ts`. Fetches the compiler (Apache-2.0), which nothing else needs.
 */
const COMPILER = "assemblyscript@0.28.20";
/** Where kernels lie below graph-build, and the file of each that the compiler begins with. */
const KERNELS = [
  ["extract/tagger/kernel", "tagger"],
  ["relate/pairs/kernel", "pairs"],
];
const FLAGS = ["-O3", "--converge", "--noAssert", "--runtime", "stub", "--enable", "simd"];

const dir = fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-kernel-"));
execFileSync("npm", ["install", "--prefix", dir, "--no-save", COMPILER], { stdio: "inherit" });
for (const [folder, name] of KERNELS) {
  const kernel = path.join(import.meta.dirname, "..", folder);
  const source = path.join(dir, name);
  fs.mkdirSync(source);
  for (const file of fs.readdirSync(kernel).filter((f) => f.endsWith(".as")))
    fs.copyFileSync(path.join(kernel, file), path.join(source, file.replace(/as$/, "ts")));
  const out = path.join(dir, `${name}.wasm`);
  const entry = path.join(source, `${name}.ts`);
  execFileSync(path.join(dir, "node_modules/.bin/asc"), [entry, "-o", out, ...FLAGS], { stdio: "inherit" });
  const bytes = fs.readFileSync(out);
  fs.writeFileSync(
    path.join(kernel, `${name}-wasm.ts`),
    `/** Compiled from ${name}.as beside it by learn/compile-kernels.ts; ${bytes.length} bytes. */\nexport const ${name.toUpperCase()}_WASM =\n  "${bytes.toString("base64")}";\n`,
  );
  console.log(`${name}: ${bytes.length} bytes`);
}
fs.rmSync(dir, { recursive: true });
