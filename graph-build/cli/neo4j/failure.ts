import { LoadError } from "../../store/neo4j/report.ts";
import { CliError, reasonOf } from "../errors.ts";

/** Where a command speaks to. */
export interface Target {
  uri: string;
  user: string;
  database?: string;
}

/** A failure of the driver or server as what, where and what to do; what is none of these is given back as it is. */
export function databaseFailure(error: unknown, target: Target): unknown {
  if (error instanceof CliError) return error;
  if (error instanceof LoadError)
    return new CliError(error.message, "Check the graph with: zhengtu validate GRAPH");
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== "string" || !(error instanceof Error)) return error;
  const words = inWords(code, deepest(error), target);
  return words ? new CliError(...words) : error;
}

function inWords(code: string, message: string, { uri, user, database }: Target): [string, string] | null {
  const name = database ?? "the user's own database";
  switch (code) {
    case "Neo.ClientError.Security.Unauthorized":
      return [`${uri} does not let ${user} in: wrong user or password`, "Check --user and the password"];
    case "Neo.ClientError.Security.AuthenticationRateLimit":
      return [`${uri} was given wrong passwords too often`, "Wait some seconds, then try with the right one"];
    case "Neo.ClientError.Database.DatabaseNotFound":
      return [
        `${uri} has no database ${name}`,
        "Leave out --database, or give one that SHOW DATABASES lists; Community has one, neo4j",
      ];
    case "Neo.ClientError.Security.Forbidden":
    case "Neo.ClientError.Statement.AccessMode":
      return [
        `${user} may not write to ${name} at ${uri}`,
        "Give a user with the right to write data, indexes and constraints",
      ];
    case "Neo.ClientError.Schema.ConstraintCreationFailed":
    case "Neo.ClientError.Schema.ConstraintValidationFailed":
    case "Neo.DatabaseError.Schema.ConstraintCreationFailed":
      return [
        `${name} at ${uri} holds data that contradicts cypher/schema.cypher: ${message}`,
        "Remove or rename these, or load into a database of its own",
      ];
    case "Neo.TransientError.General.MemoryPoolOutOfMemoryError":
    case "Neo.TransientError.General.OutOfMemoryError":
      return [
        `${uri} has too little memory for a transaction`,
        "Give a smaller --batch, or the server more memory",
      ];
    case "ServiceUnavailable":
    case "SessionExpired":
      return unreachable(message, uri);
    default:
      if (/Unknown Bolt protocol version/.test(message)) return tooOld(uri, null);
      if (/responded HTTP/.test(message)) return unreachable(message, uri);
      return code.startsWith("Neo.") ? [`${uri}: ${message} (${code})`, ""] : null;
  }
}

/** The oldest server whose Cypher is spoken: constraints on relationships came with it. */
export const OLDEST = "5.7";

/** The failure of a server that is too old; `version` null where it did not even say it. */
export function tooOld(uri: string, version: string | null): [string, string] {
  return [
    `${uri} ${version ? `runs Neo4j ${version}` : "speaks no version of Bolt that is understood"}: too old`,
    `Use Neo4j ${OLDEST} or later`,
  ];
}

function unreachable(message: string, uri: string): [string, string] {
  const remedy = "Check host and port of --uri (7687 unless set otherwise), and that the server runs";
  if (/ENOTFOUND|EAI_AGAIN/.test(message)) return [`${uri}: there is no host of that name`, remedy];
  if (/ECONNREFUSED/.test(message)) return [`${uri} refuses the connection: no server listens there`, remedy];
  if (/ETIMEDOUT|timed out|timeout/i.test(message)) return [`${uri} does not answer`, remedy];
  if (/responded HTTP/.test(message)) return [`${uri} is a port for HTTP, not for Bolt`, remedy];
  if (/certificate|self.signed|TLS|SSL/i.test(message))
    return [
      `${uri}: the encrypted connection failed: ${message}`,
      "neo4j+s:// wants a trusted certificate, neo4j+ssc:// takes any, neo4j:// does not encrypt",
    ];
  return [
    `the connection to ${uri} failed: ${message}`,
    "Run the same command again when the server is back: a load goes on where it stopped",
  ];
}

/** The message with the causes below it, in one line each. */
function deepest(error: Error): string {
  const messages: string[] = [];
  for (let e: unknown = error; e instanceof Error && messages.length < 5; e = e.cause)
    messages.push(reasonOf(e));
  return messages.join("; ");
}
