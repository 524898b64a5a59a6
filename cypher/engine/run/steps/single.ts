import type { Row } from "../../expression/compile.ts";
import type { RunContext } from "../context.ts";
import type { Operator } from "../operator.ts";
import type { EdgePlace, NodePlace } from "./place.ts";
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

/** Marks the nodes that have a neighbour which a later step will ask for. */
export interface Neighbours {
  /** A node is marked if this is what `prepare` gave last. */
  readonly marks: Int32Array;
  /** Marks for a row; 0: nothing can be said this time. `reached`: how many nodes will be asked about. */
  prepare(row: Row, reached: number): number;
}

/** Goes from a node along each relationship that fits and is not taken. */
export function expand(context: RunContext, step: SingleStep, ahead: readonly Neighbours[] = []): Operator {
  const { graph, budget } = context;
  const { labelSets } = graph;
  const { from, to, edge, taken } = step;
  const { fits } = to;
  const fromSlot = from.id;
  const segments = walkSegments(graph, step.direction, step.types);
  return (next) => (row) => {
    const node = row[fromSlot] as number;
    let marks: Int32Array | null = null;
    let round = 0;
    for (let a = 0; a < ahead.length && round === 0; a++) {
      round = ahead[a].prepare(row, size(segments, node));
      if (round > 0) marks = ahead[a].marks;
    }
    for (let s = 0; s < segments.length; s++) {
      const { starts, ends, others, relationships, skipLoops } = segments[s];
      const start = starts[node];
      const end = ends[node];
      budget.add(end - start);
      for (let i = start; i < end; i++) {
        const other = others[i];
        if (marks !== null && marks[other] !== round) continue;
        if (fits !== null && fits[labelSets[other]] === 0) continue;
        if (skipLoops && other === node) continue;
        const relationship = relationships[i];
        if (taken?.(row, relationship)) continue;
        row[edge.id] = relationship;
        if (edge.value >= 0) row[edge.value] = graph.relationship(relationship);
        row[to.id] = other;
        if (to.value >= 0) row[to.value] = graph.node(other);
        if (next(row)) return true;
      }
    }
    return false;
  };
}

/** Gives each relationship that fits between two nodes that are known, from the side with fewer. */
export function expandInto(context: RunContext, step: SingleStep): Operator {
  const { graph, budget } = context;
  const { from, to, edge, taken } = step;
  const ahead = walkSegments(graph, step.direction, step.types, true);
  const turned = step.direction === "out" ? "in" : step.direction === "in" ? "out" : "both";
  const back = walkSegments(graph, turned, step.types, true);
  return (next) => (row) => {
    const [near, far] = [row[from.id] as number, row[to.id] as number];
    const forward = size(ahead, near) <= size(back, far);
    const [node, other] = forward ? [near, far] : [far, near];
    const walked = forward ? ahead : back;
    for (let s = 0; s < walked.length; s++) {
      const segment = walked[s];
      const { ends, others, relationships, skipLoops } = segment;
      if (skipLoops && node === other) continue;
      const end = ends[node];
      for (let i = firstTo(segment, node, other); i < end && others[i] === other; i++) {
        budget.tick();
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
  for (let s = 0; s < segments.length; s++) sum += segments[s].ends[node] - segments[s].starts[node];
  return sum;
}
