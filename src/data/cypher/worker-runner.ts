import type { Graph } from "../../../graph-build/model/graph.ts";
import type { QueryReply, QueryRequest } from "./protocol.ts";
import { type Answer, QueryError, type QueryRunner, type RunRequest } from "./runner.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { pack, unpack } from "./wire.ts";

/**
 * Runs queries in a worker that holds the graph. A query that is cancelled takes its worker with it; the next one has
 * begun to pack the graph by then.
 * @param graphOf gives the graph whenever a worker starts
 * @param start a new worker
 */
export function workerRunner(graphOf: () => Graph, start: () => Worker = startWorker): QueryRunner {
  let held: Held | null = new Held(start(), graphOf());
  let closed = false;
  let last = 0;
  const worker = () => {
    if (closed) throw new QueryError(broken("the graph is no longer open"));
    held ??= new Held(start(), graphOf());
    return held;
  };
  const renew = () => {
    held?.worker.terminate();
    held = closed ? null : new Held(start(), graphOf());
  };
  return {
    vocabulary: async () => worker().ready,
    async run(request, signal) {
      const own = worker();
      const id = ++last;
      const cancelled = new Promise<never>((_, reject) => {
        const stop = () => {
          if (held === own) renew();
          reject(new QueryError({ code: "Cancelled", message: "", hint: null, at: null }));
        };
        if (signal.aborted) stop();
        signal.addEventListener("abort", stop, { once: true });
      });
      return Promise.race([cancelled, own.run(id, request)]);
    },
    close() {
      closed = true;
      held?.worker.terminate();
      held = null;
    },
  };
}

const startWorker = () => new Worker(new URL("./query-worker.ts", import.meta.url), { type: "module" });
const broken = (message: string) => ({ code: "Broken", message, hint: null, at: null });

/** One worker, from the first thing that it is told. */
class Held {
  readonly ready: Promise<Vocabulary>;
  readonly #waiting = new Map<number, { resolve: (a: Answer) => void; reject: (e: QueryError) => void }>();

  constructor(
    readonly worker: Worker,
    graph: Graph,
  ) {
    let ready: (v: Vocabulary) => void;
    let fail: (e: QueryError) => void;
    this.ready = new Promise((resolve, reject) => {
      ready = resolve;
      fail = reject;
    });
    // Whoever asks for it is told; where nobody does, the next query is.
    this.ready.catch(() => undefined);
    const breakDown = (detail: string) => {
      const error = new QueryError(broken(detail));
      fail(error);
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.onerror = (event) => breakDown(event.message || "the worker did not start");
    worker.onmessage = ({ data }: MessageEvent<QueryReply>) => {
      if (data.kind === "ready") ready(data.vocabulary);
      else if (data.kind === "broken") breakDown(data.detail);
      else this.#settle(data);
    };
    this.#tell({ kind: "graph", graph });
  }

  async run(id: number, { query, parameters, maxRows }: RunRequest): Promise<Answer> {
    await this.ready;
    const answer = new Promise<Answer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const names = Object.keys(parameters);
    const [values] = pack([Object.values(parameters)]).rows;
    this.#tell({
      kind: "run",
      id,
      query,
      parameters: names.map((name, i) => [name, values[i]]),
      maxRows,
    });
    return answer;
  }

  #tell(request: QueryRequest): void {
    this.worker.postMessage(request);
  }

  #settle(reply: QueryReply & { kind: "answer" | "fault" }): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    this.#waiting.delete(reply.id);
    if (reply.kind === "fault") {
      waiting.reject(new QueryError(reply.fault));
      return;
    }
    const { columns, packed, truncated, milliseconds } = reply;
    waiting.resolve({ columns, rows: unpack(packed), truncated, milliseconds });
  }
}
