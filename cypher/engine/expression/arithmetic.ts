import type { Span } from "../errors.ts";
import type { BinaryOperator, Expression } from "../parse/ast.ts";
import * as arithmetic from "../values/arithmetic.ts";
import { show, wrongType } from "../values/faults.ts";
import { isInteger } from "../values/kind.ts";
import { Float, type Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import type { Compiled } from "./context.ts";
import { placed } from "./placed.ts";

type Binary = Extract<Expression, { kind: "Binary" }>;
type Unary = Extract<Expression, { kind: "Unary" }>;
type Operation = (a: Value, b: Value, at: Span | null) => Value;

/**
 * An operator on two computed values; errors that the values' own rooms raise get their place here. Lists that are
 * made longer count as work for each item: they may double again and again.
 */
const operator =
  (operation: Operation) =>
  (expression: Binary, compiler: Compiler): Compiled => {
    const left = compiler.compile(expression.left);
    const right = compiler.compile(expression.right);
    const { at } = expression;
    const { context } = compiler;
    return (row) => {
      const a = left(row);
      const b = right(row);
      try {
        const result = operation(a, b, at);
        if (Array.isArray(result)) for (let i = 0; i < result.length; i++) context.tick();
        return result;
      } catch (error) {
        throw placed(error, at);
      }
    };
  };

export const ARITHMETIC = {
  "+": operator(arithmetic.add),
  "-": operator(arithmetic.subtract),
  "*": operator(arithmetic.multiply),
  "/": operator(arithmetic.divide),
  "%": operator(arithmetic.remainder),
  "^": operator(arithmetic.power),
  "||": operator(arithmetic.concatenate),
} satisfies Partial<Record<BinaryOperator, unknown>>;

export function makeNegation({ operand, at }: Unary, compiler: Compiler): Compiled {
  const part = compiler.compile(operand);
  return (row) => arithmetic.negate(part(row), at);
}

/** `+x`: the number itself. */
export function makePlus({ operand, at }: Unary, compiler: Compiler): Compiled {
  const part = compiler.compile(operand);
  return (row) => {
    const value = part(row);
    if (value === null || isInteger(value) || value instanceof Float) return value;
    throw wrongType(`+ takes a number, not ${show(value)}`, at);
  };
}
