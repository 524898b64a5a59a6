import type { Expression } from "../parse/ast.ts";
import { aggregates, children, isAggregation } from "./children.ts";
import { fault } from "./fault.ts";
import { same } from "./same.ts";

/** `a`, or `a.b.c`: what may stand beside an aggregate if it is a column of its own. */
function isSimple(expression: Expression): boolean {
  return expression.kind === "Variable" || (expression.kind === "Property" && isSimple(expression.target));
}

/** Variables that an expression brings for its parts. */
function own(expression: Expression): string[] {
  switch (expression.kind) {
    case "ListComprehension":
    case "Quantified":
      return [expression.variable.name];
    case "Reduce":
      return [expression.variable.name, expression.accumulator.name];
    default:
      return [];
  }
}

/**
 * An expression that aggregates may hold beside its aggregates only constants and columns that are grouped by: plain
 * variables or properties of them, as openCypher has it.
 * @param keys the columns that do not aggregate. @throws CypherError AmbiguousAggregationExpression.
 */
export function checkGrouping(expression: Expression, keys: readonly Expression[]): void {
  const simple = keys.filter(isSimple);
  const walk = (one: Expression, hidden: readonly string[]): void => {
    if (isAggregation(one) || simple.some((key) => same(key, one))) return;
    if (one.kind === "Variable" && hidden.includes(one.name)) return;
    if (isSimple(one) && one.kind === "Variable") ambiguous(one, one.name);
    if (one.kind === "Property" && isSimple(one) && !hidden.includes(rootOf(one))) {
      if (simple.some((key) => same(key, one.target))) return;
      if (!covered(one, simple)) ambiguous(one, "this property");
      return;
    }
    const inner = [...hidden, ...own(one)];
    for (const child of children(one)) walk(child, inner);
  };
  if (aggregates(expression)) walk(expression, []);
}

/** Whether a part of a chain of properties is a key. */
function covered(expression: Expression, keys: readonly Expression[]): boolean {
  if (keys.some((key) => same(key, expression))) return true;
  return expression.kind === "Property" && covered(expression.target, keys);
}

function rootOf(expression: Expression): string {
  if (expression.kind === "Property") return rootOf(expression.target);
  return expression.kind === "Variable" ? expression.name : "";
}

function ambiguous(expression: Expression, what: string): never {
  throw fault(
    "AmbiguousAggregationExpression",
    `It is not clear which ${what} is meant beside an aggregate.`,
    expression.at,
    "Make it a column of its own in a WITH before.",
  );
}
