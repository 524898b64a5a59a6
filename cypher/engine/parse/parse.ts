import { CypherError } from "../errors.ts";
import type { Query } from "./ast.ts";

/**
 * Reads a query's text.
 * @throws CypherError SyntaxError at its place; ReadOnly for a writing clause; Unsupported with what to use instead.
 */
export function parse(_text: string): Query {
  throw new CypherError("Unsupported", "NotYet", "the parser is not built yet");
}
