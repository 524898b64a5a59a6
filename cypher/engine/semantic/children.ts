import { isAggregate } from "../functions/signatures.ts";
import type { Expression } from "../parse/ast.ts";

/**
 * The expressions directly inside an expression that are worked out in its own scope or in one that only adds to it.
 * Not those of patterns and subqueries.
 */
export function children(expression: Expression): Expression[] {
  const some = (...list: (Expression | null)[]): Expression[] => list.filter((one) => one !== null);
  switch (expression.kind) {
    case "Variable":
    case "Literal":
    case "Parameter":
    case "CountStar":
    case "PatternExpression":
    case "Subquery":
      return [];
    case "Property":
    case "LabelTest":
      return [expression.target];
    case "Index":
      return [expression.target, expression.index];
    case "Slice":
      return some(expression.target, expression.from, expression.to);
    case "List":
      return expression.items;
    case "Map":
      return expression.entries.map(({ value }) => value);
    case "Unary":
    case "IsNull":
    case "TypeTest":
      return [expression.operand];
    case "Binary":
      return [expression.left, expression.right];
    case "Comparison":
      return [expression.first, ...expression.rest.map(({ operand }) => operand)];
    case "Case":
      return some(
        expression.subject,
        ...expression.whens.flatMap(({ when, then }) => [when, then]),
        expression.otherwise,
      );
    case "FunctionCall":
      return expression.args;
    case "ListComprehension":
      return some(expression.list, expression.where, expression.project);
    case "PatternComprehension":
      return some(expression.where, expression.project);
    case "Quantified":
      return some(expression.list, expression.where);
    case "Reduce":
      return [expression.initial, expression.list, expression.expression];
    case "MapProjection":
      return expression.items.flatMap((item) => (item.kind === "entry" ? [item.value] : []));
  }
}

export function isAggregation(expression: Expression): boolean {
  return (
    expression.kind === "CountStar" || (expression.kind === "FunctionCall" && isAggregate(expression.name))
  );
}

/** Whether an expression makes one value of many rows, or holds one that does. */
export function aggregates(expression: Expression): boolean {
  return isAggregation(expression) || children(expression).some(aggregates);
}
