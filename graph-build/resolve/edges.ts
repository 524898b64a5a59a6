import { type EdgeAttributes, type GraphEdge, idOf } from "../model/index.ts";
import { compare, joinEvidence } from "./evidence.ts";

/** Collects edges and joins those that say the same. */
export interface EdgeBook {
  add(source: string, target: string, attributes: EdgeAttributes): void;
  /** In the order of their keys. */
  edges(): GraphEdge[];
}

/**
 * Edges of equal ends, type and title or role are one: evidence is joined in order of place; rule and `via` are those
 * of the most confident (the first in code order among equals).
 */
export function edgeBook(): EdgeBook {
  const byKey = new Map<string, GraphEdge>();
  return {
    add(source, target, attributes) {
      const what = attributes.title ?? attributes.role ?? "";
      const key = idOf(source, attributes.relationType, target, what);
      const known = byKey.get(key);
      byKey.set(key, {
        key,
        source,
        target,
        attributes: known ? join(known.attributes, attributes) : attributes,
      });
    },
    edges: () => [...byKey.values()].sort((a, b) => compare(a.key, b.key)),
  };
}

function join(a: EdgeAttributes, b: EdgeAttributes): EdgeAttributes {
  const order = b.confidence - a.confidence || compare(a.rule, b.rule) || compare(a.via ?? "", b.via ?? "");
  const { via, evidence, ...best } = order <= 0 ? a : b;
  return { ...best, ...(via ? { via } : {}), evidence: joinEvidence(a.evidence, b.evidence) };
}
