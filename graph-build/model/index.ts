export * from "./article.ts";
export * from "./drawn.ts";
export * from "./facts.ts";
export * from "./graph.ts";
export * from "./ids.ts";
export * from "./mention.ts";
export * from "./types.ts";
