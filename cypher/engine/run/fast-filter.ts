import type { Compiled, Row } from "../expression/compile.ts";
import { labelTable } from "../graph/label-test.ts";
import type { PackedGraph } from "../graph/store.ts";
import type { Expression } from "../parse/ast.ts";
import type { FastOperand, FastPredicate } from "../plan/fast-predicate.ts";
import { compare } from "../values/compare.ts";
import { equals } from "../values/equality.ts";
import type { Value } from "../values/value.ts";

/** Where the parts of a pattern stand, for conditions that are read off numbers. */
export interface FastSight {
  graph: PackedGraph;
  /** The slot in which the number of a node or relationship of the pattern stands. */
  slotOf(name: string): number;
  isNode(name: string): boolean;
  constant(value: Expression): Compiled;
}

/** Whether the condition is true: neither false nor unknown. */
export type FastTest = (row: Row) => boolean;

export function fastTest(predicate: FastPredicate, sight: FastSight): FastTest {
  switch (predicate.kind) {
    case "same": {
      const [left, right] = [sight.slotOf(predicate.left), sight.slotOf(predicate.right)];
      return predicate.negated ? (row) => row[left] !== row[right] : (row) => row[left] === row[right];
    }
    case "labels": {
      const slot = sight.slotOf(predicate.name);
      const table = labelTable(sight.graph, [predicate.labels])!;
      const { labelSets } = sight.graph;
      return (row) => table[labelSets[row[slot] as number]] === 1;
    }
    case "null": {
      const operand = operandOf(predicate.operand, sight);
      return predicate.negated ? (row) => operand(row) !== null : (row) => operand(row) === null;
    }
    case "and":
    case "or": {
      const left = fastTest(predicate.left, sight);
      const right = fastTest(predicate.right, sight);
      return predicate.kind === "and" ? (row) => left(row) && right(row) : (row) => left(row) || right(row);
    }
    case "text":
      return textTest(predicate, sight);
    case "compare":
      return compareTest(predicate, sight);
  }
}

function operandOf(operand: FastOperand, sight: FastSight): Compiled {
  if (operand.kind === "constant") return sight.constant(operand.value);
  const slot = sight.slotOf(operand.name);
  const { graph } = sight;
  const read = sight.isNode(operand.name)
    ? graph.nodeReader(operand.key)
    : graph.relationshipReader(operand.key);
  return (row) => read(row[slot] as number);
}

function textTest({ left, operator, right }: FastPredicate & { kind: "text" }, sight: FastSight): FastTest {
  const [whole, part] = [operandOf(left, sight), operandOf(right, sight)];
  return (row) => {
    const [text, found] = [whole(row), part(row)];
    if (typeof text !== "string" || typeof found !== "string") return false;
    if (operator === "contains") return text.includes(found);
    return operator === "starts with" ? text.startsWith(found) : text.endsWith(found);
  };
}

function compareTest(
  { left, operator, right }: FastPredicate & { kind: "compare" },
  sight: FastSight,
): FastTest {
  const [first, second] = [operandOf(left, sight), operandOf(right, sight)];
  const holds = COMPARISONS[operator];
  return (row) => holds(first(row), second(row));
}

const bothNumbers = (a: Value, b: Value): boolean => typeof a === "number" && typeof b === "number";

const COMPARISONS: Readonly<Record<string, (a: Value, b: Value) => boolean>> = {
  "=": (a, b) => (bothNumbers(a, b) || typeof a === "string" ? a === b : equals(a, b) === true),
  "<>": (a, b) => (bothNumbers(a, b) ? a !== b : equals(a, b) === false),
  "<": (a, b) => (bothNumbers(a, b) ? a! < b! : isSign(compare(a, b), (sign) => sign < 0)),
  "<=": (a, b) => (bothNumbers(a, b) ? a! <= b! : isSign(compare(a, b), (sign) => sign <= 0)),
  ">": (a, b) => (bothNumbers(a, b) ? a! > b! : isSign(compare(a, b), (sign) => sign > 0)),
  ">=": (a, b) => (bothNumbers(a, b) ? a! >= b! : isSign(compare(a, b), (sign) => sign >= 0)),
};

const isSign = (sign: number | null, test: (sign: number) => boolean): boolean => sign !== null && test(sign);
