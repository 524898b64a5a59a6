import { CypherError, type Span } from "../errors.ts";

/** The same error with its place in the query, if it had none; what is no CypherError stays as it is. */
export function placed(error: unknown, at: Span): unknown {
  if (!(error instanceof CypherError) || error.at !== null) return error;
  const { type, detail, message, phase, hint } = error;
  return new CypherError(type, detail, message, { phase, hint, at });
}
