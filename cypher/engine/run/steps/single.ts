import type { RunContext } from "../context.ts";
import type { Operator } from "../operator.ts";
import { type EdgePlace, labelsFit, type NodePlace, putNode } from "./place.ts";
import { firstTo, type WalkSegment, walkSegments } from "./segments.ts";
import type { IsTaken } from "./used.ts";

/** What one step along single relationships needs. */
export interface SingleStep {
  from: NodePlace;
  to: NodePlace;
  edge: EdgePlace;
  direction: "out" | "in" | "both";
  types: readonly number[] | null;
  taken: IsTaken | null;
}

/** Goes from a node along each relationship that fits and is not taken. */
export function expand(context: RunContext, step: SingleStep): Operator {
  const { graph } = context;
  const { from, to, edge, taken } = step;
  const segments = walkSegments(graph, step.direction, step.types);
  return (next) => (row) => {
    const node = row[from.id] as number;
    for (const { starts, ends, others, relationships, skipLoops } of segments) {
      const end = ends[node];
      for (let i = starts[node]; i < end; i++) {
        context.tick();
        const other = others[i];
        if (skipLoops && other === node) continue;
        if (!labelsFit(graph, to, other)) continue;
        const relationship = relationships[i];
        if (taken?.(row, relationship)) continue;
        row[edge.id] = relationship;
        if (edge.value >= 0) row[edge.value] = graph.relationship(relationship);
        putNode(graph, to, row, other);
        if (next(row)) return true;
      }
    }
    return false;
  };
}

/** Gives each relationship that fits between two nodes that are known, from the side with fewer. */
export function expandInto(context: RunContext, step: SingleStep): Operator {
  const { graph } = context;
  const { from, to, edge, taken } = step;
  const ahead = walkSegments(graph, step.direction, step.types, true);
  const turned = step.direction === "out" ? "in" : step.direction === "in" ? "out" : "both";
  const back = walkSegments(graph, turned, step.types, true);
  return (next) => (row) => {
    const [near, far] = [row[from.id] as number, row[to.id] as number];
    const forward = size(ahead, near) <= size(back, far);
    const [node, other] = forward ? [near, far] : [far, near];
    for (const segment of forward ? ahead : back) {
      const { ends, others, relationships, skipLoops } = segment;
      if (skipLoops && node === other) continue;
      const end = ends[node];
      for (let i = firstTo(segment, node, other); i < end && others[i] === other; i++) {
        context.tick();
        const relationship = relationships[i];
        if (taken?.(row, relationship)) continue;
        row[edge.id] = relationship;
        if (edge.value >= 0) row[edge.value] = graph.relationship(relationship);
        if (next(row)) return true;
      }
    }
    return false;
  };
}

function size(segments: readonly WalkSegment[], node: number): number {
  let sum = 0;
  for (const { starts, ends } of segments) sum += ends[node] - starts[node];
  return sum;
}
