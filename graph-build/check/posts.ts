import type { Evidence, Finding, Graph, GraphEdge } from "../model/index.ts";
import { FORMER, HEAD_POSTS, NAMED_BY_TITLE } from "./head-posts.ts";

interface Holder {
  person: string;
  name: string;
  post: string;
  evidence: Evidence;
}

/** Below this a post is too unsure to contradict another. */
const SURE = 0.5;

/**
 * One post that only one can hold (局长, 校长, 书记; no deputies, no reporters), given to two people by one source.
 * A post said to be former, or said of two different years, contradicts nothing.
 */
export function postContradictions(graph: Graph): Finding[] {
  const nameOf = new Map(graph.nodes.map((n) => [n.key, n.attributes.name]));
  const groups = new Map<string, Holder[]>();
  for (const edge of graph.edges) {
    if (edge.attributes.relationType !== "HOLDS_POST" || edge.attributes.confidence < SURE) continue;
    const name = nameOf.get(edge.source) ?? "";
    const body = nameOf.get(edge.target) ?? "";
    if (NAMED_BY_TITLE.test(name)) continue;
    for (const post of headPosts(edge, body))
      for (const evidence of current(edge, post)) {
        const key = JSON.stringify([edge.target, post, evidence.source]);
        const holders = groups.get(key) ?? [];
        groups.set(key, holders);
        holders.push({ person: edge.source, name, post, evidence });
      }
  }
  return [...groups].flatMap(([key, holders]) => contradiction(JSON.parse(key)[0], holders));
}

/** The posts of an edge that one person alone can hold in a body of this name: 党组书记、局长 gives both. */
function headPosts(edge: GraphEdge, body: string): string[] {
  const parts = (edge.attributes.title ?? "").split(/[、,,兼和\s]+/);
  return parts.filter((p) => HEAD_POSTS.some((h) => h.post.test(p) && h.body.test(body)));
}

/** The evidence that says the post of today. */
function current(edge: GraphEdge, post: string): Evidence[] {
  return edge.attributes.evidence.filter(
    (e) => !FORMER.test(e.quote) && !e.quote.includes(`原${post}`) && !e.quote.includes(`前${post}`),
  );
}

function contradiction(body: string, holders: Holder[]): Finding[] {
  const placed = [...holders].sort((a, b) => a.evidence.start - b.evidence.start);
  const first = placed.filter((h, i) => placed.findIndex((o) => o.person === h.person) === i);
  if (new Set(first.map((h) => h.name)).size < 2) return [];
  const years = first.map((h) => /\d{4}(?=年)/.exec(h.evidence.quote)?.[0]);
  if (years.every((y) => y !== undefined) && new Set(years).size > 1) return [];
  return [
    {
      kind: "contradiction",
      about: "post",
      nodes: [body, ...first.map((h) => h.person)],
      detail: first[0].post,
      values: first.map((h) => h.name),
      evidence: first.map((h) => h.evidence),
    },
  ];
}
