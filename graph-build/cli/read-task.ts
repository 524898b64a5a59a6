import fs from "node:fs";
import { createReader, type Reader, readFacts } from "../pipeline.ts";
import { readAssets } from "./assets.ts";
import { reasonOf } from "./errors.ts";
import type { InputFile } from "./inputs.ts";
import { type PackedFacts, pack } from "./transfer.ts";

/** What a worker thread returns for one file: its facts, or why there are none. */
export type ReadResult = { facts: PackedFacts } | { reason: string };

let reader: Reader | undefined;

/** Reads one file; the lexicon and the weights are loaded once for a thread. */
export default function readTask(input: InputFile): ReadResult {
  reader ??= createReader(readAssets());
  try {
    const bytes = new Uint8Array(fs.readFileSync(input.path));
    return { facts: pack(readFacts(reader, { file: input.name, bytes })) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
