import { seededRandom } from "../../graph-build/layout/random.ts";
import {
  type Evidence,
  type GraphEdge,
  type GraphNode,
  idOf,
  type NodeType,
  type RelationType,
  ROLES,
  type SourceInfo,
} from "../../graph-build/model/index.ts";
import type { GraphRows } from "../../graph-build/store/rows.ts";

/** Of a thousand nodes so many are of each type: roughly what reports give. */
const NODE_SHARES: [NodeType, number][] = [
  ["Source", 10],
  ["Region", 5],
  ["Agency", 125],
  ["Person", 110],
  ["Programme", 250],
  ["Figure", 500],
];
/** Of a thousand relations so many are of each type, and what they join. */
const RELATION_SHARES: [RelationType, number, NodeType, NodeType][] = [
  ["MENTIONED_IN", 400, "Programme", "Source"],
  ["RUNS", 180, "Agency", "Programme"],
  ["PARTICIPATES_IN", 120, "Agency", "Programme"],
  ["ABOUT", 110, "Figure", "Programme"],
  ["LOCATED_IN", 80, "Agency", "Region"],
  ["PART_OF", 60, "Agency", "Agency"],
  ["HOLDS_POST", 30, "Person", "Agency"],
  ["PARTNERS_WITH", 20, "Agency", "Agency"],
];
const WORDS = [..."推进城乡学校建设改造提升工程项目资金教师培训就医养老住房道路水利农田产业园区服务中心"];

/**
 * A made-up graph of any size in the project's schema, the same for the same numbers. Nothing is kept: a row is made
 * when it is asked for. `offset` moves its ids apart from those of another such graph.
 */
export function largeGraph(nodeCount: number, edgeCount: number, offset = 0): GraphRows {
  const spans = new Map<NodeType, { first: number; size: number }>();
  let first = 0;
  NODE_SHARES.forEach(([type, share], i) => {
    const last = i === NODE_SHARES.length - 1;
    const size = last ? nodeCount - first : Math.max(2, Math.round((nodeCount * share) / 1000));
    spans.set(type, { first, size });
    first += size;
  });
  const sizeOf = (type: NodeType) => spans.get(type)!.size;
  const fileOf = (i: number) => `bench-${offset}-${i}.md`;
  const keyOf = (type: NodeType, i: number) =>
    type === "Source" ? idOf("Source", fileOf(i)) : idOf("bench", offset, type, i);
  const sources: SourceInfo[] = Array.from({ length: sizeOf("Source") }, (_, i) => ({
    file: fileOf(i),
    title: `第${i}期`,
    date: "2024",
    sha256: "",
    articles: 1,
  }));

  function evidence(random: () => number, length: number): Evidence[] {
    const start = Math.floor(random() * 5000);
    const source = fileOf(Math.floor(random() * sources.length));
    return [{ source, article: 0, start, end: start + length, quote: words(random, length) }];
  }

  function* nodes(): Generator<GraphNode> {
    const random = seededRandom(1 + offset);
    for (const [type] of NODE_SHARES) for (let i = 0; i < sizeOf(type); i++) yield node(type, i, random);
  }

  function node(entityType: NodeType, i: number, random: () => number): GraphNode {
    const name = `${words(random, 6)}${i}`;
    const placed = {
      x: Math.floor(random() * 1e6) / 100,
      y: Math.floor(random() * 1e6) / 100,
      community: i % 50,
    };
    const key = keyOf(entityType, i);
    if (entityType === "Source")
      return {
        key,
        attributes: { entityType, name: `第${i}期`, aliases: [fileOf(i)], evidence: [], ...placed },
      };
    const figure = {
      indicator: words(random, 5),
      value: i,
      unit: "所",
      qualifier: "eq",
      period: "2024",
      planned: false,
    } as const;
    return {
      key,
      attributes: {
        entityType,
        name,
        aliases: i % 3 ? [] : [name.slice(0, 3)],
        confidence: Math.floor(random() * 1000) / 1000,
        evidence: evidence(random, 6),
        ...(entityType === "Figure" ? figure : { regionCode: String(410000 + (i % 2000)) }),
        ...placed,
        degree: i % 20,
        betweenness: 0,
      },
    };
  }

  function* edges(): Generator<GraphEdge> {
    const random = seededRandom(2 + offset);
    let made = 0;
    for (const [k, [relationType, share, from, to]] of RELATION_SHARES.entries()) {
      const last = k === RELATION_SHARES.length - 1;
      const count = last ? edgeCount - made : Math.round((edgeCount * share) / 1000);
      made += count;
      for (let i = 0; i < count; i++) {
        const source = Math.floor(random() * sizeOf(from));
        let target = Math.floor(random() * sizeOf(to));
        if (from === to && target === source) target = (target + 1) % sizeOf(to);
        yield {
          key: idOf("bench", offset, relationType, i),
          source: keyOf(from, source),
          target: keyOf(to, target),
          attributes: {
            relationType,
            ...(relationType === "RUNS" ? { role: ROLES[i % ROLES.length] } : {}),
            ...(relationType === "HOLDS_POST" ? { title: "主任" } : {}),
            rule: "bench@1",
            confidence: Math.floor(random() * 1000) / 1000,
            evidence: evidence(random, relationType === "MENTIONED_IN" ? 6 : 30),
          },
        };
      }
    }
  }

  return { sources, findings: [], nodeCount, edgeCount, nodes, edges };
}

function words(random: () => number, length: number): string {
  let text = "";
  while (text.length < length) text += WORDS[Math.floor(random() * WORDS.length)];
  return text;
}
