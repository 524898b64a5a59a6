import { CypherError, type Span } from "../errors.ts";
import type {
  Expression,
  NodePattern,
  PathPattern,
  PatternElement,
  QuantifiedPattern,
  RelationshipPattern,
  Selector,
} from "../parse/ast.ts";
import type { PatternEdge, PatternGraph, PatternNode, ShortestEdge } from "./pattern.ts";
import { conjuncts, type KindOf, type NameKind, predicate } from "./predicates.ts";
import { mentioned } from "./walk.ts";

/** What is known around the patterns. */
export interface PatternContext {
  kindOf: KindOf;
  /** Names that are bound before. */
  bound: ReadonlySet<string>;
  /** Whether a name is used anywhere but in the place that declares it. */
  isUsed(name: string): boolean;
}

/**
 * Turns patterns and their WHERE into a graph of what to look for.
 * @throws CypherError Unsupported for a shape that cannot be matched.
 */
export function readPatterns(
  patterns: readonly PathPattern[],
  where: Expression | null,
  context: PatternContext,
): PatternGraph {
  const reader = new PatternReader(context);
  for (const pattern of patterns) reader.path(pattern);
  if (reader.selected === null) reader.conditions(where);
  else if (patterns.length > 1) {
    throw unsupported("another pattern beside this selector", patterns[0].at, "use two MATCH");
  }
  return reader.graph(reader.selected === null ? null : where);
}

class PatternReader {
  private readonly nodes: PatternNode[] = [];
  private readonly edges: PatternEdge[] = [];
  private readonly paths: PatternGraph["paths"] = [];
  private readonly wheres: Expression[] = [];
  private readonly nodeOf = new Map<string, number>();
  readonly kinds = new Map<string, NameKind>();
  private readonly context: PatternContext;
  private readonly prefix: string;
  selected: PatternGraph["selected"] = null;
  private anonymous = 0;

  constructor(context: PatternContext, prefix = " ") {
    this.context = context;
    this.prefix = prefix;
  }

  /** @param after - what is asked only of the paths that the selector has chosen. */
  graph(after: Expression | null = null): PatternGraph {
    const kindOf: KindOf = (name) => this.kinds.get(name) ?? this.context.kindOf(name);
    const ownKindOf: KindOf = (name) => this.kinds.get(name);
    let predicates = this.wheres.map((where) => predicate(where, kindOf, ownKindOf));
    for (const edge of this.edges) {
      if (edge.kind !== "shortest" || !edge.legacy) continue;
      edge.conditions = predicates.filter((one) => this.isOnPath(one.names, edge));
      predicates = predicates.filter((one) => !edge.conditions.includes(one));
    }
    const { nodes, edges, paths, selected } = this;
    return {
      ...{ nodes, edges, paths, predicates, selected },
      after: conjuncts(after).map((where) => predicate(where, kindOf)),
    };
  }

  /** A condition on a shortest path that speaks of nothing else in the pattern but its ends. */
  private isOnPath(names: ReadonlySet<string>, edge: ShortestEdge): boolean {
    const own = edge.pathName === null ? [edge.name] : [edge.name, edge.pathName];
    const near = [...own, ...this.nodes[edge.left].names, ...this.nodes[edge.right].names];
    const strange = [...names].filter((name) => this.kinds.has(name) && !near.includes(name));
    return own.some((name) => names.has(name)) && strange.length === 0;
  }

  conditions(where: Expression | null): void {
    this.wheres.push(...conjuncts(where));
  }

  path(pattern: PathPattern): void {
    const selector = choosing(pattern.selector);
    const before = this.wheres.length;
    const elements = this.flatten(pattern.elements);
    const conditioned = this.wheres.length > before;
    const nodes: number[] = [];
    const edges: number[] = [];
    let pending: Exclude<PatternElement, NodePattern> | null = null;
    for (const element of elements) {
      if (element.kind !== "NodePattern") {
        pending = element;
        continue;
      }
      if (pending === null && nodes.length > 0) {
        this.node(element, nodes[nodes.length - 1]);
        continue;
      }
      const node = this.node(element);
      if (pending !== null) edges.push(this.edges.length);
      if (pending !== null) this.edges.push(this.edge(pending, nodes[nodes.length - 1], node));
      nodes.push(node);
      pending = null;
    }
    if (selector !== null && edges.length > 0) this.select({ nodes, edges }, selector, pattern, conditioned);
    if (pattern.variable) {
      this.kinds.set(pattern.variable.name, "path");
      this.paths.push({ name: pattern.variable.name, nodes, edges });
    }
  }

  /**
   * A path with a selector that runs along one relationship pattern becomes one edge of its own kind; any other is
   * matched as a whole, and then selected from.
   */
  private select(
    path: { nodes: number[]; edges: number[] },
    selector: Selector,
    pattern: PathPattern,
    conditioned: boolean,
  ): void {
    const edge = this.edges[path.edges[0]];
    const plain = path.edges.length === 1 && (edge.kind === "variable" || edge.kind === "single");
    if (!plain || (conditioned && pattern.legacyShortest !== true)) {
      this.selected = { ...path, selector };
      return;
    }
    const { left, right, name, direction, types } = edge;
    const [min, max] = edge.kind === "single" ? [1, 1] : [edge.min, edge.max];
    const each = edge.kind === "single" ? [] : edge.each;
    const pathName = pattern.variable?.name ?? null;
    const legacy = pattern.legacyShortest === true;
    this.edges[path.edges[0]] = {
      kind: "shortest",
      ...{ left, right, name, direction, types, min, max, each, selector, legacy, pathName, conditions: [] },
    };
  }

  /** Parentheses that stand once are no more than their WHERE. */
  private flatten(elements: readonly PatternElement[]): PatternElement[] {
    return elements.flatMap((element) => {
      if (element.kind !== "QuantifiedPattern" || element.quantifier !== null) return [element];
      this.conditions(element.where);
      return this.flatten(element.elements);
    });
  }

  private hidden(): string {
    return `${this.prefix}${this.anonymous++}`;
  }

  /** @param same - a node that this is another pattern of. */
  private node(pattern: NodePattern, same?: number): number {
    const written = pattern.variable?.name;
    const known = written === undefined ? undefined : this.nodeOf.get(written);
    if (same !== undefined && known !== undefined && known !== same) {
      throw unsupported("two bound nodes side by side", pattern.at, "compare them in WHERE");
    }
    const number = same ?? known ?? this.nodes.length;
    if (number === this.nodes.length) this.nodes.push({ names: [], labels: [] });
    const node = this.nodes[number];
    const name = written ?? node.names[0] ?? this.hidden();
    if (!node.names.includes(name)) node.names.push(name);
    this.nodeOf.set(name, number);
    this.kinds.set(name, "node");
    if (pattern.labels) node.labels.push(pattern.labels);
    this.wheres.push(...propertyConditions(pattern.properties, name));
    this.conditions(pattern.where);
    return number;
  }

  private edge(element: RelationshipPattern | QuantifiedPattern, left: number, right: number): PatternEdge {
    if (element.kind === "QuantifiedPattern") return this.quantified(element, left, right);
    const name = element.variable?.name ?? this.hidden();
    const { direction, types } = element;
    const conditions = [...propertyConditions(element.properties, name), ...conjuncts(element.where)];
    const span = element.length ?? element.quantifier;
    if (span === null) {
      this.kinds.set(name, "relationship");
      this.wheres.push(...conditions);
      return { kind: "single", left, right, name, direction, types };
    }
    this.kinds.set(name, "list");
    const kindOf: KindOf = (other) => (other === name ? "relationship" : this.context.kindOf(other));
    const each = conditions.map((condition) => predicate(condition, kindOf));
    return { kind: "variable", left, right, name, direction, types, min: span.min, max: span.max, each };
  }

  private quantified(element: QuantifiedPattern, left: number, right: number): PatternEdge {
    const quantifier = element.quantifier!;
    const simple = this.simple(element);
    if (simple) return this.edge({ ...simple, quantifier }, left, right);
    const reader = new PatternReader(this.context, `${this.hidden()}.`);
    const at = element.at;
    const pattern: PathPattern = {
      kind: "PathPattern",
      at,
      variable: null,
      selector: null,
      elements: element.elements,
    };
    reader.path(pattern);
    reader.conditions(element.where);
    const inner = reader.graph();
    const declared = [...reader.kinds.keys()].filter((name) => !name.startsWith(" "));
    const groupNames = declared.filter((name) => !this.context.bound.has(name));
    for (const name of groupNames) this.kinds.set(name, "list");
    const innerLeft = 0;
    const innerRight = inner.edges[inner.edges.length - 1].right;
    return {
      kind: "quantified",
      left,
      right,
      name: this.hidden(),
      inner,
      innerLeft,
      innerRight,
      quantifier,
      groupNames,
    };
  }

  /** `((a)-[r]->(b)){1,3}` with nothing asked of a and b is a quantified relationship. */
  private simple(element: QuantifiedPattern): RelationshipPattern | null {
    const [first, middle, last] = element.elements;
    if (element.elements.length !== 3 || middle.kind !== "RelationshipPattern") return null;
    if (middle.length !== null || middle.quantifier !== null) return null;
    for (const node of [first, last]) {
      if (node.kind !== "NodePattern" || node.labels || node.properties || node.where) return null;
      if (
        node.variable &&
        (this.context.isUsed(node.variable.name) || this.context.bound.has(node.variable.name))
      ) {
        return null;
      }
    }
    if (element.where === null) return middle;
    const inside = mentioned([first, last]);
    const others = [...mentioned(element.where)].filter((name) => inside.has(name));
    return others.length > 0 || middle.where !== null ? null : { ...middle, where: element.where };
  }
}

/** A selector that leaves something out; the first group of lengths is that of all shortest paths. */
function choosing(selector: Selector | null): Selector | null {
  if (selector?.kind === "all") return null;
  const firstGroup = selector?.kind === "shortest" && selector.groups && selector.count === 1;
  return firstGroup ? { kind: "all shortest" } : selector;
}

/** `{k: v}` at an element says `element.k = v` for each key. */
function propertyConditions(properties: Expression | null, name: string): Expression[] {
  if (properties === null) return [];
  if (properties.kind !== "Map") {
    throw unsupported("a parameter as a map of properties", properties.at, "write {key: $parameter.key}");
  }
  return properties.entries.map(({ key, value }) => {
    const at = value.at;
    const target: Expression = { kind: "Variable", at, name };
    return {
      kind: "Comparison",
      at,
      first: { kind: "Property", at, target, key },
      rest: [{ operator: "=", operand: value }],
    };
  });
}

function unsupported(what: string, at: Span, hint: string): CypherError {
  return new CypherError("Unsupported", "PatternShape", `${what} is not supported`, { at, hint });
}
