/**
 * A matcher that takes a pattern word by word as it is written, with no plan: what the engine's planned search has to
 * agree with. Slow and plain on purpose.
 */
export interface SmallGraph {
  nodes: { labels: string[]; n: number }[];
  edges: { type: string; start: number; end: number; w: number }[];
}

export type LabelTest = "A" | "B" | "A|B" | "!A" | "A&B" | null;

export interface NodeTerm {
  name: string | null;
  label: LabelTest;
  n: number | null;
}
export interface EdgeTerm {
  name: string | null;
  direction: "out" | "in" | "both";
  types: string[];
  /** null: one relationship. */
  length: { min: number; max: number; quantifier: boolean } | null;
  w: number | null;
}
export interface PathTerm {
  nodes: NodeTerm[];
  edges: EdgeTerm[];
}
export type Condition =
  | { kind: "equal" | "less"; left: string; right: string }
  | { kind: "constant"; left: string; value: number };

export interface PatternTerm {
  paths: PathTerm[];
  where: Condition[];
}

/** Names with what they are bound to: a node's number, an edge's number or a list of edges' numbers. */
export type Binding = Record<string, number | number[]>;

/** All matches of a pattern. */
export function matches(graph: SmallGraph, { paths, where }: PatternTerm): Binding[] {
  const found: Binding[] = [];
  const used = new Set<number>();
  const steps = paths.flatMap((path) => [
    { kind: "node" as const, term: path.nodes[0] },
    ...path.edges.map((edge, i) => ({ kind: "edge" as const, edge, term: path.nodes[i + 1] })),
  ]);

  const enter = (step: number, term: NodeTerm, node: number, binding: Binding): void => {
    if (!labelFits(graph.nodes[node].labels, term.label)) return;
    if (term.n !== null && graph.nodes[node].n !== term.n) return;
    if (term.name !== null && binding[term.name] !== undefined && binding[term.name] !== node) return;
    follow(step + 1, node, term.name === null ? binding : { ...binding, [term.name]: node });
  };

  const follow = (step: number, at: number, binding: Binding): void => {
    if (step === steps.length) {
      if (where.every((condition) => holds(graph, condition, binding))) found.push(binding);
      return;
    }
    const here = steps[step];
    if (here.kind === "node") {
      for (const node of graph.nodes.keys()) enter(step, here.term, node, binding);
      return;
    }
    const { edge, term } = here;
    const bind = (value: number | number[]) =>
      edge.name === null ? binding : { ...binding, [edge.name]: value };
    const walk = (node: number, taken: number[]): void => {
      const { min, max } = edge.length ?? { min: 1, max: 1 };
      if (taken.length >= min) enter(step, term, node, bind(edge.length ? taken.slice() : taken[0]));
      if (taken.length >= max) return;
      for (const [id, other] of onward(graph, edge, node)) {
        if (used.has(id)) continue;
        used.add(id);
        walk(other, [...taken, id]);
        used.delete(id);
      }
    };
    walk(at, []);
  };
  follow(0, -1, {});
  return found;
}

function onward(graph: SmallGraph, edge: EdgeTerm, node: number): [number, number][] {
  return graph.edges.flatMap(({ type, start, end, w }, id): [number, number][] => {
    if (edge.types.length > 0 && !edge.types.includes(type)) return [];
    if (edge.w !== null && edge.w !== w) return [];
    if (edge.direction !== "in" && start === node) return [[id, end]];
    return edge.direction !== "out" && end === node ? [[id, start]] : [];
  });
}

function labelFits(labels: readonly string[], test: LabelTest): boolean {
  switch (test) {
    case null:
      return true;
    case "A|B":
      return labels.includes("A") || labels.includes("B");
    case "A&B":
      return labels.includes("A") && labels.includes("B");
    case "!A":
      return !labels.includes("A");
    default:
      return labels.includes(test);
  }
}

function holds(graph: SmallGraph, condition: Condition, binding: Binding): boolean {
  const left = graph.nodes[binding[condition.left] as number].n;
  if (condition.kind === "constant") return left > condition.value;
  const right = graph.nodes[binding[condition.right] as number].n;
  return condition.kind === "equal" ? left === right : left < right;
}

/** The pattern in Cypher. */
export function written({ paths, where }: PatternTerm): string {
  const conditions = where.map((condition) => {
    if (condition.kind === "constant") return `${condition.left}.n > ${condition.value}`;
    return `${condition.left}.n ${condition.kind === "equal" ? "=" : "<"} ${condition.right}.n`;
  });
  const text = paths.map(
    (path) =>
      writtenNode(path.nodes[0]) +
      path.edges.map((edge, i) => writtenEdge(edge) + writtenNode(path.nodes[i + 1])).join(""),
  );
  return `MATCH ${text.join(", ")}${conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : ""}`;
}

function writtenNode({ name, label, n }: NodeTerm): string {
  return `(${name ?? ""}${label === null ? "" : `:${label}`}${n === null ? "" : ` {n: ${n}}`})`;
}

function writtenEdge({ name, direction, types, length, w }: EdgeTerm): string {
  const span = length && !length.quantifier ? `*${length.min}..${length.max}` : "";
  const quantifier = length?.quantifier ? `{${length.min},${length.max}}` : "";
  const type = types.length > 0 ? `:${types.join("|")}` : "";
  const inside = `[${name ?? ""}${type}${span}${w === null ? "" : ` {w: ${w}}`}]`;
  return `${direction === "in" ? "<-" : "-"}${inside}${direction === "out" ? "->" : "-"}${quantifier}`;
}
