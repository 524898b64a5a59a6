import type { Graph } from "../../../graph-build/model/graph.ts";
import { type GraphSource, LoadError, type LoadProgress } from "../graph-source.ts";
import type { BuildReply, BuildRequest, Report, Unread } from "./protocol.ts";

/**
 * Reports that a person opened or dropped: a worker of the page builds a graph from them.
 * @param warn told of the reports that could not be read while the rest is built
 */
export function reportsSource(
  files: { file: string; blob: Blob }[],
  title: string,
  warn: (unread: Unread[]) => void,
): GraphSource {
  return {
    where: title,
    local: true,
    async load(progress, signal) {
      const reports: Report[] = await Promise.all(
        files.map(async ({ file, blob }) => ({ file, bytes: new Uint8Array(await blob.arrayBuffer()) })),
      );
      return runWorker({ reports, title }, progress, signal, warn);
    },
  };
}

function runWorker(
  request: BuildRequest,
  progress: (p: LoadProgress) => void,
  signal: AbortSignal,
  warn: (unread: Unread[]) => void,
): Promise<Graph> {
  const worker = new Worker(new URL("./build-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Graph>((resolve, reject) => {
    const fail = (detail: string) => reject(new LoadError({ kind: "build", where: request.title, detail }));
    signal.addEventListener("abort", () => reject(signal.reason));
    worker.onerror = (event) => fail(event.message || "the worker did not start");
    worker.onmessage = ({ data }: MessageEvent<BuildReply>) => {
      if (data.kind === "progress") {
        const { done, total, what } = data;
        progress({ step: "build", done, total, what: data.step === "read" ? what : undefined });
      } else if (data.kind === "graph") {
        if (data.unread.length) warn(data.unread);
        resolve(data.graph);
      } else fail(data.detail);
    };
    worker.postMessage(
      request,
      request.reports.map((r) => r.bytes.buffer as ArrayBuffer),
    );
  }).finally(() => worker.terminate());
}
