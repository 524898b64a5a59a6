/** Read-only Cypher over a property graph in memory: no server, no domain; Node, workers and browsers. */

export { Engine, type EngineOptions, type QueryResult, type RunOptions } from "./engine.ts";
export { CypherError, type CypherErrorType, type ErrorPhase, type Span } from "./errors.ts";
export { FUNCTIONS, type FunctionSignature } from "./functions/signatures.ts";
export { GraphBuilder } from "./graph/builder.ts";
export type { PropertyGraph } from "./graph/graph.ts";
export { KEYWORDS } from "./parse/keywords.ts";
export { type Token, type TokenKind, tokenise } from "./parse/tokenise.ts";
export type { Procedure, ProcedureField } from "./procedure.ts";
export { Temporal } from "./temporal/temporal.ts";
export { Float, NodeValue, PathValue, RelationshipValue, type Value } from "./values/value.ts";
