import { type DocFigure, type DocumentFacts, type GraphEdge, type GraphNode, idOf } from "../model/index.ts";
import { type EdgeBook, edgeBook } from "./edges.ts";
import { joinEvidence } from "./evidence.ts";
import { normName } from "./norm.ts";

export interface FigureNodes {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/**
 * One node for each figure, with its ABOUT edge. The same value of the same indicator, unit, period and subject said
 * twice in one source is one figure. `evidence` of the node holds the number, then the sentence that says it.
 */
export function figureNodes(
  docs: DocumentFacts[],
  keyOf: (doc: number, article: number, entity: number) => string,
): FigureNodes {
  const nodes = new Map<string, GraphNode>();
  const about = edgeBook();
  docs.forEach((d, doc) => {
    d.articles.forEach((a, article) => {
      for (const f of a.figures) {
        const subject = f.subject ? keyOf(doc, article, f.subject.entity) : null;
        const key = figureKey(d, f, subject);
        const known = nodes.get(key);
        nodes.set(key, known ? joined(known, f) : nodeOf(key, f));
        if (f.subject && subject) addAbout(about, key, subject, f);
      }
    });
  });
  return { nodes: [...nodes.values()], edges: about.edges() };
}

/** Without a subject two equal figures cannot be told to be one: each place then stands for itself. */
function figureKey(d: DocumentFacts, f: DocFigure, subject: string | null): string {
  const place = subject ?? `${f.evidence.start} ${f.evidence.end}`;
  const parts = [normName(f.indicator), f.value, f.unit, f.qualifier, f.period, f.planned ? "planned" : ""];
  return idOf("Figure", d.source.file, place, ...parts);
}

function nodeOf(key: string, f: DocFigure): GraphNode {
  return {
    key,
    attributes: {
      entityType: "Figure",
      name: `${f.indicator} ${f.evidence.quote}`.trim(),
      aliases: [],
      confidence: f.confidence,
      evidence: [f.evidence, f.sentence],
      indicator: f.indicator,
      value: f.value,
      unit: f.unit,
      qualifier: f.qualifier,
      period: f.period,
      planned: f.planned,
    },
  };
}

function joined(node: GraphNode, f: DocFigure): GraphNode {
  const { attributes } = node;
  const seen = attributes.evidence.some((e) => e.start === f.evidence.start && e.end === f.evidence.end);
  if (seen) return node;
  return {
    key: node.key,
    attributes: {
      ...attributes,
      confidence: Math.max(attributes.confidence ?? 0, f.confidence),
      evidence: [...attributes.evidence, f.evidence, f.sentence],
    },
  };
}

function addAbout(about: EdgeBook, figure: string, subject: string, f: DocFigure): void {
  if (!f.subject) return;
  about.add(figure, subject, {
    relationType: "ABOUT",
    rule: f.subject.rule,
    confidence: f.subject.confidence,
    ...(f.subject.via ? { via: f.subject.via } : {}),
    evidence: joinEvidence([f.sentence]),
  });
}
