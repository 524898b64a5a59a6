import { CypherError, type CypherErrorType, type Span } from "../errors.ts";

/** A SyntaxError found before any row is read. */
export function fault(detail: string, message: string, at: Span, hint: string | null = null): CypherError {
  return typedFault("SyntaxError", detail, message, at, hint);
}

export function typedFault(
  type: CypherErrorType,
  detail: string,
  message: string,
  at: Span,
  hint: string | null = null,
): CypherError {
  return new CypherError(type, detail, message, { at, hint });
}
