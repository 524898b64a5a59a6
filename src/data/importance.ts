import type { NodeType } from "../../graph-build/model/types.ts";
import type { Net } from "./net.ts";

/** Figures and sources hang on what they tell of; they never stand before it. */
const WEIGHT: Record<NodeType, number> = {
  Region: 1,
  Agency: 1,
  Programme: 0.9,
  Person: 0.85,
  Source: 0.3,
  Figure: 0.1,
};

/** 0 to 1 for every node: the logarithm of its relations (those to figures count little), weighed by its type. */
export function importanceOf(net: Net): Map<string, number> {
  const raw = new Map<string, number>();
  net.forEachNode((key, a) => {
    let links = 0;
    net.forEachEdge(key, (_, e) => {
      if (e.relationType !== "MENTIONED_IN") links += e.relationType === "ABOUT" ? 0.15 : 1;
    });
    raw.set(key, Math.log1p(links) * WEIGHT[a.entityType]);
  });
  const top = Math.max(1e-9, ...raw.values());
  return new Map([...raw].map(([key, v]) => [key, v / top]));
}
