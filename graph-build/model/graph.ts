import { z } from "zod";
import { NODE_TYPES, QUALIFIERS, RELATION_TYPES, ROLES } from "./types.ts";

/** The place that says a fact: UTF-16 offsets into the decoded source; `quote` is exactly that slice. */
export const EvidenceSchema = z.object({
  source: z.string().min(1),
  article: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  quote: z.string(),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

/** Attributes of a node of any type; a Figure's own fields are absent elsewhere. */
export const NodeAttributesSchema = z.object({
  entityType: z.enum(NODE_TYPES),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  subtype: z.string().optional(),
  regionCode: z.string().optional(),
  confidence: z.number().min(0).max(1).optional(),
  evidence: z.array(EvidenceSchema),
  indicator: z.string().optional(),
  value: z.number().optional(),
  unit: z.string().optional(),
  qualifier: z.enum(QUALIFIERS).optional(),
  period: z.string().nullable().optional(),
  planned: z.boolean().optional(),
  x: z.number().optional(),
  y: z.number().optional(),
  community: z.number().int().optional(),
  degree: z.number().int().optional(),
  betweenness: z.number().optional(),
});
export type NodeAttributes = z.infer<typeof NodeAttributesSchema>;

export const EdgeAttributesSchema = z.object({
  relationType: z.enum(RELATION_TYPES),
  title: z.string().optional(),
  role: z.enum(ROLES).optional(),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  via: z.string().optional(),
  evidence: z.array(EvidenceSchema),
});
export type EdgeAttributes = z.infer<typeof EdgeAttributesSchema>;

export const SourceInfoSchema = z.object({
  file: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  /** GB/T 2260 code of the home region of its first article. */
  home: z.string().optional(),
  sha256: z.string(),
  articles: z.number().int(),
  /** The decoded source text, so that a quote opens at its place without the file; offsets count in it. */
  text: z.string().optional(),
});
export type SourceInfo = z.infer<typeof SourceInfoSchema>;

/** What the checks found: each names its nodes and carries its quotes; the explorer puts it into words. */
export const FindingSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("contradiction"),
    /** post: one post held by two people in one source; figure: one subject, indicator and period with two values. */
    about: z.enum(["post", "figure"]),
    /** The agency or subject, then the people or figures that contradict each other. */
    nodes: z.array(z.string()),
    /** The post's title, or the indicator. */
    detail: z.string(),
    period: z.string().nullable().optional(),
    /** One for each of the quotes: a person's name, or a value with its unit. */
    values: z.array(z.string()),
    evidence: z.array(EvidenceSchema),
  }),
  z.object({
    kind: z.literal("arithmetic"),
    confirmed: z.boolean(),
    /** share: part of whole; growth: from-to against the stated rate; difference; sum of parts. */
    rule: z.enum(["share", "growth", "difference", "sum"]),
    stated: z.number(),
    computed: z.number(),
    unit: z.string(),
    /** The figures used: operands first, the stated result last. */
    nodes: z.array(z.string()),
    evidence: z.array(EvidenceSchema),
  }),
  z.object({
    kind: z.literal("drop"),
    step: z.string(),
    reason: z.string(),
    source: z.string(),
    article: z.number().int().optional(),
    start: z.number().int().optional(),
    end: z.number().int().optional(),
    quote: z.string().optional(),
  }),
]);
export type Finding = z.infer<typeof FindingSchema>;

export const GraphSchema = z.object({
  options: z.object({
    type: z.literal("directed"),
    multi: z.literal(true),
    allowSelfLoops: z.literal(false),
  }),
  attributes: z.object({
    schema: z.literal("zhengtu/1"),
    title: z.string(),
    sources: z.array(SourceInfoSchema),
    findings: z.array(FindingSchema),
  }),
  nodes: z.array(z.object({ key: z.string().min(1), attributes: NodeAttributesSchema })),
  edges: z.array(
    z.object({
      key: z.string().min(1),
      source: z.string(),
      target: z.string(),
      attributes: EdgeAttributesSchema,
    }),
  ),
});
/** graph.json: graphology's serialised form with the attributes above. */
export type Graph = z.infer<typeof GraphSchema>;
export type GraphNode = Graph["nodes"][number];
export type GraphEdge = Graph["edges"][number];
