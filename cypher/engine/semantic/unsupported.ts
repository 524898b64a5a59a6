/** Functions of Neo4j that this engine does not have, and what to do instead. */
export const UNSUPPORTED_FUNCTIONS: readonly { names: RegExp; hint: string }[] = [
  { names: /^(point|distance)(\.|$)/iu, hint: "This engine has no points: keep x and y as properties." },
  { names: /^vector(\.|$)/iu, hint: "This engine has no vectors." },
  { names: /^apoc\./iu, hint: "This engine has no APOC: use the functions of Cypher itself." },
  { names: /^gds\./iu, hint: "This engine has no Graph Data Science." },
  { names: /^(graph|db)\./iu, hint: "There is one graph only." },
  { names: /^file$/iu, hint: "This engine touches no disk." },
  { names: /^linenumber$/iu, hint: "This engine touches no disk." },
];
