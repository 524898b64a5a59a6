import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** Peak resident memory of reading and of a whole `zhengtu build` with one thread, and the size of the graph that it wrote. */
export interface Memory {
  files: number;
  inputBytes: number;
  /** Peak of reading alone: what a document gives is let go at once. */
  readingBytes: number;
  /** Peak of the whole build, which holds the graph, and the size of the graph; null where only reading was measured. */
  peakBytes: number | null;
  graphBytes: number | null;
}

/**
 * Reads the first `n` files of a folder for each count, and builds their graph up to `built` files, each in a process of its own,
 * and asks it for its peak.
 */
export function memoryOf(dir: string, counts: number[], built: number): Memory[] {
  const all = fs
    .readdirSync(dir)
    .filter((f) => f.endsWith(".md"))
    .sort();
  return [...new Set(counts.map((n) => Math.min(n, all.length)))].map((n) => {
    const some = fs.mkdtempSync(path.join(dir, "some-"));
    for (const f of all.slice(0, n)) fs.linkSync(path.join(dir, f), path.join(some, f));
    const out = path.join(some, "graph.json");
    const once = path.join(import.meta.dirname, "build-once.mjs");
    const peakOf = (how: string) =>
      Number(
        execFileSync(process.execPath, [once, how, some, out], {
          encoding: "utf8",
          stdio: ["ignore", "pipe", "ignore"],
        }),
      ) * 1024;
    const readingBytes = peakOf("read");
    const peakBytes = n <= built ? peakOf("build") : null;
    const inputBytes = all.slice(0, n).reduce((sum, f) => sum + fs.statSync(path.join(dir, f)).size, 0);
    const graphBytes = peakBytes === null ? null : fs.statSync(out).size;
    fs.rmSync(some, { recursive: true });
    return { files: n, inputBytes, readingBytes, peakBytes, graphBytes };
  });
}
