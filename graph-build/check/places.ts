import type { Evidence, Graph, GraphNode } from "../model/index.ts";

/** One place where a figure is said: a figure node may stand at several. */
export interface FigurePlace {
  node: GraphNode;
  /** The number itself, then the sentence that says it. */
  number: Evidence;
  sentence: Evidence;
  value: number;
  unit: string;
  /** Half of the last stated digit, in base units; 0 where the number is a plain count. */
  slack: number;
}

/** All places of figures in a graph, by sentence, in the order of the text. A figure's evidence is number, sentence, number, sentence … */
export function figurePlaces(graph: Graph): FigurePlace[][] {
  const bySentence = new Map<string, FigurePlace[]>();
  for (const node of graph.nodes) {
    const { entityType, evidence, value, unit } = node.attributes;
    if (entityType !== "Figure" || value === undefined) continue;
    for (let i = 0; i + 1 < evidence.length; i += 2) {
      const [number, sentence] = [evidence[i], evidence[i + 1]];
      if (number.source !== sentence.source || number.start < sentence.start || number.end > sentence.end)
        continue;
      const key = `${sentence.source}\u001f${sentence.article}\u001f${String(sentence.start).padStart(9, "0")}`;
      const list = bySentence.get(key) ?? [];
      if (list.length === 0) bySentence.set(key, list);
      list.push({ node, number, sentence, value, unit: unit ?? "", slack: slackOf(number.quote, value) });
    }
  }
  return [...bySentence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, places]) =>
      places.sort((a, b) => a.number.start - b.number.start || (a.node.key < b.node.key ? -1 : 1)),
    );
}

/** Half of the last digit that a number states: 9.3亿 is good to 5,000,000, 62.4% to 0.05; a plain whole number is exact. */
export function slackOf(quote: string, value: number): number {
  const m = /\d[\d,]*(?:\.(\d+))?/.exec(quote.normalize("NFKC"));
  if (!m) return 0;
  const mantissa = Number(m[0].replaceAll(",", ""));
  const factor = mantissa === 0 ? 1 : Math.abs(value / mantissa);
  const decimals = m[1]?.length ?? 0;
  return decimals === 0 && factor === 1 ? 0 : 0.5 * 10 ** -decimals * factor;
}

/** The normalised text between two places of one sentence, or from the sentence's start to a place. */
export function between(from: FigurePlace | null, to: FigurePlace): string {
  const { sentence, number } = to;
  const start = from ? from.number.end - sentence.start : 0;
  return sentence.quote
    .slice(start, number.start - sentence.start)
    .normalize("NFKC")
    .replace(/\s+/g, "");
}
