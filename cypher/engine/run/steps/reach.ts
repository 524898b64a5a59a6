import type { Row } from "../../expression/compile.ts";
import type { RunContext } from "../context.ts";
import type { Emit, Operator } from "../operator.ts";
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
  const search = new Reach(context, step);
  return (next) => (row) => search.run(row, next);
}

class Reach {
  private readonly context: RunContext;
  private readonly step: ReachStep;
  private readonly segments: readonly WalkSegment[];
  /** The search in which a node was last seen, and for that search how it was reached. */
  private readonly seen: Int32Array;
  private readonly depths: Int32Array;
  private readonly branches: Int32Array;
  private readonly by: Int32Array;
  private round = 0;

  constructor(context: RunContext, step: ReachStep) {
    const { graph } = context;
    this.context = context;
    this.step = step;
    this.segments = walkSegments(graph, step.direction, step.types);
    const marked = step.direction === "both" ? graph.nodeCount : 0;
    this.seen = new Int32Array(graph.nodeCount);
    this.depths = new Int32Array(marked);
    this.branches = new Int32Array(marked);
    this.by = new Int32Array(marked);
  }

  run(row: Row, next: Emit): boolean {
    const { graph } = this.context;
    const { from, to, into, min } = this.step;
    const start = row[from.id] as number;
    const goal = into ? (row[to.id] as number) : -1;
    const fits = into ? start === goal : labelsFit(graph, to, start);
    if (min === 0 && fits) {
      if (!into) putNode(graph, to, row, start);
      if (next(row)) return true;
    }
    if (into && start === goal && min === 0) return false;
    return this.spread(row, start, goal, min > 0 && fits, next);
  }

  /** @param circle - the start is to be given too, if a circle leads back to it. */
  private spread(row: Row, start: number, goal: number, circle: boolean, next: Emit): boolean {
    const { context, segments, seen } = this;
    const { graph, budget } = context;
    const { to, into, max, each } = this.step;
    const { fits } = to;
    const round = ++this.round;
    const give = (node: number): boolean => {
      if (!into) putNode(graph, to, row, node);
      return next(row);
    };
    let wanted = circle;
    seen[start] = round;
    this.mark(start, 0, -1, -1);
    let front = [start];
    for (let depth = 0; depth < max && front.length > 0; depth++) {
      const following: number[] = [];
      for (const node of front) {
        for (let s = 0; s < segments.length; s++) {
          const { starts, ends, others, relationships, skipLoops } = segments[s];
          const end = ends[node];
          budget.add(end - starts[node]);
          for (let i = starts[node]; i < end; i++) {
            const other = others[i];
            if (seen[other] === round && !wanted) continue;
            if ((skipLoops && other === node) || (each !== null && !each(row, relationships[i]))) continue;
            if (seen[other] === round) {
              if (!this.closes(start, node, other, relationships[i])) continue;
              wanted = false;
              if (give(start)) return true;
              if (into) return false;
              continue;
            }
            seen[other] = round;
            this.mark(other, depth + 1, node === start ? relationships[i] : -2, relationships[i], node);
            following.push(other);
            if (into ? other !== goal : fits !== null && fits[graph.labelSets[other]] === 0) continue;
            if (give(other)) return true;
            if (into) return false;
          }
        }
      }
      front = following;
    }
    return false;
  }

  /** Remembers how a node was reached; a branch of -2 is that of the node before. */
  private mark(node: number, depth: number, branch: number, by: number, before = node): void {
    if (this.depths.length === 0) return;
    this.depths[node] = depth;
    this.branches[node] = branch === -2 ? this.branches[before] : branch;
    this.by[node] = by;
  }

  /**
   * Whether a relationship between two nodes that were reached closes a circle through the start: it leads back there,
   * or, where direction is no matter, joins two branches that left the start by different relationships.
   */
  private closes(start: number, node: number, other: number, relationship: number): boolean {
    if (this.depths.length === 0) return other === start;
    if (relationship === this.by[node] || relationship === this.by[other]) return false;
    if (other !== start && this.branches[other] === this.branches[node]) return false;
    return this.depths[node] + this.depths[other] + 1 <= this.step.max;
  }
}
