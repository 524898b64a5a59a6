import type { Neo4jError } from "neo4j-driver";
import { CliError } from "../errors.ts";
import { faultOf } from "./fault.ts";

/** Where Neo4j 5 says the place: the offset counts UTF-16 units, as Java's strings do. */
const PLACE = /\s*\(line \d+, column \d+ \(offset: (\d+)\)\)[\s\S]*$/;

/** What a server says against a query, with its place; null for a failure that is not the query's. */
export function serverFault(text: string, error: Neo4jError): CliError | null {
  const { code, message } = error;
  if (code === "Neo.ClientError.Statement.AccessMode")
    return faultOf(text, {
      what: `a query only reads, and this one would write: ${message}`,
      at: null,
      hint: "To fill the database use: zhengtu load",
    });
  if (
    /^Neo\.ClientError\.Transaction\.TransactionTimedOut|^Neo\.TransientError\.Transaction\.Terminated/.test(
      code,
    )
  )
    return new CliError("the query took longer than --timeout allows", "Narrow it, or give more seconds");
  if (!code.startsWith("Neo.ClientError.Statement.") && !code.startsWith("Neo.ClientError.Procedure."))
    return null;
  const offset = PLACE.exec(message)?.[1];
  const start = Number(offset);
  return faultOf(text, {
    what: `${code.slice(code.lastIndexOf(".") + 1)}: ${message.replace(PLACE, "")}`,
    at: offset === undefined ? null : { start, end: start + wordAt(text, start) },
    hint: null,
  });
}

/** The length of the word that begins at an offset, at least one character. */
function wordAt(text: string, start: number): number {
  return /^[\p{L}\p{N}_]+/u.exec(text.slice(start))?.[0].length ?? 1;
}
