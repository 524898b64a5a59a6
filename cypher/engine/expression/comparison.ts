import type { ComparisonOperator, Expression } from "../parse/ast.ts";
import { compare } from "../values/compare.ts";
import { equals } from "../values/equality.ts";
import { Float, type Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import type { Compiled } from "./context.ts";

type Comparison = Extract<Expression, { kind: "Comparison" }>;
type Test = (a: Value, b: Value) => boolean | null;

const not = (truth: boolean | null): boolean | null => (truth === null ? null : !truth);

/** Numbers and strings first, without a call; the rest by the rules of `equals` and `compare`. */
const TESTS: Record<ComparisonOperator, Test> = {
  "=": equals,
  "<>": (a, b) => not(equals(a, b)),
  "<": (a, b) => {
    if (typeof a === "number" && typeof b === "number") return a < b;
    const order = compare(a, b);
    return order === null ? null : order < 0;
  },
  "<=": (a, b) => {
    if (typeof a === "number" && typeof b === "number") return a <= b;
    const order = compare(a, b);
    return order === null ? null : order <= 0;
  },
  ">": (a, b) => {
    if (typeof a === "number" && typeof b === "number") return a > b;
    const order = compare(a, b);
    return order === null ? null : order > 0;
  },
  ">=": (a, b) => {
    if (typeof a === "number" && typeof b === "number") return a >= b;
    const order = compare(a, b);
    return order === null ? null : order >= 0;
  },
};

/** `operand = 'text'`: a string equals strings alone. */
function equalsText(operand: Compiled, text: string, wanted: boolean): Compiled {
  return (row) => {
    const value = operand(row);
    return value === null ? null : (value === text) === wanted;
  };
}

/** A comparison with a number that is the same for all rows, an INTEGER or a FLOAT. */
function compareWithNumber(
  operand: Compiled,
  operator: ComparisonOperator,
  number: Value,
  double: number,
): Compiled {
  const test = TESTS[operator];
  switch (operator) {
    case "=":
      return (row) => {
        const value = operand(row);
        return typeof value === "number" ? value === double : test(value, number);
      };
    case "<>":
      return (row) => {
        const value = operand(row);
        return typeof value === "number" ? value !== double : test(value, number);
      };
    case "<":
      return (row) => {
        const value = operand(row);
        return typeof value === "number" ? value < double : test(value, number);
      };
    case "<=":
      return (row) => {
        const value = operand(row);
        return typeof value === "number" ? value <= double : test(value, number);
      };
    case ">":
      return (row) => {
        const value = operand(row);
        return typeof value === "number" ? value > double : test(value, number);
      };
    case ">=":
      return (row) => {
        const value = operand(row);
        return typeof value === "number" ? value >= double : test(value, number);
      };
  }
}

function single(left: Compiled, operator: ComparisonOperator, right: Compiled, compiler: Compiler): Compiled {
  const constant = compiler.constantOf(right);
  if (typeof constant === "string" && (operator === "=" || operator === "<>")) {
    return equalsText(left, constant, operator === "=");
  }
  if (typeof constant === "number") return compareWithNumber(left, operator, constant, constant);
  if (constant instanceof Float) return compareWithNumber(left, operator, constant, constant.value);
  const test = TESTS[operator];
  return (row) => test(left(row), right(row));
}

/** `a < b <= c`: all comparisons hold; the first that does not hold ends it, each operand is computed once. */
export function makeComparison({ first, rest }: Comparison, compiler: Compiler): Compiled {
  const left = compiler.compile(first);
  const steps = rest.map(({ operator, operand }) => ({
    test: TESTS[operator],
    operand: compiler.compile(operand),
  }));
  if (steps.length === 1) return single(left, rest[0].operator, steps[0].operand, compiler);
  return (row) => {
    let result: boolean | null = true;
    let before = left(row);
    for (const { test, operand } of steps) {
      const value = operand(row);
      const holds = test(before, value);
      if (holds === false) return false;
      if (holds === null) result = null;
      before = value;
    }
    return result;
  };
}
