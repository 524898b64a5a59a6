import type { Segment } from "../../graph/adjacency.ts";
import type { PackedGraph } from "../../graph/store.ts";

/** A segment to walk; in the second half of a walk in both directions loops were seen before. */
export interface WalkSegment extends Segment {
  skipLoops: boolean;
}

/** The segments to walk from a node for some types (null: all), each sorted by the other end if `sorted`. */
export function walkSegments(
  graph: PackedGraph,
  direction: "out" | "in" | "both",
  types: readonly number[] | null,
  sorted = false,
): WalkSegment[] {
  const numbers = types ?? (sorted ? graph.typeNames.map((_, type) => type) : [null]);
  const sides = direction === "both" ? (["out", "in"] as const) : [direction];
  return sides.flatMap((side) =>
    numbers.map((type) => ({
      ...graph.segment(side, type),
      skipLoops: direction === "both" && side === "in",
    })),
  );
}

/** How many relationships the segments hold at a node. */
export function degree(segments: readonly WalkSegment[], node: number): number {
  let sum = 0;
  for (const segment of segments) {
    sum += segment.ends[node] - segment.starts[node];
    if (segment.skipLoops) sum -= between(segment, node, node);
  }
  return sum;
}

const FEW = 8;

/** How many relationships of a sorted segment lead from a node to another. */
export function between(segment: Segment, node: number, other: number): number {
  const { others, ends } = segment;
  let at = firstTo(segment, node, other);
  const first = at;
  while (at < ends[node] && others[at] === other) at++;
  return at - first;
}

/** Where in a sorted segment the relationships from a node to another begin, or would. */
export function firstTo({ starts, ends, others }: Segment, node: number, other: number): number {
  let low = starts[node];
  let high = ends[node];
  while (high - low > FEW) {
    const middle = (low + high) >>> 1;
    if (others[middle] < other) low = middle + 1;
    else high = middle;
  }
  while (low < high && others[low] < other) low++;
  return low;
}
