import { CypherError } from "../../errors.ts";
import type { Row } from "../../expression/compile.ts";
import type { Selector } from "../../parse/ast.ts";
import type { RunContext } from "../context.ts";
import type { Emit, Operator } from "../operator.ts";
import { labelsFit, type NodePlace, putNode } from "./place.ts";
import { type WalkSegment, walkSegments } from "./segments.ts";

/** What a search for shortest paths needs. Paths are searched from `from` and put as they read from the left. */
export interface ShortestStep {
  from: NodePlace;
  to: NodePlace;
  into: boolean;
  direction: "out" | "in" | "both";
  types: readonly number[] | null;
  min: number;
  max: number;
  each: ((row: Row, relationship: number) => boolean) | null;
  selector: Selector;
  legacy: boolean;
  /** Writes the relationships of a path, in the order in which the search went. */
  put: (row: Row, relationships: readonly number[]) => void;
  /** Conditions on the whole path, which choose among all paths; null: none. */
  accept: ((row: Row) => boolean) | null;
}

/**
 * Gives the shortest paths that the selector asks for.
 * @throws CypherError ArgumentError by the old rules for one node as both ends, as Neo4j does whatever the lengths.
 */
export function shortest(context: RunContext, step: ShortestStep): Operator {
  const search = new Search(context, step);
  return (next) => (row) => search.run(row, next);
}

class Search {
  private readonly context: RunContext;
  private readonly step: ShortestStep;
  private readonly ahead: WalkSegment[];
  private readonly back: WalkSegment[];

  constructor(context: RunContext, step: ShortestStep) {
    this.context = context;
    this.step = step;
    const { direction, types } = step;
    this.ahead = walkSegments(context.graph, direction, types);
    const turned = direction === "out" ? "in" : direction === "in" ? "out" : "both";
    this.back = walkSegments(context.graph, turned, types);
  }

  run(row: Row, next: Emit): boolean {
    const { from, to, into, min, max, accept, legacy, selector } = this.step;
    const start = row[from.id] as number;
    if (!into) return this.everyEnd(row, start, next);
    const end = row[to.id] as number;
    if (legacy && start === end) throw commonEnds();
    const simple = accept === null && min <= 1 && start !== end && wanted(selector) === 1;
    if (!simple && !(accept === null && start === end && min === 0 && wanted(selector) === 1)) {
      return this.byLength(row, start, end, next);
    }
    if (start === end) return this.give(row, [], next);
    const meeting = this.meet(row, start, end, max);
    if (!meeting) return false;
    for (const path of meeting) if (this.give(row, path, next)) return true;
    return false;
  }

  private give(row: Row, path: readonly number[], next: Emit): boolean {
    this.step.put(row, path);
    return next(row);
  }

  private *neighbours(
    row: Row,
    segments: readonly WalkSegment[],
    node: number,
  ): Generator<[other: number, relationship: number]> {
    const { each } = this.step;
    for (const { starts, ends, others, relationships, skipLoops } of segments) {
      for (let i = starts[node]; i < ends[node]; i++) {
        this.context.tick();
        if (skipLoops && others[i] === node) continue;
        if (each && !each(row, relationships[i])) continue;
        yield [others[i], relationships[i]];
      }
    }
  }

  /** Breadth-first from both ends, a level at a time on the side with fewer nodes, until the levels meet. */
  private meet(row: Row, start: number, end: number, max: number): Iterable<number[]> | null {
    const near = new Wave(start);
    const far = new Wave(end);
    while (near.depth + far.depth < max && near.front.length > 0 && far.front.length > 0) {
      const forward = near.front.length <= far.front.length;
      const [wave, other, segments] = forward ? [near, far, this.ahead] : [far, near, this.back];
      const touched = this.advance(row, wave, other, segments);
      if (touched.length > 0) return this.joined(near, far, touched);
    }
    return null;
  }

  private advance(row: Row, wave: Wave, other: Wave, segments: readonly WalkSegment[]): number[] {
    const touched: number[] = [];
    const { front } = wave;
    const one = this.step.selector.kind !== "all shortest";
    wave.depth++;
    wave.front = [];
    for (const node of front) {
      for (const [reached, relationship] of this.neighbours(row, segments, node)) {
        const known = wave.from.get(reached);
        if (known === undefined) {
          wave.from.set(reached, { depth: wave.depth, steps: [{ node, relationship }] });
          wave.front.push(reached);
          if (other.from.has(reached)) touched.push(reached);
        } else if (!one && known.depth === wave.depth) known.steps.push({ node, relationship });
        if (one && touched.length > 0) return touched;
      }
    }
    return touched;
  }

  private *joined(near: Wave, far: Wave, touched: readonly number[]): Generator<number[]> {
    // The wave that advanced last touches the other at any of its depths: only the shortest sums count.
    const sums = touched.map((node) => near.from.get(node)!.depth + far.from.get(node)!.depth);
    const least = sums.reduce((a, b) => Math.min(a, b));
    for (const [i, node] of touched.entries()) {
      if (sums[i] > least) continue;
      for (const head of near.back(node)) {
        for (const tail of far.back(node)) yield [...head.toReversed(), ...tail];
        if (this.step.selector.kind !== "all shortest") return;
      }
    }
  }

  /** From one end to every other: breadth-first, the first path (or all of its length) to each node. */
  private everyEnd(row: Row, start: number, next: Emit): boolean {
    const { graph } = this.context;
    const { to, min, max, selector } = this.step;
    const wave = new Wave(start);
    const all = selector.kind === "all shortest";
    const give = (node: number): boolean => {
      if (!labelsFit(graph, to, node)) return false;
      for (const path of wave.back(node)) {
        putNode(graph, to, row, node);
        if (this.give(row, path.toReversed(), next)) return true;
        if (!all) break;
      }
      return false;
    };
    if (min === 0 && give(start)) return true;
    if (min > 0 && this.aroundTo(row, start, next)) return true;
    while (wave.front.length > 0 && wave.depth < max) {
      this.advanceAll(row, wave, all);
      for (const node of wave.front) if (give(node)) return true;
    }
    return false;
  }

  private advanceAll(row: Row, wave: Wave, all: boolean): void {
    const { front } = wave;
    wave.depth++;
    wave.front = [];
    for (const node of front) {
      for (const [reached, relationship] of this.neighbours(row, this.ahead, node)) {
        const known = wave.from.get(reached);
        if (known === undefined) {
          wave.from.set(reached, { depth: wave.depth, steps: [{ node, relationship }] });
          wave.front.push(reached);
        } else if (all && known.depth === wave.depth) known.steps.push({ node, relationship });
      }
    }
  }

  /** The shortest ways from a node back to itself: first how long they are, then those of that length. */
  private aroundTo(row: Row, start: number, next: Emit): boolean {
    const { graph } = this.context;
    const { to, max } = this.step;
    if (!labelsFit(graph, to, start)) return false;
    const length = this.circle(row, start);
    if (length === null || length > max) return false;
    return this.byLength(
      row,
      start,
      start,
      after(next, (found) => putNode(graph, to, found, start)),
      length,
    );
  }

  /**
   * The length of the shortest circle through a node: breadth-first, each node marked with the relationship by which
   * its branch left the start; an edge between two branches, or back to the start, closes a circle.
   */
  private circle(row: Row, start: number): number | null {
    const reached = new Map<number, { depth: number; branch: number; by: number }>();
    reached.set(start, { depth: 0, branch: -1, by: -1 });
    const directed = this.step.direction !== "both";
    let least: number | null = null;
    let front = [start];
    for (let depth = 0; front.length > 0 && (least === null || depth < least); depth++) {
      const following: number[] = [];
      for (const node of front) {
        const here = reached.get(node)!;
        for (const [other, relationship] of this.neighbours(row, this.ahead, node)) {
          if (relationship === here.by) continue;
          const there = reached.get(other);
          if (!there) {
            const branch = node === start ? relationship : here.branch;
            reached.set(other, { depth: depth + 1, branch, by: relationship });
            following.push(other);
          } else if (other === start || (!directed && node !== start && there.branch !== here.branch)) {
            const length = here.depth + there.depth + 1;
            least = least === null ? length : Math.min(least, length);
          } else if (!directed && node === start) {
            least = least === null ? there.depth + 1 : Math.min(least, there.depth + 1);
          }
        }
      }
      front = following;
    }
    return least;
  }

  /** All walks of one length after the other, until the selector has enough. */
  private byLength(row: Row, start: number, end: number, next: Emit, max = this.step.max): boolean {
    const { min, accept, put, selector } = this.step;
    const enough = wanted(selector);
    const groups = selector.kind === "all shortest" || (selector.kind === "shortest" && selector.groups);
    let found = 0;
    let level: Partial[] = [{ node: start, length: 0, before: null, relationship: -1 }];
    for (let length = 0; length <= max && level.length > 0; length++) {
      let here = 0;
      for (const walk of level) {
        if (length < min || walk.node !== end) continue;
        put(row, relationshipsOf(walk));
        if (accept && !accept(row)) continue;
        here++;
        if (next(row)) return true;
        if (!groups && ++found >= enough) return false;
      }
      if (groups && here > 0 && ++found >= enough) return false;
      if (length < max) level = this.longer(row, level);
    }
    return false;
  }

  private longer(row: Row, level: readonly Partial[]): Partial[] {
    const longer: Partial[] = [];
    for (const walk of level) {
      for (const [node, relationship] of this.neighbours(row, this.ahead, walk.node)) {
        if (!goes(walk, relationship))
          longer.push({ node, length: walk.length + 1, before: walk, relationship });
      }
    }
    return longer;
  }
}

const after =
  (next: Emit, first: (row: Row) => void): Emit =>
  (row) => {
    first(row);
    return next(row);
  };

/** How many paths, or lengths of paths, a selector asks for. */
function wanted(selector: Selector): number {
  return "count" in selector ? selector.count : 1;
}

interface Partial {
  node: number;
  length: number;
  before: Partial | null;
  relationship: number;
}

function goes(walk: Partial, relationship: number): boolean {
  for (let at: Partial | null = walk; at; at = at.before) if (at.relationship === relationship) return true;
  return false;
}

function relationshipsOf(walk: Partial): number[] {
  const ids: number[] = [];
  for (let at = walk; at.before; at = at.before) ids.push(at.relationship);
  return ids.reverse();
}

/** What a breadth-first search has reached: each node with the steps by which it was reached first. */
class Wave {
  depth = 0;
  front: number[];
  readonly from = new Map<number, { depth: number; steps: { node: number; relationship: number }[] }>();

  constructor(start: number) {
    this.front = [start];
    this.from.set(start, { depth: 0, steps: [] });
  }

  /** All ways from a node back to the start, as relationships: at each node one step after the other is tried. */
  *back(node: number): Generator<number[]> {
    const nodes = [node];
    const way: number[] = [];
    const choices: number[] = [];
    const take = (choice: number): boolean => {
      const step = this.from.get(nodes[nodes.length - 1])!.steps[choice];
      if (step === undefined) return false;
      choices.push(choice);
      way.push(step.relationship);
      nodes.push(step.node);
      return true;
    };
    for (;;) {
      if (take(0)) continue;
      yield way.slice();
      let choice: number | undefined;
      do {
        choice = choices.pop();
        if (choice === undefined) return;
        way.pop();
        nodes.pop();
      } while (!take(choice + 1));
    }
  }
}

function commonEnds(): CypherError {
  return new CypherError(
    "ArgumentError",
    "ShortestPathCommonEnds",
    "shortestPath() needs two different nodes: start and end are the same",
    {
      phase: "runtime",
      hint: "leave such rows out before: WHERE start <> end",
    },
  );
}
