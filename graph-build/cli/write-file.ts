import fs from "node:fs";
import path from "node:path";
import { CliError, reasonOf } from "./errors.ts";

/**
 * Makes sure that `file` can be written before the work begins; makes its folder where that is missing.
 * @throws CliError with what to do
 */
export function checkWritable(file: string): void {
  const dir = path.dirname(path.resolve(file));
  try {
    fs.mkdirSync(dir, { recursive: true });
    fs.accessSync(dir, fs.constants.W_OK);
    if (fs.existsSync(file)) {
      if (fs.statSync(file).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
      fs.accessSync(file, fs.constants.W_OK);
    }
  } catch (error) {
    throw new CliError(
      `cannot write ${file}: ${reasonOf(error)}`,
      "Give a file in a folder that you may write to, for example --out graph.json",
    );
  }
}

/** Writes chunks to a new file beside `file`, flushes it to the disk and renames it: no reader sees half a file. */
export function writeWhole(file: string, chunks: Iterable<string>): number {
  const beside = `${file}.${process.pid}.part`;
  const discard = () => fs.rmSync(beside, { force: true });
  process.once("exit", discard);
  let bytes = 0;
  try {
    const fd = fs.openSync(beside, "w");
    try {
      for (const chunk of batched(chunks)) {
        const data = Buffer.from(chunk);
        bytes += data.length;
        fs.writeFileSync(fd, data);
      }
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    fs.renameSync(beside, file);
  } catch (error) {
    discard();
    throw new CliError(`cannot write ${file}: ${reasonOf(error)}`, "Free space or give another --out");
  } finally {
    process.off("exit", discard);
  }
  return bytes;
}

function* batched(chunks: Iterable<string>): Generator<string> {
  let batch = "";
  for (const chunk of chunks) {
    batch += chunk;
    if (batch.length > 1 << 20) {
      yield batch;
      batch = "";
    }
  }
  yield batch;
}
