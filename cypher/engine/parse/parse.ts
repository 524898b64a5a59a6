import { EOF } from "chevrotain";
import { CypherError } from "../errors.ts";
import type { Query } from "./ast.ts";
import { syntaxError } from "./failure.ts";
import { Statement } from "./grammar/statement.ts";
import { lexOrThrow } from "./lexer.ts";

let parser: Statement | undefined;

/**
 * Reads a query's text.
 * @throws CypherError SyntaxError at its place; ReadOnly for a writing clause; Unsupported with what to use instead.
 */
export function parse(text: string): Query {
  const tokens = lexOrThrow(text);
  if (tokens.length === 0)
    throw new CypherError("SyntaxError", "UnexpectedSyntax", "The query is empty.", {
      hint: "Write for example MATCH (n) RETURN n LIMIT 10.",
    });
  parser ??= new Statement();
  parser.open(text, tokens);
  const query = parser.statement();
  const [error] = parser.errors;
  if (error !== undefined) throw syntaxError(error, parser.brackets, text);
  const rest = parser.rest();
  if (rest.tokenType !== EOF) throw new Error(`the parser stopped before ${rest.image}`);
  return query;
}
