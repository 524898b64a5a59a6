import type { PropertyGraph } from "./graph/graph.ts";
import type { Value } from "./values/value.ts";

export interface RunOptions {
  parameters?: Readonly<Record<string, Value>>;
  /** After so many rows the query stops and the result says `truncated`; none: no bound. */
  maxRows?: number;
  /** Steps of expansion and of loops, after which BudgetExceeded is thrown. */
  maxSteps?: number;
  /** Milliseconds, after which BudgetExceeded is thrown. */
  maxMilliseconds?: number;
  /** Looked at in every step: `aborted` true throws Cancelled. An AbortSignal fits. */
  signal?: { readonly aborted: boolean };
  /** The moment that date() and datetime() say, ms since 1970 UTC; the clock's if not given. */
  now?: number;
}

export interface QueryResult {
  columns: string[];
  rows: Value[][];
  truncated: boolean;
  steps: number;
}

/** Runs queries on one graph. Queries are parsed and checked once and kept by their text. */
export class Engine {
  readonly graph: PropertyGraph;
  constructor(graph: PropertyGraph) {
    this.graph = graph;
  }

  /** @throws CypherError; its `at` is the place in `query`. */
  run(_query: string, _options: RunOptions = {}): QueryResult {
    throw new Error("not built yet");
  }

  /** The plan in words, one operator a line, with the rows expected. */
  explain(_query: string): string {
    throw new Error("not built yet");
  }
}
