import type { NodeType } from "./types.ts";

/**
 * Radius in pixels at which a node is drawn when the whole graph fills the view. The layout keeps nodes apart at this
 * size; a renderer that draws them larger makes them overlap. `degree` is the node's attribute of that name.
 */
export function drawnRadius(type: NodeType, degree: number): number {
  if (type === "Figure") return 2.5;
  if (type === "Source") return 4;
  return Math.min(14, 3 + 1.25 * Math.sqrt(degree));
}
