import type { PatternGraph } from "./pattern.ts";

/** What of a MATCH need only be counted. */
export interface Counted {
  /** Edges that end where nothing is asked and nothing used; `from`: the end that stays. */
  leaves: { edge: number; from: number }[];
  /** Nodes with no edge of which nothing but their labels is asked. */
  nodes: number[];
}

/**
 * Finds what need only be counted: up to two single relationships (or one of variable length) to a node of which
 * nothing but labels is asked and nothing used, and nodes that stand alone. It comes last and multiplies the row
 * instead of repeating it.
 * @param needed - the names that are used afterwards; null: every match must be given.
 */
export function findCounted(
  pattern: PatternGraph,
  bound: ReadonlySet<string>,
  needed: ReadonlySet<string> | null,
): Counted {
  if (needed === null || pattern.paths.length > 0) return { leaves: [], nodes: [] };
  const asked = new Set(pattern.predicates.flatMap((predicate) => [...predicate.names]));
  const free = (name: string) => !bound.has(name) && !needed.has(name) && !asked.has(name);
  const degrees = pattern.nodes.map(
    (_, node) => pattern.edges.filter((edge) => edge.left === node || edge.right === node).length,
  );
  const isFree = (node: number) => pattern.nodes[node].names.every(free);
  const nodes = [...pattern.nodes.keys()].filter((node) => degrees[node] === 0 && isFree(node));
  const leaves: Counted["leaves"] = [];
  const only = pattern.edges.length === 1 && pattern.edges[0].kind === "variable";
  if (only || pattern.edges.every((edge) => edge.kind === "single")) {
    for (const [edge, { left, right, name }] of pattern.edges.entries()) {
      if (left === right || !free(name) || leaves.length === 2) continue;
      if (degrees[right] === 1 && isFree(right)) leaves.push({ edge, from: left });
      else if (degrees[left] === 1 && isFree(left)) leaves.push({ edge, from: right });
    }
  }
  return { leaves, nodes };
}
