import { CypherError } from "../../errors.ts";
import type { Compiled, Row } from "../../expression/compile.ts";
import type { Seek } from "../../plan/steps.ts";
import { equals } from "../../values/equality.ts";
import { NodeValue, type Value } from "../../values/value.ts";
import type { RunContext } from "../context.ts";
import type { Operator } from "../operator.ts";
import { labelsFit, type NodePlace, putNode } from "./place.ts";

/** Gives all nodes, or those with a label (`nodes`), that fit. */
export function scan(context: RunContext, place: NodePlace, nodes: Int32Array | null): Operator {
  const { graph, budget } = context;
  const { labelSets } = graph;
  return (next) => (row) => {
    const count = nodes ? nodes.length : graph.nodeCount;
    const { fits } = place;
    for (let i = 0; i < count; i++) {
      budget.tick();
      const node = nodes ? nodes[i] : i;
      if (fits !== null && fits[labelSets[node]] === 0) continue;
      row[place.id] = node;
      if (place.value >= 0) row[place.value] = graph.node(node);
      if (next(row)) return true;
    }
    return false;
  };
}

/** Gives the nodes whose property has a value that the row knows, by index. */
export function seek(
  context: RunContext,
  place: NodePlace,
  how: Seek,
  value: Compiled,
  nodes: Int32Array | null,
): Operator {
  const { graph, budget } = context;
  const all = scan(context, place, nodes);
  return (next) => {
    const scanAll = all(next);
    return (row) => {
      const found = lookUp(context, how, value, row);
      if (found === "unknown") return scanAll(row);
      for (let i = 0; i < found.length; i++) {
        budget.tick();
        if (!labelsFit(graph, place, found[i])) continue;
        putNode(graph, place, row, found[i]);
        if (next(row)) return true;
      }
      return false;
    };
  };
}

/** "unknown" where the value raises an error or is no list for IN: the condition itself then speaks for each node. */
function lookUp(
  { graph }: RunContext,
  { label, key, list }: Seek,
  compiled: Compiled,
  row: Row,
): ArrayLike<number> | "unknown" {
  let value: Value;
  try {
    value = compiled(row);
  } catch (error) {
    if (error instanceof CypherError && error.phase === "runtime") return "unknown";
    throw error;
  }
  const index = graph.valueIndex(label, key);
  if (!list) return index ? (index.find(value) ?? lookAtAll(graph, label, key, value)) : [];
  if (value === null) return [];
  if (!Array.isArray(value)) return "unknown";
  if (!index) return [];
  const found = new Set<number>();
  for (const item of value) {
    const nodes = index.find(item) ?? lookAtAll(graph, label, key, item);
    for (let i = 0; i < nodes.length; i++) found.add(nodes[i]);
  }
  return [...found];
}

function lookAtAll(graph: RunContext["graph"], label: string | null, key: string, value: Value): number[] {
  const column = graph.nodeColumn(key);
  if (!column) return [];
  const fitting = [...column.ids()].filter((node) => equals(column.get(node), value) === true);
  return label === null ? fitting : fitting.filter((node) => graph.nodeHasLabel(node, label));
}

/** Takes a node that a slot holds already; null matches nothing. @throws CypherError TypeError for anything else. */
export function takeBound(context: RunContext, place: NodePlace, name: string): Operator {
  const { graph } = context;
  return (next) => (row) => {
    const value = row[place.value];
    if (value === null) return false;
    if (!(value instanceof NodeValue)) {
      throw new CypherError("TypeError", "InvalidArgumentType", `${name} is not a node`, {
        phase: "runtime",
      });
    }
    if (!labelsFit(graph, place, value.id)) return false;
    row[place.id] = value.id;
    return next(row);
  };
}

/** Looks at the labels of a node whose number a slot holds already. */
export function checkLabels(context: RunContext, place: NodePlace): Operator {
  const { graph } = context;
  if (place.fits === null && place.value < 0) return (next) => next;
  return (next) => (row) => {
    const node = row[place.id] as number;
    if (!labelsFit(graph, place, node)) return false;
    putNode(graph, place, row, node);
    return next(row);
  };
}
