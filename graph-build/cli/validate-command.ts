import fs from "node:fs";
import { validateGraph } from "../check/validate.ts";
import { readDocument } from "../read/read.ts";
import { EXIT } from "./errors.ts";
import { listInputs } from "./inputs.ts";
import { loadJson } from "./load-graph.ts";

/** How many faults are named. */
const NAMED = 10;

/** `zhengtu validate GRAPH`: exit status 1 where the graph is faulty. */
export function validateCommand(file: string, options: { sources?: string }): void {
  const { faults } = validateGraph(loadJson(file), options.sources ? textsOf(options.sources) : undefined);
  if (faults.length === 0) {
    process.stdout.write(`${file}: no faults\n`);
    return;
  }
  process.exitCode = EXIT.faulty;
  process.stdout.write(`${file}: ${faults.length} ${faults.length === 1 ? "fault" : "faults"}\n`);
  for (const fault of faults.slice(0, NAMED)) process.stdout.write(`  ${fault}\n`);
  if (faults.length > NAMED) process.stdout.write(`  … and ${faults.length - NAMED} more\n`);
}

/** Decoded texts of a folder's reports by their name in the graph, each read when asked for. */
function textsOf(dir: string): (file: string) => string | undefined {
  const inputs = listInputs([dir]);
  for (const fault of inputs.faults) process.stderr.write(`left out ${fault.file}: ${fault.reason}\n`);
  if (inputs.faults.length > 0) process.exitCode = EXIT.faulty;
  const paths = new Map(inputs.files.map((f) => [f.name, f.path]));
  const texts = new Map<string, string>();
  return (file) => {
    const at = paths.get(file);
    if (at && !texts.has(file)) {
      const bytes = new Uint8Array(fs.readFileSync(at));
      texts.set(file, readDocument({ file, bytes }).decoded);
    }
    return texts.get(file);
  };
}
