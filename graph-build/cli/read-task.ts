import fs from "node:fs";
import type { DocumentFacts } from "../model/index.ts";
import { createReader, type Reader, readFacts } from "../pipeline.ts";
import { readAssets } from "./assets.ts";
import { reasonOf } from "./errors.ts";
import type { InputFile } from "./inputs.ts";

/** What a worker thread returns for one file: its facts, or why there are none. */
export type ReadResult = { facts: DocumentFacts } | { reason: string };

let reader: Reader | undefined;

/** Reads one file; the lexicon and the weights are loaded once for a thread. */
export default function readTask(input: InputFile): ReadResult {
  reader ??= createReader(readAssets());
  try {
    const bytes = new Uint8Array(fs.readFileSync(input.path));
    return { facts: readFacts(reader, { file: input.name, bytes }) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
