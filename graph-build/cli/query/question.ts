import type { Value } from "../../../cypher/engine/index.ts";

/** What is asked of a graph, wherever it is. */
export interface Question {
  text: string;
  parameters: Record<string, Value>;
  /** Rows at most; the answer then says that there are more. */
  limit?: number;
  milliseconds?: number;
}

export interface Answer {
  columns: string[];
  rows: Value[][];
  /** There are more rows than the limit let through. */
  truncated: boolean;
}
