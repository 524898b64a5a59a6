import fs from "node:fs";
import { type Graph, GraphSchema } from "../model/index.ts";
import { CliError, reasonOf } from "./errors.ts";

const REMEDY = "Build one with: zhengtu build reports/ --out graph.json";

/**
 * The JSON of a graph file, not yet checked.
 * @throws CliError naming the file where it cannot be read or is no JSON
 */
export function loadJson(file: string): unknown {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    throw new CliError(`cannot read ${file}: ${reasonOf(error)}`, REMEDY);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(`${file} is not JSON: ${reasonOf(error)}`, REMEDY);
  }
}

/**
 * A graph from its file, checked against the schema.
 * @throws CliError naming the file and the first place that does not fit
 */
export function loadGraph(file: string): Graph {
  const parsed = GraphSchema.safeParse(loadJson(file));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0];
  throw new CliError(
    `${file} is not a graph of schema zhengtu/1: ${path.join(".") || "(top)"}: ${message}`,
    `See all faults with: zhengtu validate ${file}`,
  );
}
