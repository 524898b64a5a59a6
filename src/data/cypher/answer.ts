import { CypherError, Engine } from "../../../cypher/engine/index.ts";
import { toEngineGraph } from "../../../cypher/engine-graph.ts";
import type { QueryReply, QueryRequest } from "./protocol.ts";
import type { QueryFault } from "./runner.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { pack, unpack } from "./wire.ts";

/** A query that nobody stops ends by itself, so that a forgotten page does not heat a lap for ever. */
const LONGEST = 10 * 60_000;

/**
 * The worker's work without the worker: packs the graph once, then answers queries on it.
 * @param now milliseconds that only ever rise
 */
export function answering(tell: (reply: QueryReply) => void, now: () => number): (r: QueryRequest) => void {
  let engine: Engine | null = null;
  return (request) => {
    if (request.kind === "graph") {
      try {
        engine = new Engine(toEngineGraph(request.graph));
        tell({ kind: "ready", vocabulary: vocabularyOf(engine.graph) });
      } catch (error) {
        tell({ kind: "broken", detail: error instanceof Error ? error.message : String(error) });
      }
      return;
    }
    const { id, query, parameters, maxRows } = request;
    if (!engine) throw new Error("a query came before the graph");
    const [values] = unpack({ rows: [parameters.map(([, v]) => v)], nodes: [], relationships: [] });
    const start = now();
    try {
      const { columns, rows, truncated } = engine.run(query, {
        parameters: Object.fromEntries(parameters.map(([name], i) => [name, values[i]])),
        maxRows,
        maxMilliseconds: LONGEST,
      });
      const milliseconds = now() - start;
      tell({ kind: "answer", id, columns, packed: pack(rows), truncated, milliseconds });
    } catch (error) {
      tell({ kind: "fault", id, fault: faultOf(error) });
    }
  };
}

function faultOf(error: unknown): QueryFault {
  if (error instanceof CypherError) {
    const { type: code, message, hint, at } = error;
    return { code, message, hint, at };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: "Broken", message, hint: null, at: null };
}
