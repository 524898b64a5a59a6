import { CypherError, type Span } from "../errors.ts";

/**
 * The same error with its place in the query, if it had none. What JavaScript itself cannot hold (a string of more
 * than half a billion characters, lists nested too deep) becomes an error of the query; all else stays as it is.
 */
export function placed(error: unknown, at: Span): unknown {
  if (error instanceof RangeError) {
    const message = `the value is too large to be held: ${error.message}`;
    return new CypherError("ArgumentError", "NumberOutOfRange", message, { phase: "runtime", at });
  }
  if (!(error instanceof CypherError) || error.at !== null) return error;
  const { type, detail, message, phase, hint } = error;
  return new CypherError(type, detail, message, { phase, hint, at });
}
