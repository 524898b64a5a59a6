import type { RunContext } from "../context.ts";
import { walkSegments } from "./segments.ts";

/**
 * Knows how far it is at least from a node to the end of a walk, for nodes near that end: a walk that cannot arrive
 * in the steps that are left is not gone on with. Searched from the end over half of the steps, so that a walk between
 * two bound nodes costs two short searches instead of a long one.
 */
export class Homeward {
  /** With so many steps left or fewer, the distance is known. */
  readonly near: number;
  private readonly context: RunContext;
  private readonly segments;
  private readonly rounds: Int32Array;
  private readonly distances: Int32Array;
  private round = 0;
  private end = -1;

  /** @param direction - in which the walk goes. */
  constructor(
    context: RunContext,
    direction: "out" | "in" | "both",
    types: readonly number[] | null,
    max: number,
  ) {
    this.context = context;
    this.near = Math.floor(max / 2);
    const back = direction === "out" ? "in" : direction === "in" ? "out" : "both";
    this.segments = walkSegments(context.graph, back, types);
    this.rounds = new Int32Array(context.graph.nodeCount);
    this.distances = new Int32Array(context.graph.nodeCount);
  }

  prepare(end: number): void {
    if (this.end === end) return;
    this.end = end;
    this.round++;
    let front = [end];
    this.rounds[end] = this.round;
    this.distances[end] = 0;
    for (let distance = 1; distance <= this.near && front.length > 0; distance++) {
      const following: number[] = [];
      for (const node of front) {
        for (const { starts, ends, others } of this.segments) {
          this.context.budget.add(ends[node] - starts[node]);
          for (let i = starts[node]; i < ends[node]; i++) {
            if (this.rounds[others[i]] === this.round) continue;
            this.rounds[others[i]] = this.round;
            this.distances[others[i]] = distance;
            following.push(others[i]);
          }
        }
      }
      front = following;
    }
  }

  /** Whether a walk that stands at a node may still arrive with so many steps left. */
  mayArrive(node: number, left: number): boolean {
    if (left > this.near) return true;
    return this.rounds[node] === this.round && this.distances[node] <= left;
  }
}
