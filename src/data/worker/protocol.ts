import type { Graph } from "../../../graph-build/model/graph.ts";

/** A report as the page hands it over. */
export interface Report {
  /** Name below what was dropped, with `/` between folders. */
  file: string;
  bytes: Uint8Array;
}

/** What the page asks of the worker; ending the worker is how it is cancelled. */
export interface BuildRequest {
  reports: Report[];
  title: string;
}

export type BuildStep = "assets" | "read" | "assemble";

/** A report that could not be read, and why. */
export interface Unread {
  file: string;
  reason: string;
}

/** What the worker tells: how far it is, then the graph, or why there is none. */
export type BuildReply =
  | { kind: "progress"; step: BuildStep; done: number; total: number; what: string }
  | { kind: "graph"; graph: Graph; unread: Unread[] }
  | { kind: "fault"; detail: string; unread: Unread[] };
