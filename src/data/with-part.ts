import { type ExplorerData, prepareData } from "./explorer-data.ts";
import { graphOf } from "./graph-of.ts";
import type { GraphPart } from "./live.ts";
import { checkGraph } from "./parse-graph.ts";

/**
 * A graph with a part more; null where it has all of it already. Nodes that were there keep their places; the new ones
 * stand where the builder put them.
 * @throws LoadError: not-graph, where the part has another form
 */
export function withPart(data: ExplorerData, part: GraphPart): ExplorerData | null {
  const { net } = data;
  const nodes = part.nodes.filter((n) => !net.hasNode(n.key));
  const edges = part.edges.filter((e) => !net.hasEdge(e.key));
  const sources = part.sources.filter((s) => !data.sources.has(s.file));
  if (nodes.length + edges.length + sources.length === 0) return null;
  const graph = graphOf(data);
  return prepareData(
    checkGraph(
      {
        ...graph,
        attributes: { ...graph.attributes, sources: [...graph.attributes.sources, ...sources] },
        nodes: [...graph.nodes, ...nodes],
        edges: [...graph.edges, ...edges],
      },
      data.title,
    ),
  );
}
