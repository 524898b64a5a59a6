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
  const out = new Map<string, GraphNode>();
  for (const node of nodes) {
    const { attributes } = node;
    const evidence = sound(attributes.evidence, textOf, () => nameOf(node), drops);
    const fault = nodeFault(node, evidence, out);
    if (fault) drops.push(drop(`${nameOf(node)}: ${fault}`, attributes.evidence));
    else
      out.set(
        node.key,
        evidence === attributes.evidence ? node : { key: node.key, attributes: { ...attributes, evidence } },
      );
  }
  return [...out.values()];
}

function nameOf({ attributes }: GraphNode): string {
  return `${attributes.entityType} ${attributes.name}`;
}

function nodeFault(node: GraphNode, evidence: Evidence[], kept: Map<string, GraphNode>): string | null {
  const fault = schemaFault(NodeAttributesSchema.safeParse(node.attributes));
  if (fault) return fault;
  if (kept.has(node.key)) return "its id stands twice";
  return evidence.length === 0 && node.attributes.entityType !== "Source" ? "no quote" : null;
}

function checkEdges(
  edges: GraphEdge[],
  nodes: GraphNode[],
  textOf: TextOf,
  drops: DropFinding[],
): GraphEdge[] {
  const names = new Map(nodes.map((n) => [n.key, n.attributes.name]));
  const out = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const { attributes } = edge;
    const evidence = sound(attributes.evidence, textOf, () => saying(edge, names), drops);
    const fault = edgeFault(edge, evidence, names, out);
    if (fault) drops.push(drop(`${saying(edge, names)}: ${fault}`, attributes.evidence));
    else
      out.set(
        edge.key,
        evidence === attributes.evidence ? edge : { ...edge, attributes: { ...attributes, evidence } },
      );
  }
  return [...out.values()];
}

function saying(edge: GraphEdge, names: Map<string, string>): string {
  const from = names.get(edge.source) ?? edge.source;
  const to = names.get(edge.target) ?? edge.target;
  return `${from} ${edge.attributes.relationType} ${to}`;
}

function edgeFault(
  edge: GraphEdge,
  evidence: Evidence[],
  names: Map<string, string>,
  kept: Map<string, GraphEdge>,
): string | null {
  const fault = schemaFault(EdgeAttributesSchema.safeParse(edge.attributes));
  if (fault) return fault;
  if (!names.has(edge.source) || !names.has(edge.target)) return "an end that is no node";
  if (edge.source === edge.target) return "both ends are one node";
  if (kept.has(edge.key)) return "its id stands twice";
  return evidence.length === 0 ? "no quote" : null;
}

/** The evidence that holds, the list itself where all does; what does not is reported. */
function sound(evidence: Evidence[], textOf: TextOf, of: () => string, drops: DropFinding[]): Evidence[] {
  let faulty = false;
  for (const e of evidence) {
    const fault = quoteFault(e, textOf);
    if (!fault) continue;
    faulty = true;
    drops.push(drop(`${of()}: ${fault}`, [e]));
  }
  return faulty ? evidence.filter((e) => !quoteFault(e, textOf)) : evidence;
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
