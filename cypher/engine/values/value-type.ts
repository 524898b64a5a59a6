import { isTemporal } from "./kind.ts";
import { Float, NodeValue, PathValue, RelationshipValue, type Value } from "./value.ts";

/** Simple types in the order in which Neo4j lists them in a union; lists come behind the maps, paths last. */
export const TYPE_ORDER = [
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

/** A type; of a list also what stands in it, null aside. */
interface Type {
  rank: number;
  name: string;
  items: Type[];
  withNull: boolean;
}

function typeOf(value: Value): Type {
  const name = simpleType(value);
  const list = Array.isArray(value) ? value : [];
  return {
    rank: TYPE_ORDER.indexOf(name),
    name,
    items: union(list.filter((one) => one !== null).map(typeOf)),
    withNull: list.includes(null),
  };
}

/** Whether each value of the one type is of the other too. */
function covers(wide: Type, narrow: Type): boolean {
  if (wide.name !== narrow.name || (narrow.withNull && !wide.withNull)) return false;
  return narrow.items.every((one) => wide.items.some((other) => covers(other, one)));
}

/** The types that no other of them covers, in Neo4j's order. */
function union(types: readonly Type[]): Type[] {
  const result: Type[] = [];
  for (const type of types) {
    if (result.some((one) => covers(one, type))) continue;
    result.splice(0, result.length, ...result.filter((one) => !covers(type, one)), type);
  }
  return result.sort(orderTypes);
}

function orderTypes(a: Type, b: Type): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  for (let i = 0; i < Math.min(a.items.length, b.items.length); i++) {
    const result = orderTypes(a.items[i], b.items[i]);
    if (result !== 0) return result;
  }
  return a.items.length - b.items.length;
}

function print({ name, items, withNull }: Type): string {
  if (name !== "LIST") return name;
  if (items.length === 0) return withNull ? "LIST<NULL>" : "LIST<NOTHING>";
  return `LIST<${items.map((one) => print(one) + (withNull ? "" : " NOT NULL")).join(" | ")}>`;
}

/** What valueType() says: the most exact type of a value, such as `LIST<INTEGER NOT NULL> NOT NULL`. */
export function valueType(value: Value): string {
  return value === null ? "NULL" : `${print(typeOf(value))} NOT NULL`;
}
