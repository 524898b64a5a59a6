import type { LabelExpression, Quantifier, Selector } from "../parse/ast.ts";
import type { Predicate } from "./predicates.ts";

/** The patterns of one MATCH as a graph: what it looks for, before it is said in which order. */
export interface PatternGraph {
  nodes: PatternNode[];
  edges: PatternEdge[];
  paths: PatternPath[];
  /** Inline labels stand at the nodes, all else here: inline properties and WHERE of elements, then WHERE itself. */
  predicates: Predicate[];
  /** A path of which not all matches count, where no edge of its own kind does the choosing. */
  selected: { nodes: number[]; edges: number[]; selector: Selector } | null;
  /** What is asked of the chosen paths: then WHERE stands here. */
  after: Predicate[];
}

export interface PatternNode {
  /** All names it has; an anonymous one has one that no query can write. */
  names: string[];
  labels: LabelExpression[];
}

interface EdgeEnds {
  /** Numbers of the nodes at its ends, as the pattern is written. */
  left: number;
  right: number;
}

export interface SingleEdge extends EdgeEnds {
  kind: "single";
  /** The name; an anonymous relationship has one that no query can write. */
  name: string;
  direction: "out" | "in" | "both";
  types: LabelExpression | null;
}

/** `*1..3` or a quantified relationship: a walk along which no relationship comes twice. */
export interface VariableEdge extends EdgeEnds {
  kind: "variable";
  name: string;
  direction: "out" | "in" | "both";
  types: LabelExpression | null;
  min: number;
  max: number | null;
  /** Conditions on each relationship, which has the edge's name in them. */
  each: Predicate[];
}

/** A quantified path pattern: `inner` is matched over and over, each time from where it ended before. */
export interface QuantifiedEdge extends EdgeEnds {
  kind: "quantified";
  name: string;
  inner: PatternGraph;
  innerLeft: number;
  innerRight: number;
  quantifier: Quantifier;
  /** Names inside that are lists outside. */
  groupNames: string[];
}

/** A shortest path between its ends along one relationship pattern. */
export interface ShortestEdge extends EdgeEnds {
  kind: "shortest";
  name: string;
  direction: "out" | "in" | "both";
  types: LabelExpression | null;
  min: number;
  max: number | null;
  each: Predicate[];
  selector: Selector;
  /** shortestPath() and allShortestPaths(): ends must differ, and conditions on the path choose among all paths. */
  legacy: boolean;
  /** Conditions on the path, which choose among all paths (by the old rules alone). */
  conditions: Predicate[];
  /** The path's name, where it has one. */
  pathName: string | null;
}

export type PatternEdge = SingleEdge | VariableEdge | QuantifiedEdge | ShortestEdge;

export interface PatternPath {
  name: string;
  /** Numbers of nodes, one more than edges. */
  nodes: number[];
  edges: number[];
}
