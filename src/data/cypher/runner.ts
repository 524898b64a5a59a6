import type { Value } from "../../../cypher/engine/index.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a query gave; the nodes and relationships of `rows` make up one graph. */
export interface Answer {
  columns: string[];
  rows: Value[][];
  /** True where the query had more rows than were asked for. */
  truncated: boolean;
  /** How long the query ran where it ran, without the way to the page. */
  milliseconds: number;
}

/** A place in the query text: UTF-16 offsets, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** Why a query gave nothing. */
export interface QueryFault {
  /**
   * The engine's or the server's own name for it: `SyntaxError`, `Neo.ClientError.Statement.AccessMode`; `Broken` for a
   * worker that ended, `Cancelled` for a query that a person stopped.
   */
  code: string;
  /** In the words of the engine or the server. */
  message: string;
  hint: string | null;
  at: Place | null;
}

/** Thrown by `run`. */
export class QueryError extends Error {
  override name = "QueryError";
  constructor(readonly fault: QueryFault) {
    super(fault.message);
  }
}

export interface RunRequest {
  query: string;
  parameters: Readonly<Record<string, Value>>;
  /** After so many rows the query stops. */
  maxRows: number;
}

/** Something that answers queries about the graph that is open: a worker of the page, or a server. */
export interface QueryRunner {
  /** What the graph has, for completion. */
  vocabulary(): Promise<Vocabulary>;
  /**
   * @param signal aborting it ends the query at once; the screen never waits for it
   * @throws QueryError
   */
  run(request: RunRequest, signal: AbortSignal): Promise<Answer>;
  /** Ends it for good. */
  close(): void;
}
