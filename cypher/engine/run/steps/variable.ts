import type { Row } from "../../expression/compile.ts";
import type { RunContext } from "../context.ts";
import type { Operator } from "../operator.ts";
import { type EdgePlace, labelsFit, type NodePlace, putNode } from "./place.ts";
import { walkSegments } from "./segments.ts";
import type { IsTaken } from "./used.ts";

/** What a walk of variable length needs. */
export interface VariableStep {
  from: NodePlace;
  to: NodePlace;
  /** The other end is bound: walks must end there. */
  into: boolean;
  edge: EdgePlace;
  /** Whether someone reads the list of relationships. */
  keep: boolean;
  /** The list is wanted from the other end. */
  reversed: boolean;
  direction: "out" | "in" | "both";
  types: readonly number[] | null;
  min: number;
  max: number;
  taken: IsTaken | null;
  each: ((row: Row, relationship: number) => boolean) | null;
}

/** Gives every walk from a node along which no relationship comes twice. */
export function walk(context: RunContext, step: VariableStep): Operator {
  const { graph, budget } = context;
  const { from, to, into, min, max, taken, each } = step;
  const segments = walkSegments(graph, step.direction, step.types);
  const put = putWalk(context, step);
  return (next) => {
    const stack: number[] = [];
    const visit = (row: Row, node: number): boolean => {
      if (stack.length >= min && (into ? row[to.id] === node : labelsFit(graph, to, node))) {
        if (!into) putNode(graph, to, row, node);
        put(row, stack);
        if (next(row)) return true;
      }
      if (stack.length >= max) return false;
      for (const { starts, ends, others, relationships, skipLoops } of segments) {
        const end = ends[node];
        for (let i = starts[node]; i < end; i++) {
          budget.tick();
          if (skipLoops && others[i] === node) continue;
          const relationship = relationships[i];
          if (stack.includes(relationship) || taken?.(row, relationship)) continue;
          if (each && !each(row, relationship)) continue;
          stack.push(relationship);
          const stop = visit(row, others[i]);
          stack.pop();
          if (stop) return true;
        }
      }
      return false;
    };
    return (row) => {
      stack.length = 0;
      return visit(row, row[from.id] as number);
    };
  };
}

/** Writes the list of relationships that a walk took, as the pattern reads it. */
export function putWalk(
  { graph }: RunContext,
  { keep, edge, reversed }: Pick<VariableStep, "keep" | "edge" | "reversed">,
): (row: Row, stack: readonly number[]) => void {
  if (!keep) return () => undefined;
  return (row, stack) => {
    const ids = reversed ? stack.toReversed() : stack.slice();
    row[edge.id] = ids;
    if (edge.value >= 0) row[edge.value] = ids.map((id) => graph.relationship(id));
  };
}
