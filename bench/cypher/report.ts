import os from "node:os";
import { REASONS } from "./reasons.ts";

/** Times of a query in ms by the name of the system; null: refused, with what it said. */
export interface QueryResult {
  name: string;
  text: string;
  ms: Record<string, number | null>;
  refused: Record<string, string>;
}

/** What was measured on one graph. */
export interface GraphResult {
  nodes: number;
  relations: number;
  load: Record<string, number>;
  queries: QueryResult[];
}

const ms = (value: number | null): string =>
  value === null ? "—" : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** How much of the other's time the engine takes: below 1 it is faster. */
const ratio = (own: number | null, other: number | null): string => {
  if (own === null || other === null) return "—";
  const part = own / other;
  return part > 1 ? `**${part.toFixed(2)}**` : part >= 0.01 ? part.toFixed(2) : part.toFixed(4);
};

const thousands = (value: number): string => value.toLocaleString("en-US");

/** bench/CYPHER.md. */
export function report(
  systems: readonly { name: string; version: string }[],
  results: readonly GraphResult[],
): string {
  const [own, ...others] = systems.map(({ name }) => name);
  const versions = systems.slice(1).map(({ name, version }) => `${name} ${version}`);
  const head = ["", own, ...others, ...others.map((other) => `of ${other}'s time`)];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = (result: GraphResult) => [
    `## ${thousands(result.nodes)} nodes, ${thousands(result.relations)} relations`,
    "",
    line([...head, "rows"]),
    line(["---", ...head.slice(1).map(() => "---:"), "---"]),
    line(["load", ...cells(own, others, result.load), ""]),
    ...result.queries.map((query) => line([query.name, ...cells(own, others, query.ms), agreement(query)])),
    "",
  ];
  const slower = results.flatMap((result) =>
    result.queries.flatMap(({ name, ms: times }) =>
      others.flatMap((other) =>
        Number(times[own]) > Number(times[other] ?? Number.POSITIVE_INFINITY) ? [`${name}|${other}`] : [],
      ),
    ),
  );
  const reasons = [...new Set(slower)].map((key) => {
    const [name, other] = key.split("|");
    return `- ${name}, ${other}: ${REASONS[key] ?? REASONS[name] ?? "not yet looked into."}`;
  });
  return [
    "# Cypher: the embedded engine beside Neo4j and Grafeo",
    "",
    `Made by \`npm run bench:cypher\` on ${os.cpus()[0].model}, ${os.cpus().length} cores, Node ${process.version}; ${versions.join(", ")}. Do not edit.`,
    "",
    "Milliseconds, medians after warm-up, all in the same run. The graph comes from a seeded generator (`bench/cypher/generate.ts`) in the project's schema. The embedded engine and Grafeo answer in the process that asks, Neo4j over Bolt on the same machine, warm, with its import tool for the load (files, import and indexes, without the server's start). A ratio in bold is above 1: there the embedded engine is the slower one. In the last column, `equal` says that all gave the same rows.",
    "",
    `The machine's load average when this was written: ${os.loadavg()[0].toFixed(1)}. Far above the number of cores, times of several milliseconds are mostly waiting for a core, whichever engine they are of: compare again on a quiet machine.`,
    "",
    ...results.flatMap(table),
    "## Where the embedded engine is slower, and why",
    "",
    ...(reasons.length > 0 ? reasons : ["Nowhere in this run."]),
    "",
    ...refusals(results),
    "## The queries",
    "",
    ...results[0].queries.flatMap(({ name, text }) => [`${name}:`, "", "```cypher", text, "```", ""]),
  ].join("\n");
}

function refusals(results: readonly GraphResult[]): string[] {
  const said = results.flatMap(({ queries }) =>
    queries.flatMap(({ name, refused }) =>
      Object.entries(refused).map(([system, text]) => `- ${name}, ${system}: ${text}`),
    ),
  );
  return said.length === 0 ? [] : ["## What was refused", "", ...new Set(said), ""];
}

const agreement = ({ refused }: QueryResult): string => {
  const names = Object.keys(refused);
  return names.length === 0 ? "equal" : `equal; ${names.join(", ")} refuses`;
};

function cells(own: string, others: readonly string[], times: Record<string, number | null>): string[] {
  return [
    ...[own, ...others].map((name) => ms(times[name] ?? null)),
    ...others.map((other) => ratio(times[own] ?? null, times[other] ?? null)),
  ];
}
