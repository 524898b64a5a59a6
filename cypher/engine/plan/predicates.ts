import type { Expression } from "../parse/ast.ts";
import { type FastPredicate, fastPredicate, type KindOf, type NameKind } from "./fast-predicate.ts";
import { mentioned } from "./walk.ts";

export type { KindOf, NameKind };

/** One of several conditions that must all hold. */
export interface Predicate {
  expression: Expression;
  /** Every name in it. */
  names: ReadonlySet<string>;
  /** It gives true, false or null and can raise no error: it may run on rows that others would have dropped. */
  safe: boolean;
  /** The same condition read off numbers and columns, where it can be; what it names are parts of the pattern. */
  fast: FastPredicate | null;
}

/** Takes a condition apart at its ANDs, in order. */
export function conjuncts(expression: Expression | null): Expression[] {
  if (expression === null) return [];
  if (expression.kind === "Binary" && expression.operator === "and") {
    return [...conjuncts(expression.left), ...conjuncts(expression.right)];
  }
  return [expression];
}

/** @param ownKindOf - the kinds of the names that the pattern itself binds. */
export function predicate(
  expression: Expression,
  kindOf: KindOf,
  ownKindOf: KindOf = () => undefined,
): Predicate {
  const safe = isTruth(expression, kindOf);
  const fast = safe ? fastPredicate(expression, ownKindOf) : null;
  return { expression, names: mentioned(expression), safe, fast };
}

const TRUTH_OPERATORS = new Set(["in", "contains", "starts with", "ends with"]);
const SAFE_FUNCTIONS = new Set(["type", "id", "elementid", "labels", "length", "nodes", "relationships"]);

/** Gives true, false or null, and raises nothing. */
function isTruth(e: Expression, kindOf: KindOf): boolean {
  switch (e.kind) {
    case "Literal":
      return e.value === null || typeof e.value === "boolean";
    case "Comparison":
      return isSafe(e.first, kindOf) && e.rest.every(({ operand }) => isSafe(operand, kindOf));
    case "IsNull":
      return isSafe(e.operand, kindOf);
    case "Unary":
      return e.operator === "not" && isTruth(e.operand, kindOf);
    case "LabelTest":
      return isEntity(e.target, kindOf);
    case "Binary":
      if (e.operator === "and" || e.operator === "or" || e.operator === "xor") {
        return isTruth(e.left, kindOf) && isTruth(e.right, kindOf);
      }
      if (e.operator === "in" && e.right.kind !== "List" && e.right.kind !== "Parameter") return false;
      return TRUTH_OPERATORS.has(e.operator) && isSafe(e.left, kindOf) && isSafe(e.right, kindOf);
    case "PatternExpression":
      return e.pattern.elements.every(
        (element) =>
          element.kind !== "QuantifiedPattern" &&
          element.where === null &&
          (element.properties === null || isSafe(element.properties, kindOf)),
      );
    default:
      return false;
  }
}

/** Raises nothing, whatever it gives. */
function isSafe(e: Expression, kindOf: KindOf): boolean {
  switch (e.kind) {
    case "Literal":
    case "Parameter":
    case "Variable":
      return true;
    case "Property":
      return isEntity(e.target, kindOf);
    case "List":
      return e.items.every((item) => isSafe(item, kindOf));
    case "Map":
      return e.entries.every((entry) => isSafe(entry.value, kindOf));
    case "FunctionCall":
      if (e.name.toLowerCase() === "coalesce") return e.args.every((argument) => isSafe(argument, kindOf));
      return isKnownCall(e.name, e.args, kindOf);
    default:
      return isTruth(e, kindOf);
  }
}

function isKnownCall(name: string, args: readonly Expression[], kindOf: KindOf): boolean {
  const argument = args[0];
  if (args.length !== 1 || argument.kind !== "Variable" || !SAFE_FUNCTIONS.has(name.toLowerCase()))
    return false;
  const kind = kindOf(argument.name);
  switch (name.toLowerCase()) {
    case "type":
      return kind === "relationship";
    case "labels":
      return kind === "node";
    case "id":
    case "elementid":
      return kind === "node" || kind === "relationship";
    default:
      return kind === "path";
  }
}

function isEntity(e: Expression, kindOf: KindOf): boolean {
  if (e.kind !== "Variable") return false;
  const kind = kindOf(e.name);
  return kind === "node" || kind === "relationship";
}
