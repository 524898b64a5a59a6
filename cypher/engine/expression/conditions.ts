import { fits } from "../graph/label-test.ts";
import type { Expression } from "../parse/ast.ts";
import { equals } from "../values/equality.ts";
import { show, wrongType } from "../values/faults.ts";
import { NodeValue, RelationshipValue } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import type { Compiled } from "./context.ts";
import { truth } from "./truth.ts";
import { typeTest } from "./type-test.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

export function makeIsNull({ operand, negated }: Of<"IsNull">, compiler: Compiler): Compiled {
  const part = compiler.compile(operand);
  return negated ? (row) => part(row) !== null : (row) => part(row) === null;
}

/** `n:A|B`, of a relationship `r:T`; null of null. */
export function makeLabelTest({ target, labels, at }: Of<"LabelTest">, compiler: Compiler): Compiled {
  const part = compiler.compile(target);
  const single = labels.kind === "Label" ? labels.name : null;
  return (row) => {
    const value = part(row);
    if (value instanceof NodeValue) {
      return single === null
        ? fits(labels, value.graph.nodeLabels(value.id))
        : value.graph.nodeHasLabel(value.id, single);
    }
    if (value === null) return null;
    if (value instanceof RelationshipValue) return fits(labels, [value.graph.relationshipType(value.id)]);
    throw wrongType(`only nodes and relationships have labels, not ${show(value)}`, at);
  };
}

/** `x IS :: INTEGER NOT NULL`. */
export function makeTypeTest({ operand, type, negated, at }: Of<"TypeTest">, compiler: Compiler): Compiled {
  const part = compiler.compile(operand);
  const test = typeTest(type, at);
  return (row) => test(part(row)) !== negated;
}

/** CASE: with a subject the first WHEN that equals it, without one the first that is true; else ELSE or null. */
export function makeCase(expression: Of<"Case">, compiler: Compiler): Compiled {
  const branches = expression.whens.map(({ when, then }) => ({
    when: compiler.compile(when),
    at: when.at,
    then: compiler.compile(then),
  }));
  const otherwise = expression.otherwise ? compiler.compile(expression.otherwise) : () => null;
  if (expression.subject === null) {
    return (row) => {
      for (const { when, then, at } of branches) if (truth(when(row), at) === true) return then(row);
      return otherwise(row);
    };
  }
  const subject = compiler.compile(expression.subject);
  return (row) => {
    const value = subject(row);
    for (const { when, then } of branches) if (equals(value, when(row)) === true) return then(row);
    return otherwise(row);
  };
}
