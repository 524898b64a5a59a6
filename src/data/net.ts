import type { MultiDirectedGraph } from "graphology";
import type { EdgeAttributes, NodeAttributes } from "../../graph-build/model/graph.ts";

/** The graph in memory. */
export type Net = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;
