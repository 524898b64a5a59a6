import type { GraphRows } from "../../graph-build/store/rows.ts";
import type { BenchQuery } from "./queries.ts";

/** A row with its numbers as JavaScript's, for comparison between engines. */
export type PlainRow = readonly unknown[];

/** One of the engines that are compared. */
export interface System {
  name: string;
  version: string;
  /** From rows to the moment when queries can be asked, indexes included. */
  load(graph: GraphRows): Promise<void>;
  run(query: BenchQuery): Promise<PlainRow[]>;
  close(): Promise<void>;
}
