import {
  type DocRelation,
  type DocumentFacts,
  type Drop,
  type Graph,
  type GraphEdge,
  type GraphNode,
  idOf,
} from "../model/index.ts";
import { edgeBook } from "./edges.ts";
import { compare } from "./evidence.ts";
import { figureNodes } from "./figures.ts";
import { namedNodes } from "./nodes.ts";

/**
 * Facts of all documents to one graph: one node for each real thing, one edge for each thing said, a Source node for
 * each file. Does not depend on the order of `facts`.
 */
export function resolve(facts: DocumentFacts[], title: string): Graph {
  const { docs, drops } = inOrder(facts);
  const named = namedNodes(docs);
  const figures = figureNodes(docs, named.keyOf);
  const said = relationEdges(docs, named.keyOf, drops);
  const nodes = [...named.nodes, ...figures.nodes];
  const sources = docs.map(sourceNode);
  return {
    options: { type: "directed", multi: true, allowSelfLoops: false },
    attributes: {
      schema: "zhengtu/1",
      title,
      sources: docs.map((d) => d.source),
      findings: drops,
    },
    nodes: [...nodes, ...sources],
    edges: [...said, ...figures.edges, ...mentionedIn(nodes)],
  };
}

/** Documents by file name. Of two documents of one name only the first by content stays: evidence could not tell them apart. */
function inOrder(facts: DocumentFacts[]): { docs: DocumentFacts[]; drops: Drop[] } {
  const sorted = [...facts].sort(
    (a, b) => compare(a.source.file, b.source.file) || compare(a.source.sha256, b.source.sha256),
  );
  const twin = (i: number) => sorted[i].source.file === sorted[i - 1]?.source.file;
  const docs = sorted.filter((_, i) => !twin(i));
  const drops = sorted.flatMap((d, i) =>
    twin(i)
      ? [
          {
            kind: "drop" as const,
            step: "resolve",
            reason: "another document has the same name",
            source: d.source.file,
          },
        ]
      : d.drops,
  );
  return { docs, drops };
}

function relationEdges(
  docs: DocumentFacts[],
  keyOf: (doc: number, article: number, entity: number) => string,
  drops: Drop[],
): GraphEdge[] {
  const book = edgeBook();
  docs.forEach((d, doc) => {
    d.articles.forEach((a, article) => {
      for (const r of a.relations) {
        const ends = [keyOf(doc, article, r.from), keyOf(doc, article, r.to)];
        if (ends[0] === ends[1]) {
          drops.push(selfLoop(r, d.source.file));
          continue;
        }
        const [from, to] = r.type === "PARTNERS_WITH" ? ends.sort(compare) : ends;
        book.add(from, to, {
          relationType: r.type,
          ...(r.title ? { title: r.title } : {}),
          ...(r.role ? { role: r.role } : {}),
          rule: r.rule,
          confidence: r.confidence,
          ...(r.via ? { via: r.via } : {}),
          evidence: r.evidence,
        });
      }
    });
  });
  return book.edges();
}

function selfLoop(r: DocRelation, file: string): Drop {
  const e = r.evidence[0];
  return {
    kind: "drop",
    step: "resolve",
    reason: `${r.type}: both ends are one thing`,
    source: file,
    ...(e ? { article: e.article, start: e.start, end: e.end, quote: e.quote } : {}),
  };
}

function sourceKey(file: string): string {
  return idOf("Source", file);
}

function sourceNode(d: DocumentFacts): GraphNode {
  const { file, title, home } = d.source;
  return {
    key: sourceKey(file),
    attributes: {
      entityType: "Source",
      name: title || file,
      aliases: title && title !== file ? [file] : [],
      ...(home ? { regionCode: home } : {}),
      evidence: [],
    },
  };
}

/** Every node is mentioned in each source of its evidence; the edge carries the first place, the node carries all. */
function mentionedIn(nodes: GraphNode[]): GraphEdge[] {
  const book = edgeBook();
  const keys = new Map<string, string>();
  for (const { key, attributes } of nodes) {
    const seen = new Set<string>();
    for (const e of attributes.evidence) {
      if (seen.has(e.source)) continue;
      seen.add(e.source);
      const source = keys.get(e.source) ?? sourceKey(e.source);
      keys.set(e.source, source);
      book.add(key, source, {
        relationType: "MENTIONED_IN",
        rule: "evidence",
        confidence: 1,
        evidence: [e],
      });
    }
  }
  return book.edges();
}
