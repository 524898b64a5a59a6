import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readAssets } from "../cli/assets.ts";
import { buildGraph, createReader } from "../pipeline.ts";

/**
 * Builds a graph from the sources of the dev gold and scores it with the gold's own score.mjs.
 * `--shared DIR` (or ZHENGTU_SHARED, else ../shared) holds gold/ and seeds/original; `--diff` and `--json` go to the scorer.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      shared: { type: "string" },
      diff: { type: "boolean" },
      json: { type: "boolean" },
      out: { type: "string" },
    },
  });
  const shared = path.resolve(values.shared ?? process.env.ZHENGTU_SHARED ?? "../shared");
  const dev = path.join(shared, "gold/dev");
  const gold = fs
    .readdirSync(dev)
    .filter((f) => f.endsWith(".json"))
    .map((f) => path.join(dev, f));
  const documents = gold.map((g) => {
    const file: string = JSON.parse(fs.readFileSync(g, "utf8")).source;
    const at = [path.join(dev, "texts", file), path.join(shared, "seeds/original", file)].find((p) =>
      fs.existsSync(p),
    );
    if (!at) throw new Error(`${g}: its source ${file} is neither in gold/dev/texts nor in seeds/original`);
    return { file, bytes: new Uint8Array(fs.readFileSync(at)) };
  });
  const graph = buildGraph(createReader(readAssets()), documents, { title: "dev gold" });
  const out = values.out ?? path.join(fs.mkdtempSync(path.join(os.tmpdir(), "zhengtu-score-")), "graph.json");
  fs.writeFileSync(out, JSON.stringify(graph));
  const flags = [values.diff ? "--diff" : "", values.json ? "--json" : ""].filter(Boolean);
  execFileSync(process.execPath, [path.join(shared, "gold/score.mjs"), out, ...gold, ...flags], {
    stdio: "inherit",
  });
}

main();
