/** Why the embedded engine is slower somewhere: by the query's name, or by the query's and the other engine's. */
export const REASONS: Readonly<Record<string, string>> = {
  "shortest path|Grafeo":
    "both take about a tenth of a millisecond. The engine compiles the kept plan anew for each run: measured apart, `RETURN 1` takes it 0.01 ms and one look-up by id 0.05 ms, and this query has two. Not profiled further.",
  "`*1..3` from one node":
    "mostly the busy machine. Measured apart in the same hour, medians: on the small graph 2.0 ms of processor time in 11 ms, on the large one 11 ms of processor time in 78 ms, the best run 15 ms. That best run is below Neo4j's median here and above Grafeo's. Processor time of the other two was not measured.",
};
