import type { LabelExpression } from "../parse/ast.ts";
import type { PackedGraph } from "./store.ts";

/** Whether a set of names (labels of a node, the type of a relationship) fits a label expression. */
export function fits(expression: LabelExpression, names: readonly string[]): boolean {
  switch (expression.kind) {
    case "Label":
      return names.includes(expression.name);
    case "AnyLabel":
      return names.length > 0;
    case "NotLabel":
      return !fits(expression.operand, names);
    case "AndLabel":
      return fits(expression.left, names) && fits(expression.right, names);
    case "OrLabel":
      return fits(expression.left, names) || fits(expression.right, names);
  }
}

/** For each list of labels in the graph 1 if nodes with it fit all expressions; null if there is nothing to fit. */
export function labelTable(graph: PackedGraph, expressions: readonly LabelExpression[]): Uint8Array | null {
  if (expressions.length === 0) return null;
  return Uint8Array.from(graph.labelLists, (list) => (expressions.every((e) => fits(e, list)) ? 1 : 0));
}

/** The numbers of all types that fit; null if every type does. */
export function typeList(graph: PackedGraph, expression: LabelExpression | null): readonly number[] | null {
  if (expression === null) return null;
  const fitting = graph.typeNames.flatMap((name, type) => (fits(expression, [name]) ? [type] : []));
  return fitting.length === graph.typeNames.length ? null : fitting;
}
