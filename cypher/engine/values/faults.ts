import { CypherError, type Span } from "../errors.ts";
import { typeName } from "./kind.ts";
import { print } from "./print.ts";
import type { Value } from "./value.ts";

const LONGEST = 60;

/** A value for a message: its type and how it is written, shortened. */
export function show(value: Value): string {
  const text = print(value);
  return `${typeName(value)}(${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text})`;
}

/** A TypeError of the run: a value is of a kind that an operator or function does not take. */
export function wrongType(
  message: string,
  at: Span | null = null,
  detail = "InvalidArgumentType",
): CypherError {
  return new CypherError("TypeError", detail, message, { phase: "runtime", at });
}

/** An ArgumentError of the run: a value is of the right kind but out of the range that is allowed. */
export function outOfRange(
  message: string,
  at: Span | null = null,
  detail = "NumberOutOfRange",
): CypherError {
  return new CypherError("ArgumentError", detail, message, { phase: "runtime", at });
}

/** An ArithmeticError of the run. */
export function arithmeticFault(detail: string, message: string, at: Span | null = null): CypherError {
  return new CypherError("ArithmeticError", detail, message, { phase: "runtime", at });
}
