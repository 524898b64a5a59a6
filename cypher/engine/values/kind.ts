import { Temporal } from "../temporal/temporal.ts";
import { Float, NodeValue, PathValue, RelationshipValue, type Value } from "./value.ts";

/**
 * The kinds of values as numbers, in the order in which openCypher sorts values of different kinds, ascending
 * (openCypher CIP2016-06-14 "Comparability, equality, orderability and equivalence").
 */
export const Kind = {
  map: 0,
  node: 1,
  relationship: 2,
  list: 3,
  path: 4,
  datetime: 5,
  localdatetime: 6,
  date: 7,
  time: 8,
  localtime: 9,
  duration: 10,
  string: 11,
  boolean: 12,
  number: 13,
  null: 14,
} as const;

/** The kind of a value, one of `Kind`; INTEGER and FLOAT are both `number`. */
export function kindOf(value: Value): number {
  switch (typeof value) {
    case "string":
      return Kind.string;
    case "number":
    case "bigint":
      return Kind.number;
    case "boolean":
      return Kind.boolean;
  }
  if (value === null) return Kind.null;
  if (value instanceof Float) return Kind.number;
  if (value instanceof NodeValue) return Kind.node;
  if (Array.isArray(value)) return Kind.list;
  if (value instanceof RelationshipValue) return Kind.relationship;
  if (value instanceof Map) return Kind.map;
  if (value instanceof PathValue) return Kind.path;
  return Kind[value.kind];
}

const NAMES = {
  date: "Date",
  time: "Time",
  localtime: "LocalTime",
  datetime: "DateTime",
  localdatetime: "LocalDateTime",
  duration: "Duration",
} as const;

/** The name of a value's type, as error messages write it. */
export function typeName(value: Value): string {
  switch (typeof value) {
    case "string":
      return "String";
    case "number":
    case "bigint":
      return "Integer";
    case "boolean":
      return "Boolean";
  }
  if (value === null) return "Null";
  if (value instanceof Float) return "Float";
  if (Array.isArray(value)) return "List";
  if (value instanceof Map) return "Map";
  if (value instanceof NodeValue) return "Node";
  if (value instanceof RelationshipValue) return "Relationship";
  if (value instanceof PathValue) return "Path";
  return NAMES[value.kind];
}

/** Whether a value is an INTEGER, small or large. */
export function isInteger(value: Value): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

/** Whether a value is a date, a time or a duration. */
export function isTemporal(value: Value): value is Temporal {
  return value instanceof Temporal;
}
