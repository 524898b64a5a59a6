import type { Span } from "../errors.ts";
import type { Expression } from "../parse/ast.ts";
import { show, wrongType } from "../values/faults.ts";
import type { Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import type { Compiled } from "./context.ts";

type Binary = Extract<Expression, { kind: "Binary" }>;
type Unary = Extract<Expression, { kind: "Unary" }>;

/** A value where a truth value must stand. @throws CypherError TypeError for all but booleans and null. */
export function truth(value: Value, at: Span): boolean | null {
  if (typeof value === "boolean" || value === null) return value;
  throw wrongType(`a boolean must stand here, not ${show(value)}`, at);
}

/** AND and OR: the second operand is not looked at once the first decides. */
function junction(expression: Binary, compiler: Compiler, decides: boolean): Compiled {
  const left = compiler.compile(expression.left);
  const right = compiler.compile(expression.right);
  const {
    left: { at: leftAt },
    right: { at: rightAt },
  } = expression;
  return (row) => {
    const a = left(row);
    if (a === decides) return decides;
    const b = right(row);
    if (b === decides) {
      truth(a, leftAt);
      return decides;
    }
    const known = truth(a, leftAt) !== null;
    return truth(b, rightAt) !== null && known ? !decides : null;
  };
}

export const makeAnd = (expression: Binary, compiler: Compiler): Compiled =>
  junction(expression, compiler, false);

export const makeOr = (expression: Binary, compiler: Compiler): Compiled =>
  junction(expression, compiler, true);

export function makeXor(expression: Binary, compiler: Compiler): Compiled {
  const left = compiler.compile(expression.left);
  const right = compiler.compile(expression.right);
  const {
    left: { at: leftAt },
    right: { at: rightAt },
  } = expression;
  return (row) => {
    const a = truth(left(row), leftAt);
    const b = truth(right(row), rightAt);
    return a === null || b === null ? null : a !== b;
  };
}

export function makeNot(expression: Unary, compiler: Compiler): Compiled {
  const operand = compiler.compile(expression.operand);
  const { at } = expression.operand;
  return (row) => {
    const value = truth(operand(row), at);
    return value === null ? null : !value;
  };
}
