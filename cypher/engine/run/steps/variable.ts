import type { Row } from "../../expression/compile.ts";
import type { RunContext } from "../context.ts";
import type { Emit, Operator } from "../operator.ts";
import { Homeward } from "./homeward.ts";
import { type EdgePlace, labelsFit, type NodePlace, putNode } from "./place.ts";
import { walkSegments } from "./segments.ts";
import { Trail } from "./trail.ts";
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
  const give = (next: Emit, row: Row, node: number, stack: readonly number[]): boolean => {
    if (stack.length < min || !(into ? row[to.id] === node : labelsFit(graph, to, node))) return false;
    if (!into) putNode(graph, to, row, node);
    put(row, stack);
    return next(row);
  };
  return (next) => {
    const trail = new Trail(graph.relationshipCount);
    const worth = into && max >= 3 && Number.isFinite(max);
    const home = worth ? new Homeward(context, step.direction, step.types, max) : null;
    return (row) => {
      home?.prepare(row[to.id] as number);
      trail.begin(row[from.id] as number);
      if (give(next, row, trail.node, trail.relationships)) return true;
      if (max === 0) return false;
      while (trail.depth >= 0) {
        const segment = segments[trail.segment];
        if (segment === undefined) {
          trail.back();
          continue;
        }
        const { node } = trail;
        const at = segment.starts[node] + trail.place++;
        if (at >= segment.ends[node]) {
          trail.nextSegment();
          continue;
        }
        budget.tick();
        const other = segment.others[at];
        if (segment.skipLoops && other === node) continue;
        if (home && !home.mayArrive(other, max - trail.relationships.length - 1)) continue;
        const relationship = segment.relationships[at];
        if (trail.has(relationship) || taken?.(row, relationship)) continue;
        if (each && !each(row, relationship)) continue;
        trail.go(relationship, other);
        if (give(next, row, other, trail.relationships)) return true;
        if (trail.relationships.length >= max) trail.back();
      }
      return false;
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
