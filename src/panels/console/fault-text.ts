import type { QueryFault } from "../../data/cypher/runner.ts";

/** Names of faults that the texts have words for; those of a server by the last part of their code. */
const KNOWN: Record<string, string> = {
  SyntaxError: "syntax",
  SemanticError: "semantic",
  TypeError: "type",
  ArgumentError: "argument",
  ArithmeticError: "arithmetic",
  ParameterMissing: "parameter",
  EntityNotFound: "gone",
  ProcedureError: "procedure",
  Unsupported: "unsupported",
  ReadOnly: "write",
  AccessMode: "write",
  BudgetExceeded: "budget",
  TransactionTimedOut: "budget",
  TransactionTimedOutClientConfiguration: "budget",
  MemoryPoolOutOfMemoryError: "budget",
  ServiceUnavailable: "connection",
  SessionExpired: "connection",
  Unauthorized: "connection",
  Cancelled: "cancelled",
  Broken: "broken",
};

/** What is wrong, in the reader's language; the engine's own words stand beside it. */
export function faultTitle(fault: QueryFault, t: (key: string) => string): string {
  return t(`console.fault.${KNOWN[fault.code.split(".").at(-1)!] ?? "other"}`);
}

/** Both in one line, for the mark in the text. */
export function faultText(fault: QueryFault, t: (key: string) => string): string {
  return [faultTitle(fault, t), fault.message, fault.hint].filter(Boolean).join(" · ");
}
