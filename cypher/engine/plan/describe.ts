import type { LabelExpression } from "../parse/ast.ts";
import type { PatternEdge } from "./pattern.ts";
import type { MatchPlan, Step } from "./steps.ts";

/** A plan in words: a line for each step, with the rows expected after it. */
export function describe(plan: MatchPlan): string[] {
  return plan.steps.map((step) => `${words(plan, step)} [${rounded(step.rows)} rows]`);
}

function words({ pattern }: MatchPlan, step: Step): string {
  const node = (number: number): string => {
    const { names, labels } = pattern.nodes[number];
    return `(${shown(names[0])}${labels.map((label) => `:${labelText(label)}`).join("")})`;
  };
  switch (step.kind) {
    case "start": {
      const { seek } = step;
      if (seek) return `look up ${node(step.node)} by ${seek.key}${seek.list ? " in a list" : ""}`;
      return `${pattern.nodes[step.node].labels.length > 0 ? "nodes with labels" : "all nodes"} ${node(step.node)}`;
    }
    case "ends":
      return `ends of the bound ${edgeText(pattern.edges[step.edge], true)}`;
    case "expand": {
      const edge = pattern.edges[step.edge];
      return `${step.into ? "join" : "expand"} ${node(step.from)}${edgeText(edge, step.from === edge.left)}${node(step.to)}`;
    }
    case "path":
      return `path ${pattern.paths[step.path].name}`;
    case "filter":
      return `filter by a condition on ${[...step.predicate.names].map(shown).join(", ") || "nothing"}`;
    case "count": {
      const leaves = step.counted.leaves.map(({ edge, from }) => {
        const { left, right } = pattern.edges[edge];
        return `${node(from)}${edgeText(pattern.edges[edge], from === left)}${node(from === left ? right : left)}`;
      });
      return `count ${[...leaves, ...step.counted.nodes.map(node)].join(", ")}`;
    }
  }
}

/** @param forward - it is gone in the order in which it is written. */
function edgeText(edge: PatternEdge, forward: boolean): string {
  if (edge.kind === "quantified") return `-(… ){${edge.quantifier.min},${edge.quantifier.max ?? ""}}-`;
  const types = edge.types ? `:${labelText(edge.types)}` : "";
  const span = edge.kind === "single" ? "" : `*${edge.min}..${edge.max ?? ""}`;
  const inside = `[${shown(edge.name)}${types}${edge.kind === "shortest" ? " shortest" : ""}${span}]`;
  const points = edge.direction === "both" ? "" : (edge.direction === "out") === forward ? "right" : "left";
  return `${points === "left" ? "<-" : "-"}${inside}${points === "right" ? "->" : "-"}`;
}

function labelText(label: LabelExpression): string {
  switch (label.kind) {
    case "Label":
      return label.name;
    case "AnyLabel":
      return "%";
    case "NotLabel":
      return `!${labelText(label.operand)}`;
    default:
      return `(${labelText(label.left)}${label.kind === "AndLabel" ? "&" : "|"}${labelText(label.right)})`;
  }
}

const shown = (name: string): string => (name.startsWith(" ") ? "" : name);
const rounded = (rows: number): string => (rows < 10 ? rows.toFixed(1) : String(Math.round(rows)));
