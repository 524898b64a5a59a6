import type { ComparisonOperator, Expression, LabelExpression } from "../parse/ast.ts";

/** What a name is known to hold; a name that is not known may hold anything. */
export type NameKind = "node" | "relationship" | "path" | "list";
export type KindOf = (name: string) => NameKind | undefined;

/**
 * A condition on nodes and relationships of a pattern that can be read off their numbers and the columns of their
 * properties, so that no values need to be made for it.
 */
export type FastPredicate =
  | { kind: "same"; left: string; right: string; negated: boolean }
  | { kind: "labels"; name: string; labels: LabelExpression }
  | { kind: "compare"; left: FastOperand; operator: ComparisonOperator; right: FastOperand }
  | {
      kind: "text";
      left: FastOperand;
      operator: "contains" | "starts with" | "ends with";
      right: FastOperand;
    }
  | { kind: "null"; operand: FastOperand; negated: boolean }
  | { kind: "and" | "or"; left: FastPredicate; right: FastPredicate };

/** A property of a node or relationship of the pattern, or a value that is the same for all rows. */
export type FastOperand =
  | { kind: "property"; name: string; key: string }
  | { kind: "constant"; value: Expression };

/** @param kindOf - the kinds of the names that the pattern itself binds. */
export function fastPredicate(e: Expression, kindOf: KindOf): FastPredicate | null {
  switch (e.kind) {
    case "Comparison":
      return e.rest.length === 1 ? comparison(e.first, e.rest[0].operator, e.rest[0].operand, kindOf) : null;
    case "LabelTest": {
      if (e.target.kind !== "Variable" || kindOf(e.target.name) !== "node") return null;
      return { kind: "labels", name: e.target.name, labels: e.labels };
    }
    case "IsNull": {
      const operand = fastOperand(e.operand, kindOf);
      return operand?.kind === "property" ? { kind: "null", operand, negated: e.negated } : null;
    }
    case "Binary": {
      const { operator } = e;
      if (operator === "and" || operator === "or") {
        const left = fastPredicate(e.left, kindOf);
        const right = left && fastPredicate(e.right, kindOf);
        return right && { kind: operator, left, right };
      }
      if (operator !== "contains" && operator !== "starts with" && operator !== "ends with") return null;
      const left = fastOperand(e.left, kindOf);
      const right = left && fastOperand(e.right, kindOf);
      return right && { kind: "text", left, operator, right };
    }
    default:
      return null;
  }
}

function comparison(
  first: Expression,
  operator: ComparisonOperator,
  second: Expression,
  kindOf: KindOf,
): FastPredicate | null {
  if (first.kind === "Variable" && second.kind === "Variable") {
    const kind = kindOf(first.name);
    if ((kind !== "node" && kind !== "relationship") || kindOf(second.name) !== kind) return null;
    if (operator !== "=" && operator !== "<>") return null;
    return { kind: "same", left: first.name, right: second.name, negated: operator === "<>" };
  }
  const left = fastOperand(first, kindOf);
  const right = left && fastOperand(second, kindOf);
  return right && { kind: "compare", left, operator, right };
}

function fastOperand(e: Expression, kindOf: KindOf): FastOperand | null {
  if (e.kind === "Literal" || e.kind === "Parameter") return { kind: "constant", value: e };
  if (e.kind !== "Property" || e.target.kind !== "Variable") return null;
  const kind = kindOf(e.target.name);
  if (kind !== "node" && kind !== "relationship") return null;
  return { kind: "property", name: e.target.name, key: e.key };
}
