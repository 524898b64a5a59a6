import { CypherError } from "../../errors.ts";
import type { Row } from "../../expression/compile.ts";
import { RelationshipValue } from "../../values/value.ts";
import type { RunContext } from "../context.ts";
import type { Emit, Operator } from "../operator.ts";
import { type EdgePlace, labelsFit, type NodePlace, putNode } from "./place.ts";
import type { IsTaken } from "./used.ts";

/** An edge whose relationship, or list of relationships, is bound before the MATCH. */
export interface BoundEdge {
  left: NodePlace;
  right: NodePlace;
  leftKnown: boolean;
  rightKnown: boolean;
  edge: EdgePlace;
  direction: "out" | "in" | "both";
  types: readonly number[] | null;
  taken: IsTaken | null;
  /** For a list: how long it may be. */
  length: { min: number; max: number | null } | null;
  each: ((row: Row, relationship: number) => boolean) | null;
}

/** Gives the ends between which a bound relationship or list of relationships runs. */
export function boundEnds(context: RunContext, bound: BoundEdge): Operator {
  return bound.length === null ? oneEnds(context, bound) : listEnds(context, bound);
}

function oneEnds(context: RunContext, bound: BoundEdge): Operator {
  const { graph } = context;
  const { edge, direction, types, taken } = bound;
  const put = putEnds(context, bound);
  return (next) => (row) => {
    const value = row[edge.value];
    if (value === null) return false;
    if (!(value instanceof RelationshipValue)) throw notARelationship();
    const { id } = value;
    if (types && !types.includes(graph.types[id])) return false;
    if (taken?.(row, id)) return false;
    row[edge.id] = id;
    const [start, end] = [graph.starts[id], graph.ends[id]];
    if (direction !== "in" && put(row, start, end, next)) return true;
    return direction !== "out" && !(direction === "both" && start === end) && put(row, end, start, next);
  };
}

function listEnds(context: RunContext, bound: BoundEdge): Operator {
  const { graph } = context;
  const { edge, types, taken, each } = bound;
  const put = putEnds(context, bound);
  const { min, max } = bound.length!;
  return (next) => (row) => {
    const value = row[edge.value];
    if (value === null) return false;
    if (!Array.isArray(value)) throw notARelationship();
    if (value.length < min || (max !== null && value.length > max)) return false;
    const ids = value.map((item) => {
      if (!(item instanceof RelationshipValue)) throw notARelationship();
      return item.id;
    });
    if (new Set(ids).size < ids.length) return false;
    if (ids.some((id) => (types && !types.includes(graph.types[id])) || taken?.(row, id))) return false;
    if (each && !ids.every((id) => each(row, id))) return false;
    row[edge.id] = ids;
    if (ids.length === 0) return nowhere(context, bound, row, (node) => put(row, node, node, next));
    for (const start of beginnings(context, bound, ids[0])) {
      const end = walkList(context, bound, ids, start);
      if (end !== null && put(row, start, end, next)) return true;
    }
    return false;
  };
}

/** An empty list runs from every node to itself. */
function nowhere(context: RunContext, bound: BoundEdge, row: Row, put: (node: number) => boolean): boolean {
  if (bound.leftKnown) return put(row[bound.left.id] as number);
  for (let node = 0; node < context.graph.nodeCount; node++) {
    context.tick();
    if (put(node)) return true;
  }
  return false;
}

function beginnings({ graph }: RunContext, { direction }: BoundEdge, id: number): number[] {
  const [start, end] = [graph.starts[id], graph.ends[id]];
  if (direction === "out") return [start];
  if (direction === "in") return [end];
  return start === end ? [start] : [start, end];
}

function walkList({ graph }: RunContext, { direction }: BoundEdge, ids: readonly number[], start: number) {
  let at = start;
  for (const id of ids) {
    if (direction !== "in" && graph.starts[id] === at) at = graph.ends[id];
    else if (direction !== "out" && graph.ends[id] === at) at = graph.starts[id];
    else return null;
  }
  return at;
}

function putEnds({ graph }: RunContext, { left, right, leftKnown, rightKnown }: BoundEdge) {
  const same = left.id === right.id;
  return (row: Row, leftNode: number, rightNode: number, next: Emit): boolean => {
    if (same && leftNode !== rightNode) return false;
    if (leftKnown ? row[left.id] !== leftNode : !labelsFit(graph, left, leftNode)) return false;
    if (rightKnown ? row[right.id] !== rightNode : !labelsFit(graph, right, rightNode)) return false;
    if (!leftKnown) putNode(graph, left, row, leftNode);
    if (!rightKnown) putNode(graph, right, row, rightNode);
    return next(row);
  };
}

function notARelationship(): CypherError {
  return new CypherError("TypeError", "InvalidArgumentType", "what is bound here is not a relationship", {
    phase: "runtime",
  });
}
