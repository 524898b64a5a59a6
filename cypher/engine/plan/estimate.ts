import { labelTable, typeList } from "../graph/label-test.ts";
import type { PackedGraph } from "../graph/store.ts";
import type { Expression, LabelExpression } from "../parse/ast.ts";
import type { PatternNode } from "./pattern.ts";

const SAMPLE = 64;
const SAMPLED_STEPS = 4096;

/** Guesses how many rows there will be, from counts and small samples of the graph itself; no randomness. */
export class Estimator {
  private readonly graph: PackedGraph;
  constructor(graph: PackedGraph) {
    this.graph = graph;
  }

  /** How many nodes have the labels. */
  nodes(labels: readonly LabelExpression[]): number {
    const table = labelTable(this.graph, labels);
    if (!table) return this.graph.nodeCount;
    return table.reduce((sum, fits, set) => sum + (fits ? this.graph.labelSetSizes[set] : 0), 0);
  }

  /** How many nodes with the labels have one given value of a key. */
  withValue(label: string | null, key: string): number {
    const index = this.graph.valueIndex(label, key);
    const column = this.graph.nodeColumn(key);
    if (!index || !column || index.distinct === 0) return 0.1;
    const size = label === null ? column.count : Math.min(column.count, this.graph.nodesWith(label).length);
    return size / index.distinct;
  }

  /** How many relationships of the types lead from one node with `from` to nodes with `to`. */
  neighbours(
    from: PatternNode,
    to: PatternNode,
    types: LabelExpression | null,
    direction: "out" | "in" | "both",
  ): number {
    const { graph } = this;
    const numbers = typeList(graph, types) ?? graph.typeNames.map((_, type) => type);
    const table = labelTable(graph, to.labels);
    const sample = this.sample(from.labels);
    if (sample.length === 0) return 0.1;
    let found = 0;
    for (const side of direction === "both" ? (["out", "in"] as const) : [direction]) {
      for (const type of numbers) {
        const { starts, ends, others } = graph.segment(side, type);
        for (const node of sample) {
          const looked = Math.min(ends[node], starts[node] + SAMPLED_STEPS / SAMPLE);
          let fitting = 0;
          for (let i = starts[node]; i < looked; i++) {
            if (!table || table[graph.labelSets[others[i]]]) fitting++;
          }
          if (looked > starts[node])
            found += (fitting * (ends[node] - starts[node])) / (looked - starts[node]);
        }
      }
    }
    return Math.max(found / sample.length, 0.01);
  }

  private sample(labels: readonly LabelExpression[]): number[] {
    const plain = plainLabels(labels);
    const nodes = plain.length > 0 ? this.graph.nodesWith(plain[0]) : null;
    const count = nodes ? nodes.length : this.graph.nodeCount;
    const stride = Math.max(1, Math.floor(count / SAMPLE));
    const sample: number[] = [];
    for (let i = 0; i < count && sample.length < SAMPLE; i += stride) sample.push(nodes ? nodes[i] : i);
    return sample;
  }
}

/** The labels that a node must have, each by itself. */
export function plainLabels(labels: readonly LabelExpression[]): string[] {
  return labels.flatMap((label) => {
    if (label.kind === "Label") return [label.name];
    return label.kind === "AndLabel" ? plainLabels([label.left, label.right]) : [];
  });
}

/** The share of rows that a condition lets through. */
export function selectivity(e: Expression): number {
  switch (e.kind) {
    case "Comparison":
      if (e.rest.length !== 1) return 0.2;
      return e.rest[0].operator === "=" ? 0.1 : e.rest[0].operator === "<>" ? 0.9 : 0.3;
    case "Unary":
      return e.operator === "not" ? 1 - selectivity(e.operand) : 0.5;
    case "IsNull":
      return e.negated ? 0.9 : 0.1;
    case "Binary":
      return e.operator === "or" ? 0.6 : 0.25;
    default:
      return 0.5;
  }
}
