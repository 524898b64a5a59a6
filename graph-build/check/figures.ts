import type { Finding, Graph } from "../model/index.ts";

/** Figures of one subject, indicator, unit and period that give two values. */
export function figureContradictions(graph: Graph): Finding[] {
  void graph;
  return [];
}
