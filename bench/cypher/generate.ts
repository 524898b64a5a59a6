import { seededRandom } from "../../graph-build/layout/random.ts";
import type {
  Evidence,
  GraphEdge,
  GraphNode,
  NodeType,
  RelationType,
} from "../../graph-build/model/index.ts";
import type { GraphRows } from "../../graph-build/store/rows.ts";

/** How many of a hundred nodes are of each type; what is left over are figures. */
const NODE_SHARES: readonly [NodeType, number][] = [
  ["Source", 2],
  ["Region", 3],
  ["Agency", 20],
  ["Programme", 25],
  ["Person", 20],
  ["Figure", 30],
];

/** How many of a hundred relations are of each type, and between which types of node. */
const RELATION_SHARES: readonly [RelationType, number, NodeType, NodeType][] = [
  ["PART_OF", 6, "Agency", "Agency"],
  ["LOCATED_IN", 10, "Agency", "Region"],
  ["HOLDS_POST", 10, "Person", "Agency"],
  ["PARTNERS_WITH", 12, "Agency", "Agency"],
  ["RUNS", 17, "Agency", "Programme"],
  ["PARTICIPATES_IN", 15, "Agency", "Programme"],
  ["ABOUT", 15, "Figure", "Programme"],
  ["MENTIONED_IN", 15, "Programme", "Source"],
];

const NAMES: Record<NodeType, string> = {
  Source: "报告",
  Region: "地区",
  Agency: "机构",
  Programme: "项目",
  Person: "人物",
  Figure: "数据",
};
const ROLES = ["leads", "issues", "implements", "funds", "awards"] as const;
const INDICATORS = 40;
const YEARS = 12;

/** Sizes of a generated graph, and what its randomness starts from. */
export interface GraphSize {
  nodes: number;
  relations: number;
  seed?: number;
}

/**
 * A graph of the project's schema, row by row: the same numbers give the same graph. A few bodies and programmes have
 * many relations, most have few. `id` is the type and a number (`Agency-17`).
 */
export function generateRows({ nodes, relations, seed = 1 }: GraphSize): GraphRows {
  const counts = shares(nodes, NODE_SHARES);
  const perType = shares(relations, RELATION_SHARES);
  const file = (i: number) => `${String(i).padStart(6, "0")}.md`;
  const sources = Array.from({ length: counts[0] }, (_, i) => ({
    file: file(i),
    title: `${NAMES.Source}${i}`,
    sha256: i.toString(16).padStart(64, "0"),
    articles: 1,
  }));
  const evidenceAt = (i: number): Evidence[] => {
    const quote = `第${i % 1000}条`;
    return [{ source: file(i % counts[0]), article: 0, start: i, end: i + quote.length, quote }];
  };

  function* allNodes(): Generator<GraphNode> {
    const random = seededRandom(seed);
    for (const [at, [type]] of NODE_SHARES.entries())
      for (let i = 0; i < counts[at]; i++)
        yield node(type, i, random, type === "Source" ? [] : evidenceAt(i));
  }

  function* allEdges(): Generator<GraphEdge> {
    const random = seededRandom(seed + 1);
    const countOf = (type: NodeType) => counts[NODE_SHARES.findIndex(([one]) => one === type)];
    for (const [at, [type, , from, to]] of RELATION_SHARES.entries()) {
      const [starts, ends] = [countOf(from), countOf(to)];
      for (let i = 0; i < perType[at]; i++)
        yield {
          key: `${type}-${i}`,
          source: `${from}-${skewed(random, starts)}`,
          target: `${to}-${skewed(random, ends)}`,
          attributes: {
            relationType: type,
            rule: "bench/seeded@1",
            confidence: Math.round(random() * 1000) / 1000,
            ...(type === "RUNS" ? { role: ROLES[i % ROLES.length] } : {}),
            evidence: evidenceAt(i),
          },
        };
    }
  }
  return { sources, findings: [], nodeCount: nodes, edgeCount: relations, nodes: allNodes, edges: allEdges };
}

function node(type: NodeType, i: number, random: () => number, evidence: Evidence[]): GraphNode {
  const attributes: GraphNode["attributes"] = {
    entityType: type,
    name: `${NAMES[type]}${i}`,
    aliases: [],
    evidence,
  };
  if (type === "Figure")
    Object.assign(attributes, {
      indicator: `指标${Math.floor(random() * INDICATORS)}`,
      value: Math.round(random() * 1e6) / 10,
      unit: "万元",
      qualifier: "eq",
      period: String(2014 + Math.floor(random() * YEARS)),
      planned: random() < 0.3,
    });
  else if (type !== "Source")
    Object.assign(attributes, { regionCode: String(100_000 + Math.floor(random() * 300)) });
  return { key: `${type}-${i}`, attributes };
}

/** A number below `count`, the small ones oftener: the first tenth takes a good fifth. */
const skewed = (random: () => number, count: number): number => Math.floor(count * random() ** 1.5);

/** So many things shared out by hundredths; the last takes what is left over. */
function shares(total: number, parts: readonly (readonly [unknown, number, ...unknown[]])[]): number[] {
  const counts = parts.map(([, share]) => Math.floor((total * share) / 100));
  counts[counts.length - 1] += total - counts.reduce((sum, count) => sum + count, 0);
  return counts;
}
