import { text as textFrom } from "node:stream/consumers";
import type { NamedQuery } from "../../../cypher/queries.ts";
import { CliError, EXIT } from "../errors.ts";
import type { ConnectionOptions } from "../neo4j/connection.ts";
import { DEFAULT_GRAPH } from "../serve-command.ts";
import { type Format, formatted } from "./format.ts";
import { listOf, namedQueries, namedQuery } from "./named.ts";
import { askFile } from "./on-file.ts";
import { parametersFrom } from "./parameters.ts";
import type { Question } from "./question.ts";

export interface QueryCommandOptions extends Omit<ConnectionOptions, "uri"> {
  named?: string;
  list?: boolean;
  param: string[];
  graph?: string;
  uri?: string;
  format: Format;
  limit?: number;
  timeout?: number;
}

/** `zhengtu query [QUERY]`: rows to stdout, what is said of them to stderr. */
export async function queryCommand(given: string | undefined, options: QueryCommandOptions): Promise<void> {
  process.stdout.on("error", leaveWhenClosed);
  const { uri, graph, format, limit, timeout } = options;
  if (options.list) return list(format);
  if (uri !== undefined && graph !== undefined) throw usage("give either --graph or --uri, not both");
  const named = options.named === undefined ? undefined : namedQuery(options.named);
  const question: Question = {
    text: await textOf(given, named),
    parameters: parametersFrom(options.param, named),
    limit,
    milliseconds: timeout === undefined ? undefined : timeout * 1000,
  };
  const answer =
    uri === undefined
      ? askFile(graph ?? DEFAULT_GRAPH, question)
      : await (await import("./on-server.ts")).askServer({ ...options, uri }, question);
  process.stdout.write(formatted(answer, format, process.stdout.isTTY ? process.stdout.columns : undefined));
  const rows = `${answer.rows.length} ${answer.rows.length === 1 ? "row" : "rows"}`;
  if (answer.truncated) process.stderr.write(`${rows}; there are more than --limit ${limit} lets through\n`);
  else if (format === "table") process.stderr.write(`${rows}\n`);
}

function list(format: Format): void {
  const queries = namedQueries();
  if (format === "table") process.stdout.write(listOf(queries));
  else if (format === "json") process.stdout.write(`${JSON.stringify(queries.map(described), null, 2)}\n`);
  else throw usage("--list is written as table or json");
}

function described({ name, title, answers, parameters, columns, text }: NamedQuery) {
  return { name, title, answers, parameters, columns, text };
}

async function textOf(given: string | undefined, named: NamedQuery | undefined): Promise<string> {
  if (given !== undefined && named) throw usage("give either a query or --named, not both");
  if (named) return named.text;
  if (given === undefined) throw usage("no query was given");
  return given === "-" ? textFrom(process.stdin) : given;
}

const usage = (what: string) =>
  new CliError(what, "Write a query, - to read one from stdin, or --named NAME (see --list)", EXIT.usage);

/** Whoever reads the rows may stop before their end (`| head`): that is no failure. */
function leaveWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.done);
}
