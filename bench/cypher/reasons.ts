/** Why the embedded engine is slower somewhere: by the query's name, or by the query's and the other engine's. */
export const REASONS: Readonly<Record<string, string>> = {
  "shortest path|Grafeo":
    "both take about a tenth of a millisecond. The engine compiles the kept plan anew for each run: measured apart, `RETURN 1` takes it 0.01 ms and one look-up by id 0.05 ms, and this query has two. Not profiled further.",
  "`*1..3` from one node":
    "waiting for a core. Asked again alone on the large graph, same code, a few minutes later at a load average of 10: 13.0 ms (median of 22 runs; 13.0 ms of processor time), below Neo4j's time above and still above Grafeo's. On the small graph 2.0 ms of its 11 ms were processor time. Neo4j and Grafeo were not asked again then.",
};
