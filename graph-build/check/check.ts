import type { z } from "zod";
import {
  EdgeAttributesSchema,
  type Evidence,
  type Finding,
  type Graph,
  type GraphEdge,
  type GraphNode,
  NodeAttributesSchema,
} from "../model/index.ts";
import { arithmeticFindings } from "./arithmetic.ts";
import { figureContradictions } from "./figures.ts";
import { postContradictions } from "./posts.ts";
import { quoteFault, type TextOf } from "./quotes.ts";

type DropFinding = Extract<Finding, { kind: "drop" }>;

/**
 * Leaves out what has no quote, does not fit the schema, dangles or loops, each reported as a `drop` with its reason,
 * and adds what the facts say of each other: contradictions and arithmetic.
 */
export function check(graph: Graph): Graph {
  const texts = new Map(graph.attributes.sources.map((s) => [s.file, s.text]));
  const drops: DropFinding[] = [];
  const nodes = checkNodes(graph.nodes, (file) => texts.get(file), drops);
  const edges = checkEdges(graph.edges, nodes, (file) => texts.get(file), drops);
  const checked: Graph = { ...graph, nodes, edges };
  const findings = [
    ...postContradictions(checked),
    ...figureContradictions(checked),
    ...arithmeticFindings(checked),
    ...graph.attributes.findings,
    ...drops,
  ];
  return { ...checked, attributes: { ...graph.attributes, findings } };
}

function checkNodes(nodes: GraphNode[], textOf: TextOf, drops: DropFinding[]): GraphNode[] {
  const keys = new Set<string>();
  return nodes.flatMap((node) => {
    const { entityType, name } = node.attributes;
    const evidence = sound(node.attributes.evidence, textOf, `${entityType} ${name}`, drops);
    const report = (reason: string) => {
      drops.push(drop(`${entityType} ${name}: ${reason}`, node.attributes.evidence));
      return [];
    };
    const fault = schemaFault(NodeAttributesSchema.safeParse(node.attributes));
    if (fault) return report(fault);
    if (keys.has(node.key)) return report("its id stands twice");
    if (evidence.length === 0 && entityType !== "Source") return report("no quote");
    keys.add(node.key);
    return [{ key: node.key, attributes: { ...node.attributes, evidence } }];
  });
}

function checkEdges(
  edges: GraphEdge[],
  nodes: GraphNode[],
  textOf: TextOf,
  drops: DropFinding[],
): GraphEdge[] {
  const nameOf = new Map(nodes.map((n) => [n.key, n.attributes.name]));
  const keys = new Set<string>();
  return edges.flatMap((edge) => {
    const from = nameOf.get(edge.source);
    const to = nameOf.get(edge.target);
    const said = `${from ?? edge.source} ${edge.attributes.relationType} ${to ?? edge.target}`;
    const evidence = sound(edge.attributes.evidence, textOf, said, drops);
    const report = (reason: string) => {
      drops.push(drop(`${said}: ${reason}`, edge.attributes.evidence));
      return [];
    };
    const fault = schemaFault(EdgeAttributesSchema.safeParse(edge.attributes));
    if (fault) return report(fault);
    if (from === undefined || to === undefined) return report("an end that is no node");
    if (edge.source === edge.target) return report("both ends are one node");
    if (keys.has(edge.key)) return report("its id stands twice");
    if (evidence.length === 0) return report("no quote");
    keys.add(edge.key);
    return [{ ...edge, attributes: { ...edge.attributes, evidence } }];
  });
}

/** The evidence that holds; what does not is reported. */
function sound(evidence: Evidence[], textOf: TextOf, of: string, drops: DropFinding[]): Evidence[] {
  return evidence.filter((e) => {
    const fault = quoteFault(e, textOf);
    if (fault) drops.push(drop(`${of}: ${fault}`, [e]));
    return !fault;
  });
}

function schemaFault(parsed: z.ZodSafeParseResult<unknown>): string | null {
  if (parsed.success) return null;
  const { path, message } = parsed.error.issues[0];
  return `${path.join(".")}: ${message}`;
}

function drop(reason: string, evidence: Evidence[]): DropFinding {
  const e = evidence[0];
  return {
    kind: "drop",
    step: "check",
    reason,
    source: e?.source ?? "",
    ...(e ? { article: e.article, start: e.start, end: e.end, quote: e.quote } : {}),
  };
}
