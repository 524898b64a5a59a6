/** Read-only Cypher over a property graph in memory: no server, no domain; Node, workers and browsers. */

export { Engine, type QueryResult, type RunOptions } from "./engine.ts";
export { CypherError, type CypherErrorType, type Span } from "./errors.ts";
export { GraphBuilder } from "./graph/builder.ts";
export type { PropertyGraph } from "./graph/graph.ts";
export { Temporal } from "./temporal/temporal.ts";
export { Float, NodeValue, PathValue, RelationshipValue, type Value } from "./values/value.ts";
