import fs from "node:fs";
import path from "node:path";

/** A value as the scenarios' graphs hold it; see the README of the folder of scenarios. */
export type Encoded =
  | null
  | boolean
  | string
  | number
  | Encoded[]
  | { integer: string }
  | { float: number | string }
  | { map: Record<string, Encoded> }
  | { temporal: string; value: string };

export interface Scenario {
  feature: string;
  name: string;
  example?: number;
  graph: {
    nodes: { id: number; labels: string[]; properties: Record<string, Encoded> }[];
    relationships: {
      id: number;
      type: string;
      start: number;
      end: number;
      properties: Record<string, Encoded>;
    }[];
  };
  /** Values are literals of the TCK. */
  parameters?: Record<string, string>;
  procedures?: { signature: string; columns: string[]; rows: string[][] }[];
  query: string;
  expect: ExpectedRows | ExpectedError;
}

export interface ExpectedRows {
  kind: "rows";
  ordered: boolean;
  ignoreListOrder?: boolean;
  columns: string[];
  rows: string[][];
}

export interface ExpectedError {
  kind: "error";
  phase: string;
  type: string;
  detail: string;
}

/** All scenarios of the `*.json` files of a folder, file by file. @throws Error for a folder without any. */
export function readScenarios(folder: string): Scenario[] {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".json"));
  const all = files
    .sort()
    .flatMap((name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")) as Scenario[]);
  if (all.length === 0) throw new Error(`no scenarios in ${folder}`);
  return all;
}

/** How a scenario is named in a report. */
export function titleOf({ feature, name, example }: Scenario): string {
  return `${feature} ${name}${example === undefined ? "" : ` (${example})`}`;
}
