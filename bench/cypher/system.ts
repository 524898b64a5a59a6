import type { GraphRows } from "../../graph-build/store/rows.ts";
import type { BenchQuery } from "./queries.ts";

/** A row with its numbers as JavaScript's, for comparison between engines. */
export type PlainRow = readonly unknown[];

/** One of the engines that are compared. */
export interface System {
  name: string;
  /** Known once it is loaded. */
  version: string;
  /** From rows to the moment when queries can be asked, indexes included. @returns how long it took, in ms */
  load(graph: GraphRows): Promise<number>;
  run(query: BenchQuery): Promise<PlainRow[]>;
  close(): Promise<void>;
}
