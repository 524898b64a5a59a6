import { CypherError, type Span } from "../errors.ts";

/** Operands that one expression may join; signs before one operand and accesses behind it. */
export const MOST_OPERANDS = 2000;
/** Operators other than AND and OR in a row: they make a tree as deep as they are many. */
export const MOST_DEEP = 300;
export const MOST_STEPS = 50;

/** The error for what could end the stack, here or where the expression is worked out. */
export function tooDeep(at: Span | null): CypherError {
  return new CypherError("Unsupported", "TooDeep", "This is nested too deep, or joins too many parts.", {
    at,
    hint: "Make parts of it in a WITH before; test against a list by IN.",
  });
}
