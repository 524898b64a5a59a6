import { isTemporal } from "./kind.ts";
import { Float, NodeValue, PathValue, RelationshipValue, type Value } from "./value.ts";

/** Simple types in the order in which Neo4j lists them in a union; lists come behind the maps, paths last. */
const ORDER = [
  "NOTHING",
  "NULL",
  "BOOLEAN",
  "STRING",
  "INTEGER",
  "FLOAT",
  "DATE",
  "LOCAL TIME",
  "ZONED TIME",
  "LOCAL DATETIME",
  "ZONED DATETIME",
  "DURATION",
  "NODE",
  "RELATIONSHIP",
  "MAP",
  "LIST",
  "PATH",
];

const TEMPORAL_TYPES = {
  date: "DATE",
  time: "ZONED TIME",
  localtime: "LOCAL TIME",
  datetime: "ZONED DATETIME",
  localdatetime: "LOCAL DATETIME",
  duration: "DURATION",
} as const;

/** The type without what stands inside of a list: `INTEGER`, `LOCAL TIME`, `LIST`, `NULL`. */
export function simpleType(value: Value): string {
  switch (typeof value) {
    case "string":
      return "STRING";
    case "number":
    case "bigint":
      return "INTEGER";
    case "boolean":
      return "BOOLEAN";
  }
  if (value === null) return "NULL";
  if (value instanceof Float) return "FLOAT";
  if (Array.isArray(value)) return "LIST";
  if (value instanceof Map) return "MAP";
  if (value instanceof NodeValue) return "NODE";
  if (value instanceof RelationshipValue) return "RELATIONSHIP";
  if (value instanceof PathValue) return "PATH";
  return isTemporal(value) ? TEMPORAL_TYPES[value.kind] : "NOTHING";
}

interface InnerType {
  rank: number;
  text: string;
}

function innerType(value: Value): InnerType {
  const name = simpleType(value);
  return { rank: ORDER.indexOf(name), text: name === "LIST" ? listType(value as Value[]) : name };
}

const EMPTY = "LIST<NOTHING>";

/** The union of the items' types; a null among them takes NOT NULL off the others. */
function listType(list: readonly Value[]): string {
  const found = new Map<string, number>();
  for (const value of list) {
    const { rank, text } = innerType(value);
    found.set(text, rank);
  }
  if (found.size === 0) return EMPTY;
  const others = [...found].filter(([text]) => text !== "NULL");
  if (others.length === 0) return "LIST<NULL>";
  const lists = others.filter(([text]) => text.startsWith("LIST<"));
  const named = others.filter(([text]) => text !== EMPTY || lists.length === 1);
  const names = named.sort((a, b) => a[1] - b[1] || a[0].length - b[0].length).map(([text]) => text);
  const suffix = found.size > others.length ? "" : " NOT NULL";
  return `LIST<${names.map((name) => name + suffix).join(" | ")}>`;
}

/** What valueType() says: the most exact type of a value, such as `LIST<INTEGER NOT NULL> NOT NULL`. */
export function valueType(value: Value): string {
  return value === null ? "NULL" : `${innerType(value).text} NOT NULL`;
}
