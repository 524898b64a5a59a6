import type { Row } from "../../expression/compile.ts";
import type { RunContext } from "../context.ts";
import type { Operator } from "../operator.ts";
import { labelsFit, type NodePlace, putNode } from "./place.ts";
import { type WalkSegment, walkSegments } from "./segments.ts";

/** What is needed to find each node that a walk reaches, once. */
export interface ReachStep {
  from: NodePlace;
  to: NodePlace;
  into: boolean;
  direction: "out" | "in" | "both";
  types: readonly number[] | null;
  /** 0 or 1. */
  min: number;
  max: number;
  each: ((row: Row, relationship: number) => boolean) | null;
}

/**
 * Gives each node that a walk without repeated relationships reaches, once. The shortest walk to another node repeats
 * nothing, so breadth-first search finds them all; the start itself is reached by a circle.
 */
export function reach(context: RunContext, step: ReachStep): Operator {
  const { graph, budget } = context;
  const { from, to, into, min, max } = step;
  const segments = walkSegments(graph, step.direction, step.types);
  const seen = new Int32Array(graph.nodeCount);
  const both = step.direction === "both";
  let round = 0;
  return (next) => (row) => {
    const start = row[from.id] as number;
    const goal = into ? (row[to.id] as number) : -1;
    round++;
    const give = (node: number): boolean => {
      if (into ? node !== goal : !labelsFit(graph, to, node)) return false;
      if (!into) putNode(graph, to, row, node);
      return next(row);
    };
    if (min === 0 && give(start)) return true;
    if (into && goal === start) return min > 0 && hasCircle(context, step, segments, row, start) && next(row);
    let wantsStart = min > 0 && !into && labelsFit(graph, to, start);
    if (wantsStart && both) {
      wantsStart = false;
      if (hasCircle(context, step, segments, row, start) && give(start)) return true;
    }
    seen[start] = round;
    let front = [start];
    for (let depth = 0; depth < max && front.length > 0; depth++) {
      const following: number[] = [];
      for (const node of front) {
        for (const { starts, ends, others, relationships } of segments) {
          const end = ends[node];
          for (let i = starts[node]; i < end; i++) {
            budget.tick();
            const other = others[i];
            if (wantsStart && other === start && (!step.each || step.each(row, relationships[i]))) {
              wantsStart = false;
              if (give(start)) return true;
            }
            if (seen[other] === round || (step.each && !step.each(row, relationships[i]))) continue;
            seen[other] = round;
            following.push(other);
            if (give(other)) return true;
            if (into && other === goal) return false;
          }
        }
      }
      front = following;
    }
    return false;
  };
}

/** Whether a walk of at most `max` steps leads back to a node (see `circle` in shortest paths for the rule). */
function hasCircle(
  context: RunContext,
  { direction, max, each }: ReachStep,
  segments: readonly WalkSegment[],
  row: Row,
  start: number,
): boolean {
  const reached = new Map<number, { depth: number; branch: number; by: number }>();
  reached.set(start, { depth: 0, branch: -1, by: -1 });
  let front = [start];
  for (let depth = 0; depth < max && front.length > 0; depth++) {
    const following: number[] = [];
    for (const node of front) {
      const here = reached.get(node)!;
      for (const { starts, ends, others, relationships, skipLoops } of segments) {
        for (let i = starts[node]; i < ends[node]; i++) {
          context.budget.tick();
          const [other, id] = [others[i], relationships[i]];
          if (id === here.by || (skipLoops && other === node) || (each && !each(row, id))) continue;
          const there = reached.get(other);
          const meets = there && (other === start || (direction === "both" && there.branch !== here.branch));
          if (there && meets && here.depth + there.depth + 1 <= max) return true;
          if (there) continue;
          reached.set(other, { depth: depth + 1, branch: node === start ? id : here.branch, by: id });
          following.push(other);
        }
      }
    }
    front = following;
  }
  return false;
}
