import { compileExpression, type Row } from "../expression/compile.ts";
import { labelTable, typeList } from "../graph/label-test.ts";
import { plainLabels } from "../plan/estimate.ts";
import type { PatternEdge, QuantifiedEdge, ShortestEdge, SingleEdge, VariableEdge } from "../plan/pattern.ts";
import { planMatch, turned } from "../plan/plan-match.ts";
import type { Predicate } from "../plan/predicates.ts";
import type { MatchPlan, Step } from "../plan/steps.ts";
import { mentioned } from "../plan/walk.ts";
import type { RunContext } from "./context.ts";
import { type FastSight, fastTest } from "./fast-filter.ts";
import { filter, filterFast } from "./filter.ts";
import { chain, type Operator } from "./operator.ts";
import type { NameScope } from "./scope.ts";
import { countMatches, countWalks } from "./steps/count.ts";
import { boundEnds } from "./steps/ends.ts";
import { neighboursOf } from "./steps/neighbours.ts";
import { bindPath, pathOf } from "./steps/path.ts";
import type { EdgePlace, NodePlace } from "./steps/place.ts";
import { quantified, RoundsTaken } from "./steps/quantified.ts";
import { reach } from "./steps/reach.ts";
import { shortest } from "./steps/shortest.ts";
import { expand, expandInto, type Neighbours } from "./steps/single.ts";
import { checkLabels, scan, seek, takeBound } from "./steps/start.ts";
import { type IsTaken, type Taken, takenCheck } from "./steps/used.ts";
import { putWalk, walk } from "./steps/variable.ts";

const NOWHERE = -1;

/** Turns the plan of a MATCH into operators, with a slot for each name that someone reads. */
export class PatternCompiler {
  /** The scope with the names that the pattern binds. */
  scope: NameScope;
  private readonly plan: MatchPlan;
  private readonly context: RunContext;
  private readonly nodes: NodePlace[];
  private readonly edges: EdgePlace[];
  private readonly taken: Taken[] = [];
  private readonly known = new Set<number>();
  private readonly bound: ReadonlySet<string>;
  private readonly firstSlot: number;
  private readonly once: boolean;
  private readonly reads: (name: string) => boolean;
  private readonly outside: IsTaken | null;

  /** @param outside - tells what relationships are taken around this pattern, for one inside a quantified pattern. */
  constructor(
    plan: MatchPlan,
    scope: NameScope,
    context: RunContext,
    isRead: (name: string) => boolean,
    once: boolean,
    outside: IsTaken | null = null,
  ) {
    this.plan = plan;
    this.context = context;
    this.once = once && plan.pattern.selected === null;
    this.outside = outside;
    this.bound = new Set(scope.names());
    this.firstSlot = scope.frame.size;
    const asked = askedNames(plan);
    this.reads = (name) => isRead(name) || asked.has(name);
    this.scope = scope;
    this.nodes = plan.pattern.nodes.map(({ names, labels }) => ({
      id: scope.frame.newSlot(),
      value: this.nameSlot(names, "node"),
      fits: labelTable(context.graph, labels),
    }));
    this.edges = plan.pattern.edges.map((edge) => this.edgePlace(edge));
    for (const path of plan.pattern.paths) this.nameSlot([path.name], "path");
  }

  operator(): Operator {
    const taking = this.plan.boundNodes.map((node) => {
      this.known.add(node);
      const name = this.plan.pattern.nodes[node].names.find((one) => this.bound.has(one))!;
      return takeBound(this.context, this.nodes[node], name);
    });
    return chain(...taking, ...this.plan.steps.map((step) => this.step(step)));
  }

  /** The operators of a pattern whose node `begin` stands in its place already. */
  operatorFrom(begin: number): Operator {
    this.known.add(begin);
    return chain(
      checkLabels(this.context, this.nodes[begin]),
      ...this.plan.steps.map((step) => this.step(step)),
    );
  }

  /** All slots that the pattern writes. */
  slots(): number[] {
    const { size } = this.scope.frame;
    return Array.from({ length: size - this.firstSlot }, (_, i) => this.firstSlot + i);
  }

  nodePlace(node: number): NodePlace {
    return this.nodes[node];
  }
  get edgePlaces(): readonly EdgePlace[] {
    return this.edges;
  }

  /** One slot for all names of one thing: that of a name bound before, or a new one if anybody reads it. */
  private nameSlot(names: readonly string[], kind: "node" | "relationship" | "path" | "list"): number {
    const before = names.find((name) => this.bound.has(name));
    let slot = before === undefined ? NOWHERE : this.scope.slotOf(before)!;
    if (slot === NOWHERE && names.some(this.reads)) slot = this.scope.frame.newSlot();
    for (const name of names) {
      if (this.bound.has(name)) continue;
      // A name that nobody reads still has to be known: its slot is never looked at.
      this.scope = this.scope.bind(name, slot === NOWHERE ? this.scope.frame.newSlot() : slot, kind);
    }
    return slot;
  }

  private edgePlace(edge: PatternEdge): EdgePlace {
    if (edge.kind === "quantified") {
      for (const name of edge.groupNames) this.nameSlot([name], "list");
    }
    const kind = edge.kind === "single" ? "relationship" : "list";
    return { id: this.scope.frame.newSlot(), value: this.nameSlot([edge.name], kind) };
  }

  private step(step: Step): Operator {
    switch (step.kind) {
      case "start":
        return this.start(step);
      case "ends":
        return this.ends(step.edge);
      case "expand":
        return this.expand(step);
      case "path": {
        const { name, nodes, edges } = this.plan.pattern.paths[step.path];
        if (!this.reads(name)) return (next) => next;
        const places = edges.map((edge) => this.edges[edge]);
        return bindPath(this.context, this.nodes[nodes[0]], places, this.scope.slotOf(name)!);
      }
      case "filter": {
        const { expression, fast } = step.predicate;
        if (fast) return filterFast(fastTest(fast, this.sight()));
        return filter(compileExpression(expression, this.scope, this.context), expression);
      }
      case "count":
        return this.count(step);
    }
  }

  /** Where conditions find what they read off numbers. */
  private sight(): FastSight {
    const { nodes, edges } = this.plan.pattern;
    const nodeOf = (name: string) => nodes.findIndex((node) => node.names.includes(name));
    return {
      graph: this.context.graph,
      isNode: (name) => nodeOf(name) >= 0,
      slotOf: (name) => {
        const node = nodeOf(name);
        return node >= 0 ? this.nodes[node].id : this.edges[edges.findIndex((edge) => edge.name === name)].id;
      },
      constant: (value) => compileExpression(value, this.scope, this.context),
    };
  }

  private start({ node, seek: how }: Step & { kind: "start" }): Operator {
    const place = this.nodes[node];
    this.known.add(node);
    const label = plainLabels(this.plan.pattern.nodes[node].labels)[0];
    const nodes = label === undefined ? null : this.context.graph.nodesWith(label);
    if (!how) return scan(this.context, place, nodes);
    const value = compileExpression(how.value, this.scope, this.context);
    return seek(this.context, place, how, value, nodes);
  }

  private types(edge: SingleEdge | VariableEdge | ShortestEdge): readonly number[] | null {
    return typeList(this.context.graph, edge.types);
  }

  /** What may not be taken again by an edge of these types. */
  private takenFor(types: readonly number[] | null): IsTaken | null {
    const inside = takenCheck(this.taken, types);
    const { outside } = this;
    if (!outside || !inside) return inside ?? outside;
    return (row, id) => inside(row, id) || outside(row, id);
  }

  private ends(number: number): Operator {
    const edge = this.plan.pattern.edges[number] as SingleEdge | VariableEdge;
    const types = this.types(edge);
    const operator = boundEnds(this.context, {
      left: this.nodes[edge.left],
      right: this.nodes[edge.right],
      leftKnown: this.known.has(edge.left),
      rightKnown: this.known.has(edge.right),
      edge: this.edges[number],
      direction: edge.direction,
      types,
      taken: this.takenFor(types),
      length: edge.kind === "variable" ? { min: edge.min, max: edge.max } : null,
      each: edge.kind === "variable" ? this.each(edge.name, edge.each) : null,
    });
    this.known.add(edge.left).add(edge.right);
    this.taken.push({ slot: this.edges[number].id, list: edge.kind === "variable", types });
    return operator;
  }

  private expand({ edge: number, from, to, into }: Step & { kind: "expand" }): Operator {
    const edge = this.plan.pattern.edges[number];
    const reversed = from !== edge.left;
    const ends = { from: this.nodes[from], to: this.nodes[to], into, edge: this.edges[number], reversed };
    this.known.add(from).add(to);
    if (edge.kind === "quantified") return this.quantified(edge, ends);
    const types = this.types(edge);
    const shared = { ...ends, types, direction: turned(edge.direction, reversed) };
    const taken = this.takenFor(types);
    if (edge.kind === "single") {
      this.taken.push({ slot: ends.edge.id, list: false, types });
      if (into) return expandInto(this.context, { ...shared, taken });
      // Inside a quantified pattern an operator may run within itself: it must keep nothing between rows.
      const ahead = this.outside ? [] : this.neighboursAhead(number, to);
      return expand(this.context, { ...shared, taken }, ahead);
    }
    const each = this.each(edge.name, edge.each);
    const span = { min: edge.min, max: edge.max ?? Number.POSITIVE_INFINITY, each };
    if (edge.kind === "shortest") return this.shortest(number, edge, { ...shared, ...span });
    const keep = this.isListRead(number, edge);
    this.taken.push({ slot: ends.edge.id, list: true, types });
    if (this.once && !keep && edge.min <= 1 && taken === null)
      return reach(this.context, { ...shared, ...span });
    return walk(this.context, { ...shared, ...span, taken, keep });
  }

  /** Later steps that join the node that an edge reaches to nodes that are bound before it is. */
  private neighboursAhead(number: number, to: number): Neighbours[] {
    const { pattern, steps } = this.plan;
    const here = steps.findIndex((step) => step.kind === "expand" && step.edge === number);
    return steps.slice(here + 1).flatMap((step) => {
      if (step.kind !== "expand" || !step.into) return [];
      const edge = pattern.edges[step.edge];
      if (edge.kind !== "single" || (edge.left !== to && edge.right !== to)) return [];
      const anchor = edge.left === to ? edge.right : edge.left;
      if (anchor === to || !this.known.has(anchor)) return [];
      const direction = turned(edge.direction, anchor !== edge.left);
      return [neighboursOf(this.context, this.nodes[anchor], direction, this.types(edge))];
    });
  }

  /** Whether anybody reads the list of relationships of an edge: by name, in a path, or to take none twice. */
  private isListRead(number: number, edge: VariableEdge): boolean {
    const { pattern } = this.plan;
    if (this.reads(edge.name) || pattern.edges.length > 1 || pattern.selected || this.outside) return true;
    return pattern.paths.some((path) => this.reads(path.name) && path.edges.includes(number));
  }

  /** The conditions on each relationship of a walk. */
  private each(name: string, predicates: readonly Predicate[]) {
    if (predicates.length === 0) return null;
    const { scope, slot } = this.scope.with(name);
    const conditions = predicates.map(({ expression }) => compileExpression(expression, scope, this.context));
    const { graph } = this.context;
    return (row: Row, id: number): boolean => {
      row[slot] = graph.relationship(id);
      return conditions.every((condition) => condition(row) === true);
    };
  }

  private shortest(
    number: number,
    edge: ShortestEdge,
    ends: Omit<Parameters<typeof shortest>[1], "selector" | "legacy" | "put" | "accept"> & {
      reversed: boolean;
    },
  ): Operator {
    const place = this.edges[number];
    const { graph } = this.context;
    const putList = putWalk(this.context, { keep: true, edge: place, reversed: ends.reversed });
    const { conditions, pathName } = edge;
    const accepts = conditions.map(({ expression }) =>
      compileExpression(expression, this.scope, this.context),
    );
    const pathSlot = accepts.length > 0 && pathName ? this.scope.slotOf(pathName)! : NOWHERE;
    const left = this.nodes[edge.left];
    const put = (row: Row, ids: readonly number[]): void => {
      putList(row, ids);
      if (pathSlot >= 0) row[pathSlot] = pathOf(graph, row[left.id] as number, row[place.id] as number[]);
    };
    const accept =
      accepts.length === 0 ? null : (row: Row) => accepts.every((condition) => condition(row) === true);
    const { selector, legacy } = edge;
    return shortest(this.context, { ...ends, selector, legacy, put, accept });
  }

  private quantified(
    edge: QuantifiedEdge,
    ends: { from: NodePlace; to: NodePlace; into: boolean; edge: EdgePlace; reversed: boolean },
  ): Operator {
    const { context } = this;
    const rounds = new RoundsTaken();
    const around = this.takenFor(null);
    const outside: IsTaken = around ? (row, id) => rounds.has(row, id) || around(row, id) : rounds.has;
    const [begin, finish] = ends.reversed
      ? [edge.innerRight, edge.innerLeft]
      : [edge.innerLeft, edge.innerRight];
    const surrounding = this.scope.without(edge.groupNames);
    const bound = new Set([...surrounding.names(), ...edge.inner.nodes[begin].names]);
    const plan = planMatch(edge.inner, { graph: context.graph, bound, needed: null });
    const groups = edge.groupNames.filter((name) => this.reads(name));
    const reads = (name: string) => groups.includes(name);
    const compiler = new PatternCompiler(plan, surrounding, context, reads, false, outside);
    const inner = compiler.operatorFrom(begin);
    const innerSlots = compiler.slots();
    const step = {
      ...ends,
      ...{ min: edge.quantifier.min, max: edge.quantifier.max ?? Number.POSITIVE_INFINITY },
      ...{ begin: compiler.nodePlace(begin), finish: compiler.nodePlace(finish), inner, innerSlots },
      innerEdges: compiler.edgePlaces,
      groups: groups.map((name) => ({
        inside: compiler.scope.slotOf(name)!,
        list: this.scope.slotOf(name)!,
      })),
    };
    this.taken.push({ slot: ends.edge.id, list: true, types: null });
    return quantified(context, step, rounds);
  }

  private count({ counted }: Step & { kind: "count" }): Operator {
    const { pattern } = this.plan;
    const marks: number[] = [];
    const mark = (slot: number) => {
      if (slot >= 0) marks.push(slot);
    };
    for (const node of counted.nodes) mark(this.nodes[node].value);
    const leaves = counted.leaves.map(({ edge: number, from }) => {
      const edge = pattern.edges[number] as SingleEdge | VariableEdge;
      const to = from === edge.left ? edge.right : edge.left;
      mark(this.nodes[to].value);
      mark(this.edges[number].value);
      const direction = turned(edge.direction, from !== edge.left);
      const types = this.types(edge);
      return { edge, from: this.nodes[from], to: this.nodes[to], direction, types, taken: this.taken };
    });
    const variable = leaves.find(({ edge }) => edge.kind === "variable");
    if (variable) {
      const { min, max, each, name } = variable.edge as VariableEdge;
      const span = { min, max: max ?? Number.POSITIVE_INFINITY, each: this.each(name, each) };
      const walks = countWalks(this.context, { ...variable, ...span }, marks);
      if (counted.nodes.length === 0) return walks;
      return chain(
        countMatches(
          this.context,
          [],
          counted.nodes.map((node) => this.nodes[node]),
          marks,
        ),
        walks,
      );
    }
    return countMatches(
      this.context,
      leaves,
      counted.nodes.map((node) => this.nodes[node]),
      marks,
    );
  }
}

/** Names that steps of the plan itself read as values. */
function askedNames({ pattern, steps }: MatchPlan): Set<string> {
  const slow = [...pattern.predicates, ...pattern.after].filter((predicate) => predicate.fast === null);
  const names = new Set(slow.flatMap((predicate) => [...predicate.names]));
  for (const step of steps) if (step.kind === "start" && step.seek) mentioned(step.seek.value, names);
  for (const edge of pattern.edges) {
    if (edge.kind === "variable" || edge.kind === "shortest") {
      for (const { names: read } of edge.each)
        for (const name of read) if (name !== edge.name) names.add(name);
    }
    if (edge.kind === "shortest") {
      for (const { names: read } of edge.conditions) for (const name of read) names.add(name);
    }
  }
  return names;
}
