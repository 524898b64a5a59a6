import fs from "node:fs";
import path from "node:path";
import { ASSETS } from "../assets.ts";
import type { Assets } from "../lexicon/lexicon.ts";

/** Reads the pipeline's data files from the package. */
export function readAssets(root = path.join(import.meta.dirname, "..")): Assets {
  return Object.fromEntries(
    ASSETS.map((file) => [file, new Uint8Array(fs.readFileSync(path.join(root, file)))]),
  );
}
