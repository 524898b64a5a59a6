import type { Graph } from "../../../graph-build/model/graph.ts";
import type { QueryFault } from "./runner.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Packed, PackedValue } from "./wire.ts";

/** What the page asks of the worker: first the graph, then queries. Ending the worker is how a query is cancelled. */
export type QueryRequest =
  | { kind: "graph"; graph: Graph }
  | {
      kind: "run";
      id: number;
      query: string;
      /** Packed as in `wire.ts`; no nodes among them. */
      parameters: [string, PackedValue][];
      maxRows: number;
    };

/** What the worker tells; `id` is the query's. */
export type QueryReply =
  | { kind: "ready"; vocabulary: Vocabulary }
  | {
      kind: "answer";
      id: number;
      columns: string[];
      packed: Packed;
      truncated: boolean;
      milliseconds: number;
    }
  | { kind: "fault"; id: number; fault: QueryFault }
  | { kind: "broken"; detail: string };
