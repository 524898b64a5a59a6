import type { Qualifier } from "../../model/index.ts";

/** A number with its unit as the grammar reads it; offsets in the text given, end exclusive. */
export interface FoundFigure {
  start: number;
  end: number;
  value: number;
  unit: string;
  qualifier: Qualifier;
  /** Which form of the grammar read it. */
  rule: string;
}
