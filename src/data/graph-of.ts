import type { Graph } from "../../graph-build/model/graph.ts";
import type { ExplorerData } from "./explorer-data.ts";

/** The graph that is open, in the form of graph.json again. */
export function graphOf({ net, title, sources, findings }: ExplorerData): Graph {
  return {
    options: { type: "directed", multi: true, allowSelfLoops: false },
    attributes: { schema: "zhengtu/1", title, sources: [...sources.values()], findings: [...findings] },
    nodes: net.mapNodes((key, attributes) => ({ key, attributes })),
    edges: net.mapEdges((key, attributes, source, target) => ({ key, source, target, attributes })),
  };
}
