import { CypherError, type Span } from "../errors.ts";
import type { BinaryOperator, ComparisonOperator, Expression } from "./ast.ts";

/** What stands between or behind operands. */
export type Operator =
  | { kind: "binary"; operator: BinaryOperator }
  | { kind: "comparison"; operator: ComparisonOperator }
  /** Such as IS NULL: has no operand of its own after it. */
  | { kind: "postfix"; apply: (operand: Expression) => Expression };

/** An expression as the grammar reads it: operands, each with the NOTs before it, and what joins them. */
export interface Flat {
  operands: { nots: number[]; expression: Expression }[];
  operators: Operator[];
}

const LEVELS: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  xor: 2,
  and: 3,
  "=~": 6,
  in: 6,
  contains: 6,
  "starts with": 6,
  "ends with": 6,
  "+": 7,
  "-": 7,
  "||": 7,
  "*": 8,
  "/": 8,
  "%": 8,
  "^": 9,
};
const NOT = 4;
const COMPARISON = 5;
const PREDICATE = 6;

const span = (left: Span, right: Span): Span => ({ start: left.start, end: right.end });

/** Groups operands by the precedence of what joins them; all operators of one level group to the left. */
export function fold({ operands, operators }: Flat): Expression {
  let operand = 0;
  let next = 0;

  const level = (operator: Operator): number =>
    operator.kind === "binary"
      ? LEVELS[operator.operator]
      : operator.kind === "comparison"
        ? COMPARISON
        : PREDICATE;

  const primary = (least: number): Expression => {
    const { nots, expression } = operands[operand++];
    if (nots.length === 0) return expression;
    if (least > NOT)
      throw new CypherError("SyntaxError", "UnexpectedSyntax", "NOT cannot stand here without parentheses.", {
        at: { start: nots[0], end: nots[0] + 3 },
        hint: "Write (NOT …).",
      });
    const inner = rest(expression, COMPARISON);
    return nots.reduceRight<Expression>(
      (held, start) => ({ kind: "Unary", operator: "not", operand: held, at: { start, end: held.at.end } }),
      inner,
    );
  };

  const climb = (least: number): Expression => rest(primary(least), least);

  const comparison = (first: Expression): Expression => {
    const chain: Extract<Expression, { kind: "Comparison" }>["rest"] = [];
    for (let at = operators[next]; at?.kind === "comparison"; at = operators[next]) {
      next++;
      chain.push({ operator: at.operator, operand: climb(PREDICATE) });
    }
    return { kind: "Comparison", first, rest: chain, at: span(first.at, chain.at(-1)!.operand.at) };
  };

  /** As many ANDs or ORs as stand in a row, halved and halved again: a long row does not become a deep tree. */
  const logical = (operator: "and" | "or", first: Expression, second: Expression): Expression => {
    const all = [first, second];
    for (let at = operators[next]; at?.kind === "binary" && at.operator === operator; at = operators[next]) {
      next++;
      all.push(climb(LEVELS[operator] + 1));
    }
    const halved = (from: number, to: number): Expression => {
      if (to - from === 1) return all[from];
      const middle = from + Math.ceil((to - from) / 2);
      const [left, right] = [halved(from, middle), halved(middle, to)];
      return { kind: "Binary", operator, left, right, at: span(left.at, right.at) };
    };
    return halved(0, all.length);
  };

  const rest = (first: Expression, least: number): Expression => {
    let left = first;
    for (let at = operators[next]; at !== undefined && level(at) >= least; at = operators[next]) {
      if (at.kind === "comparison") {
        left = comparison(left);
        continue;
      }
      next++;
      if (at.kind === "postfix") {
        left = at.apply(left);
        continue;
      }
      const right = climb(LEVELS[at.operator] + 1);
      if (at.operator === "and" || at.operator === "or") {
        left = logical(at.operator, left, right);
        continue;
      }
      left = { kind: "Binary", operator: at.operator, left, right, at: span(left.at, right.at) };
    }
    return left;
  };

  return climb(0);
}
