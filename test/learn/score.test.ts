import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.join(import.meta.dirname, "../..");
const SHARED = process.env.ZHENGTU_SHARED ?? path.join(ROOT, "../shared");

/** What reading must reach on the development gold, which no training has seen. */
const LEAST: [score: string, f1: number][] = [
  ["entities", 0.8],
  ["relations", 0.58],
  ["figures: value", 0.95],
  ["figures: value+subject", 0.7],
];

/** The gold is not part of the repository: without it this is skipped, but never in CI. */
describe.skipIf(!fs.existsSync(path.join(SHARED, "gold")) && !process.env.CI)("score on the gold", () => {
  it("reaches what is asked of entities, relations and figures", () => {
    const printed = execFileSync(
      process.execPath,
      ["--import", "tsx", "graph-build/learn/score.ts", "--shared", SHARED, "--json"],
      { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 },
    );
    const { total } = JSON.parse(printed);
    for (const [score, least] of LEAST) expect(total[score].f1, score).toBeGreaterThanOrEqual(least);
  });
});
