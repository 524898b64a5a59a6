import fs from "node:fs";
import path from "node:path";
import { reasonOf } from "./errors.ts";

/** Endings of the files that can be read. */
export const READABLE = [".md", ".txt"];

/** A file to read: where it is, and its name in the graph. */
export interface InputFile {
  path: string;
  name: string;
  bytes: number;
}

/** An input that is left out, and why. */
export interface Fault {
  file: string;
  reason: string;
}

export interface Inputs {
  /** In the order of their names. */
  files: InputFile[];
  faults: Fault[];
  /** Files of folders whose ending is not read, in order. */
  skipped: string[];
}

interface Found {
  real: string;
  /** Path parts; the last `own` of them are the name unless another file has the same. */
  parts: string[];
  own: number;
  bytes: number;
}

/**
 * Files and folders (recursively, without hidden entries) to the list of files to read. A file's name is its posix
 * path below the input folder; where two inputs hold the same name, both get as many folders before it as tell
 * them apart. Neither the order of the inputs nor naming a file twice changes the result.
 */
export function listInputs(inputs: string[]): Inputs {
  const found = new Map<string, Found>();
  const faults: Fault[] = [];
  const skipped = new Set<string>();
  for (const input of [...inputs].sort()) {
    try {
      const stat = fs.statSync(input);
      if (stat.isDirectory()) {
        const before = found.size;
        const seen = walk(input, path.resolve(input), [], new Set());
        if (seen === 0 && found.size === before)
          faults.push({
            file: input,
            reason: `the folder holds no ${READABLE.join(" or ")} file; give a folder with reports, or the files themselves`,
          });
      } else if (!stat.isFile()) faults.push({ file: input, reason: "is neither a file nor a folder" });
      else if (!readable(input))
        faults.push({ file: input, reason: `only ${READABLE.join(" and ")} files are read` });
      else add(path.resolve(input), 1, stat.size);
    } catch (error) {
      faults.push({ file: input, reason: reasonOf(error) });
    }
  }
  return { files: named([...found.values()]), faults, skipped: [...skipped].sort() };

  function add(file: string, own: number, bytes: number) {
    const real = fs.realpathSync(file);
    const known = found.get(real);
    if (!known || own > known.own)
      found.set(real, { real, parts: file.split(path.sep).filter(Boolean), own, bytes });
  }

  /** Counts the readable files below a folder. */
  function walk(shown: string, dir: string, below: string[], above: Set<string>): number {
    const real = fs.realpathSync(dir);
    if (above.has(real)) return 0;
    const chain = new Set(above).add(real);
    let count = 0;
    for (const name of fs.readdirSync(dir).sort()) {
      if (name.startsWith(".")) continue;
      const at = path.join(dir, name);
      const label = path.join(shown, name);
      try {
        const stat = fs.statSync(at);
        if (stat.isDirectory()) count += walk(label, at, [...below, name], chain);
        else if (stat.isFile() && readable(name)) {
          add(at, below.length + 1, stat.size);
          count++;
        } else skipped.add(label);
      } catch (error) {
        faults.push({ file: label, reason: reasonOf(error) });
        count++;
      }
    }
    return count;
  }
}

function readable(file: string): boolean {
  return READABLE.includes(path.extname(file).toLowerCase());
}

function named(found: Found[]): InputFile[] {
  const own = new Map(found.map((f) => [f, f.own]));
  const nameOf = (f: Found) => f.parts.slice(-(own.get(f) ?? f.own)).join("/");
  for (;;) {
    const count = new Map<string, number>();
    for (const f of found) count.set(nameOf(f), (count.get(nameOf(f)) ?? 0) + 1);
    const clashes = found.filter((f) => (count.get(nameOf(f)) ?? 0) > 1);
    if (clashes.length === 0) break;
    for (const f of clashes) own.set(f, Math.min((own.get(f) ?? f.own) + 1, f.parts.length));
  }
  return found
    .map((f) => ({ path: f.real, name: nameOf(f), bytes: f.bytes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
