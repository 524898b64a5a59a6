import { type EdgeAttributes, type Evidence, type GraphEdge, idOf } from "../model/index.ts";
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
  const byKey = new Map<string, Said>();
  return {
    add(source, target, attributes) {
      const what = attributes.title ?? attributes.role ?? "";
      const key = idOf(source, attributes.relationType, target, what);
      const known = byKey.get(key);
      if (!known) byKey.set(key, { key, source, target, best: attributes, evidence: [attributes.evidence] });
      else {
        known.evidence.push(attributes.evidence);
        if (isSurer(attributes, known.best)) known.best = attributes;
      }
    },
    edges: () => [...byKey.values()].sort((a, b) => compare(a.key, b.key)).map(edgeOf),
  };
}

/** All that says one edge; its evidence is joined once, at the end. */
interface Said {
  key: string;
  source: string;
  target: string;
  best: EdgeAttributes;
  evidence: Evidence[][];
}

function isSurer(a: EdgeAttributes, b: EdgeAttributes): boolean {
  const order = a.confidence - b.confidence || compare(b.rule, a.rule) || compare(b.via ?? "", a.via ?? "");
  return order > 0;
}

function edgeOf({ key, source, target, best, evidence }: Said): GraphEdge {
  if (evidence.length === 1) return { key, source, target, attributes: best };
  const { via, evidence: _, ...rest } = best;
  return {
    key,
    source,
    target,
    attributes: { ...rest, ...(via ? { via } : {}), evidence: joinEvidence(...evidence) },
  };
}
