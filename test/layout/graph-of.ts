import type { Graph, NodeType, RelationType } from "../../graph-build/model/index.ts";

export interface Made {
  key: string;
  type: NodeType;
  source: string;
  to?: readonly (readonly [RelationType, string])[];
}

/** A graph of things with relations between them; each source that is named becomes a node that mentions them. */
export function graphOf(things: Made[]): Graph {
  const evidence = (source: string) => [{ source, article: 0, start: 0, end: 1, quote: "文" }];
  const sources = [...new Set(things.map((t) => t.source))];
  const all: Made[] = [
    ...things.map((t) => ({ ...t, to: [...(t.to ?? []), ["MENTIONED_IN", t.source] as const] })),
    ...sources.map((source) => ({ key: source, type: "Source" as const, source })),
  ];
  return {
    options: { type: "directed", multi: true, allowSelfLoops: false },
    attributes: {
      schema: "zhengtu/1",
      title: "",
      sources: sources.map((file) => ({ file, title: file, sha256: "", articles: 1, text: "文本" })),
      findings: [],
    },
    nodes: all.map((t) => ({
      key: t.key,
      attributes: { entityType: t.type, name: t.key, aliases: [], evidence: evidence(t.source) },
    })),
    edges: all.flatMap((t) =>
      (t.to ?? []).map(([relationType, target], i) => ({
        key: `${t.key} ${i}`,
        source: t.key,
        target,
        attributes: { relationType, rule: "made", confidence: 1, evidence: evidence(t.source) },
      })),
    ),
  };
}
