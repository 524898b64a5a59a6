import type { PackedGraph } from "../graph/store.ts";
import { Estimator, plainLabels, selectivity } from "./estimate.ts";
import { type Counted, findCounted } from "./leaves.ts";
import type { PatternEdge, PatternGraph } from "./pattern.ts";
import type { Predicate } from "./predicates.ts";
import { findSeek } from "./seek.ts";
import type { MatchPlan, Step } from "./steps.ts";

/** What is known around a MATCH when it is planned. */
export interface PlanContext {
  graph: PackedGraph;
  bound: ReadonlySet<string>;
  /** The names that are used afterwards, where all else need only be counted; null: every match must be given. */
  needed: ReadonlySet<string> | null;
}

const LONGEST = 4;

/** Says in which order a pattern is matched: the cheapest of all starts, each followed by the cheapest next step. */
export function planMatch(pattern: PatternGraph, context: PlanContext): MatchPlan {
  const needed = pattern.selected ? null : context.needed;
  const counted = findCounted(pattern, context.bound, needed);
  const plan = new Search(pattern, context, counted).best();
  if (counted.leaves.length > 0 || counted.nodes.length > 0) {
    plan.steps.push({ kind: "count", counted, rows: plan.rows });
  }
  return plan;
}

interface State {
  nodes: Set<number>;
  edges: Set<number>;
  paths: Set<number>;
  predicates: Set<Predicate>;
  names: Set<string>;
  steps: Step[];
  rows: number;
  cost: number;
}

class Search {
  private readonly estimator: Estimator;
  private readonly pattern: PatternGraph;
  private readonly context: PlanContext;
  private readonly boundNodes: number[];
  private readonly leaves: ReadonlySet<number>;
  private readonly left: ReadonlySet<number>;
  private readonly ownNames = new Set<string>();
  private readonly growths = new Map<string, number>();

  constructor(pattern: PatternGraph, context: PlanContext, counted: Counted) {
    this.pattern = pattern;
    this.context = context;
    this.leaves = new Set(counted.leaves.map((leaf) => leaf.edge));
    this.estimator = new Estimator(context.graph);
    this.boundNodes = [...pattern.nodes.keys()].filter((n) =>
      this.names(n).some((name) => context.bound.has(name)),
    );
    const dropped = new Set(counted.nodes);
    for (const { edge, from } of counted.leaves) {
      const { left, right } = pattern.edges[edge];
      dropped.add(from === left ? right : left);
    }
    this.left = new Set([...pattern.nodes.keys()].filter((node) => !dropped.has(node)));
    for (const node of pattern.nodes) for (const name of node.names) this.ownNames.add(name);
    for (const edge of pattern.edges) {
      this.ownNames.add(edge.name);
      if (edge.kind === "quantified") for (const name of edge.groupNames) this.ownNames.add(name);
      if (edge.kind === "shortest" && edge.pathName) this.ownNames.add(edge.pathName);
    }
    for (const path of pattern.paths) this.ownNames.add(path.name);
  }

  best(): MatchPlan {
    const first = this.settle(this.begin());
    const unbound = [...this.left].filter((n) => !first.nodes.has(n));
    const openings =
      first.nodes.size > 0 || unbound.length === 0 ? [first] : unbound.map((n) => this.start(first, n));
    const finished = openings.map((state) => this.finish(state));
    const best = finished.reduce((a, b) => (b.cost < a.cost ? b : a));
    return { pattern: this.pattern, boundNodes: this.boundNodes, steps: best.steps, rows: best.rows };
  }

  private names(node: number): readonly string[] {
    return this.pattern.nodes[node].names;
  }

  private begin(): State {
    const names = new Set([...this.context.bound].filter((name) => this.ownNames.has(name)));
    for (const node of this.boundNodes) for (const name of this.names(node)) names.add(name);
    const state: State = {
      ...{ nodes: new Set(this.boundNodes), edges: new Set(), paths: new Set(), predicates: new Set() },
      ...{ names, steps: [], rows: 1, cost: 0 },
    };
    for (const [number, edge] of this.pattern.edges.entries()) {
      if (edge.kind === "quantified" || edge.kind === "shortest" || !this.context.bound.has(edge.name))
        continue;
      state.edges.add(number);
      this.bind(state, edge.left);
      this.bind(state, edge.right);
      state.steps.push({ kind: "ends", edge: number, rows: 1 });
    }
    return state;
  }

  private bind(state: State, node: number): void {
    state.nodes.add(node);
    for (const name of this.names(node)) state.names.add(name);
  }

  /** Runs on to the end, always by the step that leaves the fewest rows. */
  private finish(start: State): State {
    let state = start;
    for (;;) {
      const next = this.nextSteps(state);
      if (next.length === 0) break;
      state = next.reduce((a, b) => (b.rows < a.rows ? b : a));
    }
    for (const predicate of this.pattern.predicates) {
      if (!state.predicates.has(predicate)) this.filter(state, predicate);
    }
    return state;
  }

  private nextSteps(state: State): State[] {
    const next: State[] = [];
    for (const [number, edge] of this.pattern.edges.entries()) {
      if (state.edges.has(number) || this.leaves.has(number)) continue;
      const left = state.nodes.has(edge.left);
      const right = state.nodes.has(edge.right);
      if (left && right) return [this.expand(state, number, edge, edge.left, edge.right, true)];
      if (edge.kind === "shortest" && needsBothEnds(edge)) continue;
      if (left) next.push(this.expand(state, number, edge, edge.left, edge.right, false));
      if (right) next.push(this.expand(state, number, edge, edge.right, edge.left, false));
    }
    const open = [...this.left].filter((node) => !state.nodes.has(node));
    const starts = open.map((node) => this.start(state, node));
    return next.length === 0 ? starts : [...next, ...starts.filter((other) => other.rows <= state.rows)];
  }

  private start(before: State, node: number): State {
    const state = fork(before);
    const pattern = this.pattern.nodes[node];
    const known = (name: string) => !this.ownNames.has(name) || before.names.has(name);
    const seek = findSeek(pattern, this.pattern.predicates, known, this.context.graph);
    const rows = seek
      ? this.estimator.withValue(seek.seek.label, seek.seek.key)
      : this.estimator.nodes(pattern.labels);
    state.rows *= Math.max(rows, 0.1);
    state.cost +=
      before.rows * (seek || plainLabels(pattern.labels).length > 0 ? rows : this.context.graph.nodeCount);
    if (seek?.predicate.safe) state.predicates.add(seek.predicate);
    this.bind(state, node);
    state.steps.push({ kind: "start", node, seek: seek?.seek ?? null, rows: state.rows });
    return this.settle(state);
  }

  private expand(
    before: State,
    number: number,
    edge: PatternEdge,
    from: number,
    to: number,
    into: boolean,
  ): State {
    const state = fork(before);
    const growth = this.growth(number, edge, from, to);
    const target = Math.max(this.estimator.nodes(this.pattern.nodes[to].labels), 1);
    state.cost += before.rows * Math.max(growth, 1);
    state.rows *= into ? Math.min(1, growth / target) : growth;
    state.edges.add(number);
    state.names.add(edge.name);
    if (edge.kind === "quantified") for (const name of edge.groupNames) state.names.add(name);
    if (edge.kind === "shortest" && edge.pathName) state.names.add(edge.pathName);
    this.bind(state, to);
    state.steps.push({ kind: "expand", edge: number, from, to, into, rows: state.rows });
    return this.settle(state);
  }

  /** How many ends one walk along an edge reaches. */
  private growth(number: number, edge: PatternEdge, from: number, to: number): number {
    const key = `${number} ${from}`;
    const known = this.growths.get(key);
    if (known !== undefined) return known;
    const made = this.measure(edge, from, to);
    this.growths.set(key, made);
    return made;
  }

  private measure(edge: PatternEdge, from: number, to: number): number {
    const [start, end] = [this.pattern.nodes[from], this.pattern.nodes[to]];
    if (edge.kind === "quantified") {
      const each = edge.inner.edges.reduce((product, inner) => {
        const [a, b] = from === edge.left ? [inner.left, inner.right] : [inner.right, inner.left];
        if (inner.kind === "quantified") return product * 4;
        const nodes = edge.inner.nodes;
        return (
          product *
          this.estimator.neighbours(
            nodes[a],
            nodes[b],
            inner.types,
            turned(inner.direction, from !== edge.left),
          )
        );
      }, 1);
      return powers(each, edge.quantifier.min, edge.quantifier.max);
    }
    const direction = turned(edge.direction, from !== edge.left);
    if (edge.kind === "single") return this.estimator.neighbours(start, end, edge.types, direction);
    const step = this.estimator.neighbours(
      { ...start, labels: [] },
      { ...end, labels: [] },
      edge.types,
      direction,
    );
    const share = this.estimator.nodes(end.labels) / Math.max(this.context.graph.nodeCount, 1);
    return powers(step, edge.min, edge.max) * share;
  }

  /** Does at once what costs little and drops rows: paths that are complete, conditions whose names are bound. */
  private settle(state: State): State {
    for (const [number, path] of this.pattern.paths.entries()) {
      if (state.paths.has(number) || !path.edges.every((edge) => state.edges.has(edge))) continue;
      if (!path.nodes.every((node) => state.nodes.has(node))) continue;
      state.paths.add(number);
      state.names.add(path.name);
      state.steps.push({ kind: "path", path: number, rows: state.rows });
    }
    for (const predicate of this.pattern.predicates) {
      if (!predicate.safe || state.predicates.has(predicate)) continue;
      if ([...predicate.names].every((name) => !this.ownNames.has(name) || state.names.has(name))) {
        this.filter(state, predicate);
      }
    }
    return state;
  }

  private filter(state: State, predicate: Predicate): void {
    state.predicates.add(predicate);
    state.rows *= selectivity(predicate.expression);
    state.steps.push({ kind: "filter", predicate, rows: state.rows });
  }
}

function fork(state: State): State {
  return {
    ...state,
    nodes: new Set(state.nodes),
    edges: new Set(state.edges),
    paths: new Set(state.paths),
    predicates: new Set(state.predicates),
    names: new Set(state.names),
    steps: state.steps.slice(),
  };
}

/** One shortest path to each node may be found from one end; more than one needs both. */
function needsBothEnds(edge: PatternEdge & { kind: "shortest" }): boolean {
  const { selector } = edge;
  return (
    edge.legacy ||
    edge.min > 1 ||
    ("count" in selector && selector.count > 1) ||
    ("groups" in selector && selector.groups)
  );
}

/** The direction as it is seen from the other end. */
export function turned(direction: "out" | "in" | "both", turn: boolean): "out" | "in" | "both" {
  if (!turn || direction === "both") return direction;
  return direction === "out" ? "in" : "out";
}

function powers(base: number, min: number, max: number | null): number {
  const last = Math.min(max ?? min + LONGEST, min + LONGEST);
  let sum = 0;
  for (let exponent = min; exponent <= last; exponent++) sum += base ** exponent;
  return sum;
}
