import type { Graph } from "../../graph-build/model/graph.ts";
import type { LiveGraph } from "./live.ts";
import type { ConnectFault } from "./neo4j/faults.ts";

/** How far loading is; `total` is null where it is not known. Bytes while reading, sources while
 * building, rows of a database. */
export interface LoadProgress {
  step: "fetch" | "check" | "prepare" | "build" | "connect" | "rows";
  done: number;
  total: number | null;
  /** What is being worked on: a file's name. */
  what?: string;
}

/** Why there is no graph, in a form that the page can put into words. */
export type LoadFault =
  | { kind: "missing"; where: string }
  | { kind: "network"; where: string; detail: string }
  | { kind: "not-json"; where: string; detail: string }
  | { kind: "not-graph"; where: string; faults: string[] }
  | { kind: "build"; where: string; detail: string }
  | { kind: "neo4j"; where: string; fault: ConnectFault };

/** Thrown by a source's `load`; anything else it throws is a fault of ours. */
export class LoadError extends Error {
  override name = "LoadError";
  constructor(readonly fault: LoadFault) {
    super(`${fault.kind}: ${fault.where}`);
  }
}

/** Where a graph comes from: a file beside the page, a dropped file, a worker that builds it, a live database. */
export interface GraphSource {
  /** For people: an address or a file's name. */
  readonly where: string;
  /** True for a person's own files, which no link leads to. */
  readonly local?: boolean;
  /** The database behind the graph, once it is loaded; none for files. */
  live?: LiveGraph | null;
  /**
   * @param progress called as often as there is something to tell
   * @throws LoadError with the reason; AbortError where `signal` was aborted
   */
  load(progress: (p: LoadProgress) => void, signal: AbortSignal): Promise<Graph>;
}
