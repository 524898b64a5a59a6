/** The Cypher type of a property. JavaScript's numbers do not tell INTEGER from FLOAT: this table does. */
export type PropertyType = "STRING" | "BOOLEAN" | "INTEGER" | "FLOAT" | "LIST<STRING>" | "LIST<INTEGER>";

const EVIDENCE = {
  quotes: "LIST<STRING>",
  sources: "LIST<STRING>",
  articles: "LIST<INTEGER>",
  starts: "LIST<INTEGER>",
  ends: "LIST<INTEGER>",
} as const satisfies Record<string, PropertyType>;

/** Every property that a node can have, of whatever type it is. */
export const NODE_PROPERTIES = {
  id: "STRING",
  name: "STRING",
  aliases: "LIST<STRING>",
  subtype: "STRING",
  regionCode: "STRING",
  confidence: "FLOAT",
  indicator: "STRING",
  value: "FLOAT",
  unit: "STRING",
  qualifier: "STRING",
  period: "STRING",
  planned: "BOOLEAN",
  x: "FLOAT",
  y: "FLOAT",
  community: "INTEGER",
  degree: "INTEGER",
  betweenness: "FLOAT",
  ...EVIDENCE,
  contradicts: "LIST<STRING>",
  contradictsAbout: "LIST<STRING>",
  contradictsOn: "LIST<STRING>",
  schema: "STRING",
  file: "STRING",
  publisher: "STRING",
  date: "STRING",
  sha256: "STRING",
  articleCount: "INTEGER",
  text: "STRING",
} as const satisfies Record<string, PropertyType>;
export type NodeKey = keyof typeof NODE_PROPERTIES;

/** Every property that a relationship can have. */
export const RELATIONSHIP_PROPERTIES = {
  id: "STRING",
  title: "STRING",
  role: "STRING",
  rule: "STRING",
  confidence: "FLOAT",
  via: "STRING",
  ...EVIDENCE,
} as const satisfies Record<string, PropertyType>;
export type RelationshipKey = keyof typeof RELATIONSHIP_PROPERTIES;
