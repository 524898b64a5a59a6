import type { ZodObject } from "zod";
import {
  EdgeAttributesSchema,
  EvidenceSchema,
  FindingSchema,
  type Graph,
  NodeAttributesSchema,
  SourceInfoSchema,
} from "../model/index.ts";

const NODE = keysOf(NodeAttributesSchema);
const EDGE = keysOf(EdgeAttributesSchema);
const EVIDENCE = keysOf(EvidenceSchema);
const SOURCE = keysOf(SourceInfoSchema);
const FINDING = new Map(FindingSchema.options.map((o) => [o.shape.kind.value, keysOf(o)]));

/**
 * graph.json in chunks, one node, edge, source or finding a line. Keys stand in the order of the schema, those that it
 * does not know after them by name, and absent values are left out: the same graph gives the same bytes.
 */
export function* graphJson(graph: Graph): Generator<string> {
  const { schema, title, sources, findings } = graph.attributes;
  yield `{"options":${JSON.stringify({ type: graph.options.type, multi: graph.options.multi, allowSelfLoops: graph.options.allowSelfLoops })},\n`;
  yield `"attributes":{"schema":${JSON.stringify(schema)},"title":${JSON.stringify(title)},\n"sources":`;
  yield* list(sources, (s) => JSON.stringify(ordered(s, SOURCE)));
  yield `,\n"findings":`;
  yield* list(findings, (f) => JSON.stringify(ordered(f, FINDING.get(f.kind) ?? [])));
  yield `},\n"nodes":`;
  yield* list(graph.nodes, (n) => JSON.stringify({ key: n.key, attributes: ordered(n.attributes, NODE) }));
  yield `,\n"edges":`;
  yield* list(graph.edges, (e) =>
    JSON.stringify({
      key: e.key,
      source: e.source,
      target: e.target,
      attributes: ordered(e.attributes, EDGE),
    }),
  );
  yield "}\n";
}

function* list<T>(items: readonly T[], line: (item: T) => string): Generator<string> {
  yield "[";
  for (let i = 0; i < items.length; i++) yield `${i ? ",\n" : "\n"}${line(items[i])}`;
  yield "]";
}

function ordered(value: object, order: readonly string[]): Record<string, unknown> {
  const from = value as Record<string, unknown>;
  const rest = Object.keys(from)
    .filter((k) => !order.includes(k))
    .sort();
  const to: Record<string, unknown> = {};
  for (const k of [...order, ...rest]) {
    if (from[k] === undefined) continue;
    to[k] = k === "evidence" ? (from[k] as object[]).map((e) => ordered(e, EVIDENCE)) : from[k];
  }
  return to;
}

function keysOf(schema: ZodObject): string[] {
  return Object.keys(schema.shape);
}
