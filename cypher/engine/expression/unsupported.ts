/** Functions of Neo4j that this engine leaves out, and what to write instead. */
export const UNSUPPORTED: readonly { pattern: RegExp; hint: string }[] = [
  { pattern: /^point(\.|$)/iu, hint: "keep coordinates in two properties and compare those" },
  { pattern: /^vector\./iu, hint: "ask a Neo4j server for similarity of vectors" },
  { pattern: /^graph\./iu, hint: "this engine holds one graph" },
  { pattern: /^(apoc|gds|db|genai)\./iu, hint: "ask a Neo4j server that has the plug-in" },
  { pattern: /^(file|linenumber)$/iu, hint: "LOAD CSV is not supported either" },
];
