/** A stretch of the query text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What went wrong, in the names that the openCypher TCK uses, and four of our own (the last ones). */
export type CypherErrorType =
  | "SyntaxError"
  | "SemanticError"
  | "TypeError"
  | "ArgumentError"
  | "ArithmeticError"
  | "ParameterMissing"
  | "EntityNotFound"
  | "ProcedureError"
  | "Unsupported"
  | "ReadOnly"
  | "BudgetExceeded"
  | "Cancelled";

/** `compile time`: before any row was read; `runtime`: while the query ran. */
export type ErrorPhase = "compile time" | "runtime";

/** Every error that the engine raises on purpose. */
export class CypherError extends Error {
  override readonly name = "CypherError";
  readonly type: CypherErrorType;
  /** The TCK's detail, such as `UndefinedVariable`; for our own types a short code. */
  readonly detail: string;
  readonly phase: ErrorPhase;
  /** Where in the query; null where no place can be named. */
  readonly at: Span | null;
  /** What to write instead, where there is something. */
  readonly hint: string | null;

  constructor(
    type: CypherErrorType,
    detail: string,
    message: string,
    options: { phase?: ErrorPhase; at?: Span | null; hint?: string | null } = {},
  ) {
    super(message);
    this.type = type;
    this.detail = detail;
    this.phase = options.phase ?? "compile time";
    this.at = options.at ?? null;
    this.hint = options.hint ?? null;
  }
}
