import fs from "node:fs";
import path from "node:path";
import { readAssets } from "../../graph-build/cli/assets.ts";
import type { Graph } from "../../graph-build/model/index.ts";
import { buildGraph, createReader } from "../../graph-build/pipeline.ts";

const SEEDS = path.join(import.meta.dirname, "../../seeds");
let reader: ReturnType<typeof createReader> | undefined;

/** The graph of the default corpus, or of those of its files that `keep` takes. */
export function seedsGraph(keep: (file: string) => boolean = () => true): Graph {
  reader ??= createReader(readAssets());
  const files = fs.readdirSync(SEEDS).filter((f) => f.endsWith(".md") && keep(f));
  const documents = files.sort().map((file) => ({
    file,
    bytes: new Uint8Array(fs.readFileSync(path.join(SEEDS, file))),
  }));
  return buildGraph(reader, documents);
}
