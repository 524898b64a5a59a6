import { EOF } from "chevrotain";
import { CypherError } from "../errors.ts";
import type { Query } from "./ast.ts";
import { tooDeep } from "./depth.ts";
import { syntaxError } from "./failure.ts";
import { Statement } from "./grammar/statement.ts";
import { lexOrThrow } from "./lexer.ts";

let parser: Statement | undefined;

/** A stack smaller than usual may end before the parser's own bounds do. */
function run(ready: Statement): Query {
  try {
    return ready.statement();
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(null);
    throw error;
  }
}

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
  const query = run(parser);
  const [error] = parser.errors;
  if (error !== undefined) throw syntaxError(error, parser.brackets, text);
  const rest = parser.rest();
  if (rest.tokenType !== EOF) throw new Error(`the parser stopped before ${rest.image}`);
  return query;
}
