import type { PackedGraph } from "../graph/store.ts";
import type { Expression } from "../parse/ast.ts";
import { plainLabels } from "./estimate.ts";
import type { PatternNode } from "./pattern.ts";
import type { Predicate } from "./predicates.ts";
import type { Seek } from "./steps.ts";
import { mentioned } from "./walk.ts";

/**
 * Finds the condition by which a node is looked up in an index: `n.key = value` or `n.key IN values` where the value
 * is known before the node is. Of several, the one with the most different values.
 */
export function findSeek(
  node: PatternNode,
  predicates: readonly Predicate[],
  known: (name: string) => boolean,
  graph: PackedGraph,
): { seek: Seek; predicate: Predicate } | null {
  let best: { seek: Seek; predicate: Predicate; distinct: number } | null = null;
  const label = plainLabels(node.labels)[0] ?? null;
  for (const predicate of predicates) {
    for (const { key, value, list } of lookups(predicate.expression, node)) {
      if (![...mentioned(value)].every(known)) continue;
      const distinct = graph.valueIndex(label, key)?.distinct ?? Number.POSITIVE_INFINITY;
      if (best === null || distinct > best.distinct) {
        best = { seek: { label, key, value, list }, predicate, distinct };
      }
    }
  }
  return best;
}

function lookups(e: Expression, node: PatternNode): { key: string; value: Expression; list: boolean }[] {
  if (e.kind === "Comparison" && e.rest.length === 1 && e.rest[0].operator === "=") {
    const sides = [e.first, e.rest[0].operand];
    return [sides, sides.toReversed()].flatMap(([property, value]) => {
      const key = keyOf(property, node);
      return key === null ? [] : [{ key, value, list: false }];
    });
  }
  if (e.kind === "Binary" && e.operator === "in") {
    const key = keyOf(e.left, node);
    return key === null ? [] : [{ key, value: e.right, list: true }];
  }
  return [];
}

function keyOf(e: Expression, node: PatternNode): string | null {
  if (e.kind !== "Property" || e.target.kind !== "Variable") return null;
  return node.names.includes(e.target.name) ? e.key : null;
}
