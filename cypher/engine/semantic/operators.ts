import type { Expression } from "../parse/ast.ts";
import { fault } from "./fault.ts";
import * as t from "./types.ts";

type Binary = Extract<Expression, { kind: "Binary" }>;

/** @throws CypherError InvalidArgumentType if the operand cannot be one of those. */
export function must(operand: Expression, type: t.StaticType, what: string, ...names: t.TypeName[]): void {
  if (t.mayBe(type, ...names)) return;
  const wanted = names
    .filter((name) => name !== "temporal" && name !== "duration")
    .map((name) => t.inWords({ name }))
    .join(" or ");
  throw fault("InvalidArgumentType", `${what} takes ${wanted}, not ${t.inWords(type)}.`, operand.at);
}

/** What is known of a result whose operands are known; arithmetic of dates stays with the run. */
function arithmetic(left: t.StaticType, right: t.StaticType): t.StaticType {
  if (!t.isNumber(left) || !t.isNumber(right)) return t.ANY;
  if (left.name === "float" || right.name === "float") return t.FLOAT;
  return left.name === "integer" && right.name === "integer" ? t.INTEGER : t.NUMBER;
}

/** Checks both operands. @returns what is known of the result. */
export function binaryType(expression: Binary, left: t.StaticType, right: t.StaticType): t.StaticType {
  const { operator } = expression;
  const sign = operator.toUpperCase();
  switch (operator) {
    case "and":
    case "or":
    case "xor":
      must(expression.left, left, sign, "boolean");
      must(expression.right, right, sign, "boolean");
      return t.BOOLEAN;
    case "in":
      must(expression.right, right, "The right side of IN", "list");
      return t.BOOLEAN;
    case "contains":
    case "starts with":
    case "ends with":
      return t.BOOLEAN;
    case "=~":
      must(expression.left, left, sign, "string");
      must(expression.right, right, sign, "string");
      return t.BOOLEAN;
    case "+":
      if (left.name === "list" || right.name === "list") return t.LIST;
      addable(expression, left, right);
      return left.name === "string" && right.name === "string" ? t.STRING : arithmetic(left, right);
    case "||":
      must(expression.left, left, sign, "string", "list");
      must(expression.right, right, sign, "string", "list");
      return left.name === "string" ? t.STRING : t.ANY;
    case "-":
      must(expression.left, left, sign, "number", "temporal", "duration");
      must(expression.right, right, sign, "number", "temporal", "duration");
      return arithmetic(left, right);
    case "*":
    case "/":
      must(expression.left, left, sign, "number", "duration");
      must(expression.right, right, sign, "number", "duration");
      return arithmetic(left, right);
    case "%":
      must(expression.left, left, sign, "number");
      must(expression.right, right, sign, "number");
      return arithmetic(left, right);
    case "^":
      must(expression.left, left, sign, "number");
      must(expression.right, right, sign, "number");
      return t.FLOAT;
  }
}

/** What a value can be added to, beside lists; as in Neo4j. */
const ADDABLE: Readonly<Partial<Record<t.TypeName, readonly t.TypeName[]>>> = {
  string: ["string", "number"],
  integer: ["number", "string"],
  float: ["number", "string"],
  number: ["number", "string"],
  temporal: ["duration"],
  duration: ["duration", "temporal"],
  boolean: [],
  map: [],
  node: [],
  relationship: [],
  path: [],
};

function addable({ right: at }: Binary, left: t.StaticType, right: t.StaticType): void {
  const takes = ADDABLE[left.name];
  if (takes === undefined || t.mayBe(right, ...takes)) return;
  const message = `${t.inWords(left)} and ${t.inWords(right)} cannot be added.`;
  throw fault(
    "InvalidArgumentType",
    message.replace(/^./u, (first) => first.toUpperCase()),
    at.at,
  );
}
