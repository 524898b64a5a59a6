import type { RunContext } from "../context.ts";
import type { NodePlace } from "./place.ts";
import { walkSegments } from "./segments.ts";
import type { Neighbours } from "./single.ts";

/** An anchor may have so many times more neighbours than there are nodes to ask about. */
const WORTH = 4;

/**
 * Knows the neighbours of an anchor that is bound already, so that a step can leave out at once all nodes that a later
 * step would not find joined to the anchor: the third side of a triangle. The marks are kept while the anchor stays.
 */
export function neighboursOf(
  context: RunContext,
  anchor: NodePlace,
  direction: "out" | "in" | "both",
  types: readonly number[] | null,
): Neighbours {
  const segments = walkSegments(context.graph, direction, types);
  const marks = new Int32Array(context.graph.nodeCount);
  let round = 0;
  let marked = -1;
  return {
    marks,
    prepare(row, reached) {
      const node = row[anchor.id] as number;
      if (node === marked) return round;
      let degree = 0;
      for (const { starts, ends } of segments) degree += ends[node] - starts[node];
      if (degree > WORTH * reached) return 0;
      round++;
      marked = node;
      for (const { starts, ends, others } of segments) {
        for (let i = starts[node]; i < ends[node]; i++) marks[others[i]] = round;
      }
      context.budget.add(degree);
      return round;
    },
  };
}
