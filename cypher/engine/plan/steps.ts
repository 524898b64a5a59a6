import type { Expression } from "../parse/ast.ts";
import type { Counted } from "./leaves.ts";
import type { PatternGraph } from "./pattern.ts";
import type { Predicate } from "./predicates.ts";

/** How the nodes of a start are found by the value of a property. */
export interface Seek {
  label: string | null;
  key: string;
  /** The value, or the list of values. */
  value: Expression;
  list: boolean;
}

/** One step of matching. `rows`: how many rows are expected after it for one row before the whole. */
export type Step =
  /** Nodes by index, by label, or all. */
  | { kind: "start"; node: number; seek: Seek | null; rows: number }
  /** A relationship that is bound before gives both its ends. */
  | { kind: "ends"; edge: number; rows: number }
  /** Along an edge from a bound end; `into`: the other end is bound too. */
  | { kind: "expand"; edge: number; from: number; to: number; into: boolean; rows: number }
  | { kind: "path"; path: number; rows: number }
  | { kind: "filter"; predicate: Predicate; rows: number }
  /** What only multiplies the row: see `Counted`. */
  | { kind: "count"; counted: Counted; rows: number };

export interface MatchPlan {
  pattern: PatternGraph;
  /** Numbers of the nodes that are bound before. */
  boundNodes: number[];
  steps: Step[];
  rows: number;
}
