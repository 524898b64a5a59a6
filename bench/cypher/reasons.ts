/** Why the embedded engine is slower somewhere: by the query's name, or by the query's and the other engine's. */
export const REASONS: Readonly<Record<string, string>> = {
  "shortest path|Grafeo":
    "both take about a tenth of a millisecond. The engine compiles the kept plan anew for each run: measured apart, `RETURN 1` takes it 0.01 ms and one look-up by id 0.05 ms, and this query has two. Not profiled further.",
  "`*1..3` from one node|Grafeo":
    "probably the busy machine: measured apart on the small graph, 2.0 ms of processor time in 11 ms (medians of 80 runs). Grafeo's processor time was not measured.",
};
