import type { Row } from "../../expression/compile.ts";
import type { PackedGraph } from "../../graph/store.ts";
import type { RunContext } from "../context.ts";
import type { Operator } from "../operator.ts";
import { labelsFit, type NodePlace } from "./place.ts";
import { degree, type WalkSegment, walkSegments } from "./segments.ts";
import { Trail } from "./trail.ts";
import type { Taken } from "./used.ts";

/** An edge of which only the number of matches matters. */
export interface CountedLeaf {
  from: NodePlace;
  to: NodePlace;
  direction: "out" | "in" | "both";
  types: readonly number[] | null;
  /** The single relationships of the MATCH that are bound before. */
  taken: readonly Taken[];
}

/**
 * Multiplies the weight of a row by the number of matches of one or two leaves and of the nodes that stand alone.
 * `marks`: slots of what is counted, which only tell that there is something.
 */
export function countMatches(
  context: RunContext,
  leaves: readonly CountedLeaf[],
  alone: readonly NodePlace[],
  marks: readonly number[],
): Operator {
  const { graph, budget } = context;
  const factor = alone.reduce((product, place) => product * nodesThatFit(graph, place), 1);
  const counters = leaves.map((leaf) => counter(context, leaf));
  const both = leaves.length === 2 ? commonCounter(context, leaves[0], leaves[1]) : null;
  const [first = () => 1, second = () => 1] = counters;
  return (next) => (row) => {
    budget.tick();
    let count = factor * first(row);
    if (count > 0) count *= second(row);
    if (both && count > 0) count -= factor * both(row);
    if (count === 0) return false;
    for (const slot of marks) row[slot] = true;
    const before = context.weight;
    context.weight = before * count;
    const stop = next(row);
    context.weight = before;
    return stop;
  };
}

function nodesThatFit(graph: PackedGraph, { fits }: NodePlace): number {
  if (!fits) return graph.nodeCount;
  return fits.reduce((sum, one, set) => sum + (one ? graph.labelSetSizes[set] : 0), 0);
}

function counter(context: RunContext, leaf: CountedLeaf): (row: Row) => number {
  const { graph } = context;
  const { from, to } = leaf;
  const segments = walkSegments(graph, leaf.direction, leaf.types, leaf.direction === "both");
  const belongs = member(graph, leaf);
  const taken = nearTo(leaf);
  if (segments.length === 1 && to.fits === null && taken.length === 0) {
    const [{ starts, ends }] = segments;
    return (row) => ends[row[from.id] as number] - starts[row[from.id] as number];
  }
  const all =
    to.fits === null ? degree : (s: readonly WalkSegment[], node: number) => fitting(context, s, node, to);
  return (row) => {
    const node = row[from.id] as number;
    let count = all(segments, node);
    for (const { slot } of taken) if (belongs(node, row[slot] as number)) count--;
    return count;
  };
}

function fitting(context: RunContext, segments: readonly WalkSegment[], node: number, to: NodePlace): number {
  const { graph, budget } = context;
  let count = 0;
  for (const { starts, ends, others, skipLoops } of segments) {
    budget.add(ends[node] - starts[node]);
    for (let i = starts[node]; i < ends[node]; i++) {
      if (labelsFit(graph, to, others[i]) && !(skipLoops && others[i] === node)) count++;
    }
  }
  return count;
}

/** What was taken that a leaf could count. */
function nearTo({ taken, types }: CountedLeaf): Taken[] {
  return taken.filter((other) => !types || !other.types || types.some((type) => other.types!.includes(type)));
}

/** Whether a relationship is one of those that a leaf counts at a node. */
function member(graph: PackedGraph, { direction, types, to }: CountedLeaf) {
  return (node: number, id: number): boolean => {
    if (types && !types.includes(graph.types[id])) return false;
    const [start, end] = [graph.starts[id], graph.ends[id]];
    if (direction !== "in" && start === node && labelsFit(graph, to, end)) return true;
    return direction !== "out" && end === node && labelsFit(graph, to, start);
  };
}

/** How many relationships, not taken before, both leaves count: they may not be the same one. */
function commonCounter(context: RunContext, a: CountedLeaf, b: CountedLeaf): ((row: Row) => number) | null {
  if (a.types && b.types && !a.types.some((type) => b.types!.includes(type))) return null;
  const { graph, budget } = context;
  const turned = a.direction !== b.direction && a.direction !== "both" && b.direction !== "both";
  // At one node, what comes in and what goes out have only loops in common.
  const loops = a.from.id === b.from.id && turned ? graph.loops : null;
  const taken = [...nearTo(a), ...nearTo(b)];
  const segmentsA = walkSegments(graph, a.direction, a.types, true);
  const segmentsB = walkSegments(graph, b.direction, b.types, true);
  const [inA, inB] = [member(graph, a), member(graph, b)];
  return (row) => {
    if (loops !== null && loops[row[a.from.id] as number] === 0) return 0;
    const [nodeA, nodeB] = [row[a.from.id] as number, row[b.from.id] as number];
    const small = degree(segmentsA, nodeA) <= degree(segmentsB, nodeB);
    const [segments, node] = small ? [segmentsA, nodeA] : [segmentsB, nodeB];
    let count = 0;
    for (const { starts, ends, others, relationships, skipLoops } of segments) {
      budget.add(ends[node] - starts[node]);
      for (let i = starts[node]; i < ends[node]; i++) {
        const id = relationships[i];
        if (skipLoops && others[i] === node) continue;
        if (!inA(nodeA, id) || !inB(nodeB, id)) continue;
        if (taken.some(({ slot }) => row[slot] === id)) continue;
        count++;
      }
    }
    return count;
  };
}

/** What a counted walk of variable length needs. */
export interface CountedWalk {
  from: NodePlace;
  to: NodePlace;
  direction: "out" | "in" | "both";
  types: readonly number[] | null;
  min: number;
  max: number;
  each: ((row: Row, relationship: number) => boolean) | null;
}

/** Multiplies the weight of a row by the number of walks; the last step of each is counted, not gone. */
export function countWalks(context: RunContext, walk: CountedWalk, marks: readonly number[]): Operator {
  const { graph, budget } = context;
  const { from, to, min, max, each, direction } = walk;
  const segments = walkSegments(graph, direction, walk.types, direction === "both");
  const byDegree = to.fits === null && each === null;
  const trail = new Trail(graph.relationshipCount);
  const lastSteps = (node: number): number => {
    let count = degree(segments, node);
    for (const id of trail.relationships) {
      if (direction !== "in" && graph.starts[id] === node) count--;
      else if (direction !== "out" && graph.ends[id] === node) count--;
    }
    return count;
  };
  /** The walks that end at the trail's node, and those a step longer where only their number is needed. */
  const here = (): number => {
    const length = trail.relationships.length;
    const count = length >= min && labelsFit(graph, to, trail.node) ? 1 : 0;
    return byDegree && length === max - 1 && max >= min ? count + lastSteps(trail.node) : count;
  };
  const deepest = byDegree ? max - 1 : max;
  const countAll = (row: Row): number => {
    trail.begin(row[from.id] as number);
    let count = here();
    if (deepest <= 0) return count;
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
      const relationship = segment.relationships[at];
      if (trail.has(relationship) || (each && !each(row, relationship))) continue;
      trail.go(relationship, other);
      count += here();
      if (trail.relationships.length >= deepest) trail.back();
    }
    return count;
  };
  return (next) => (row) => {
    const count = countAll(row);
    if (count === 0) return false;
    for (const slot of marks) row[slot] = true;
    const before = context.weight;
    context.weight = before * count;
    const stop = next(row);
    context.weight = before;
    return stop;
  };
}
