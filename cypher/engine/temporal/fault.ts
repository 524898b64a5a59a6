import { CypherError } from "../errors.ts";

/** A value of the right type that means no moment: the 30th of February, a text that is no date. */
export const invalid = (message: string): CypherError =>
  new CypherError("ArgumentError", "InvalidArgumentValue", message, { phase: "runtime" });

/** A value of a type that the function does not take. */
export const wrongType = (message: string): CypherError =>
  new CypherError("TypeError", "InvalidArgumentType", message, { phase: "runtime" });

/** A result that does not fit into 64 bits or into the years ±999,999,999. */
export const overflow = (message: string): CypherError =>
  new CypherError("ArithmeticError", "NumberOutOfRange", message, { phase: "runtime" });
