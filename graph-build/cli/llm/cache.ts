import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { CliError, reasonOf } from "../errors.ts";
import { writeWhole } from "../write-file.ts";
import type { Tokens } from "./usage.ts";

/** An answer as it is kept. */
export interface Kept {
  model: string;
  tokens: Tokens | null;
  /** The JSON that the model wrote. */
  answer: unknown;
}

/** Answers by what was asked, one file each, in a folder. */
export interface Cache {
  get(key: string): Kept | null;
  put(key: string, kept: Kept): void;
}

/** The key of a question: all that decides its answer. */
export function cacheKey(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/**
 * Opens the folder, made where it is missing. A file that is cut off or not ours counts as no answer.
 * @throws CliError where it cannot be written to
 */
export function openCache(dir: string): Cache {
  const fileOf = (key: string) => path.join(dir, key.slice(0, 2), `${key}.json`);
  try {
    fs.mkdirSync(dir, { recursive: true });
    fs.accessSync(dir, fs.constants.R_OK | fs.constants.W_OK);
  } catch (error) {
    throw new CliError(
      `cannot keep answers in ${dir}: ${reasonOf(error)}`,
      "Give another folder: --llm-cache DIR",
    );
  }
  return {
    get(key) {
      try {
        return keptOf(JSON.parse(fs.readFileSync(fileOf(key), "utf8")));
      } catch (error) {
        if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw new CliError(
          `cannot read ${fileOf(key)}: ${reasonOf(error)}`,
          "Remove it, or give another --llm-cache",
        );
      }
    },
    put(key, kept) {
      fs.mkdirSync(path.dirname(fileOf(key)), { recursive: true });
      writeWhole(fileOf(key), [`${JSON.stringify(kept)}\n`]);
    },
  };
}

function keptOf(json: unknown): Kept | null {
  const kept = json as Partial<Kept> | null;
  return kept && typeof kept === "object" && kept.answer !== undefined ? (kept as Kept) : null;
}
