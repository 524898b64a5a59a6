/** First words of clauses that write, and of those that change a schema. */
export const WRITING: readonly string[] =
  "CREATE MERGE SET DELETE DETACH NODETACH REMOVE FOREACH INSERT DROP LOAD".split(" ");

/** Clauses of Neo4j that this engine does not have: word and what to write instead. */
export const NO_CLAUSES: ReadonlyMap<string, string> = new Map([
  ["USE", "There is one graph only: leave USE out."],
  ["SHOW", "Labels, types and properties can be asked for: MATCH (n) RETURN DISTINCT labels(n)."],
  ["FINISH", "End with RETURN."],
  ["USING", "The engine plans by itself: leave the hint out."],
]);
