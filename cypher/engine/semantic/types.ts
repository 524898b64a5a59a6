import type { Float } from "../values/value.ts";

/** What is known of a value before it is worked out. `any`: nothing. */
export type TypeName =
  | "any"
  | "null"
  | "boolean"
  | "integer"
  | "float"
  | "number"
  | "string"
  | "list"
  | "map"
  | "node"
  | "relationship"
  | "path"
  | "temporal"
  | "duration";

export interface StaticType {
  name: TypeName;
  /** Of a list: what is known of all its elements. */
  element?: StaticType;
}

const simple = (name: TypeName): StaticType => ({ name });

export const ANY = simple("any");
export const NULL = simple("null");
export const BOOLEAN = simple("boolean");
export const INTEGER = simple("integer");
export const FLOAT = simple("float");
export const NUMBER = simple("number");
export const STRING = simple("string");
export const MAP = simple("map");
export const NODE = simple("node");
export const RELATIONSHIP = simple("relationship");
export const PATH = simple("path");
export const TEMPORAL = simple("temporal");
export const DURATION = simple("duration");

export const listOf = (element: StaticType): StaticType => ({ name: "list", element });
export const LIST = listOf(ANY);

/** What can be said of a value that is one or the other. */
export function join(a: StaticType, b: StaticType): StaticType {
  if (a.name === "null") return b;
  if (b.name === "null") return a;
  if (a.name === "list" && b.name === "list") return listOf(join(a.element ?? ANY, b.element ?? ANY));
  if (a.name === b.name) return a;
  return isNumber(a) && isNumber(b) ? NUMBER : ANY;
}

export function joinAll(types: readonly StaticType[]): StaticType {
  return types.reduce(join, NULL);
}

export function isNumber({ name }: StaticType): boolean {
  return name === "integer" || name === "float" || name === "number";
}

/** Whether a value of that type may be one of those; nothing known and null may be anything. */
export function mayBe({ name }: StaticType, ...names: readonly TypeName[]): boolean {
  if (name === "any" || name === "null") return true;
  if (names.includes(name)) return true;
  if (name === "number") return names.includes("integer") || names.includes("float");
  return isNumber({ name }) && names.includes("number");
}

/** The type of a literal's value. */
export function typeOfLiteral(value: null | boolean | number | bigint | string | Float): StaticType {
  if (value === null) return NULL;
  switch (typeof value) {
    case "boolean":
      return BOOLEAN;
    case "string":
      return STRING;
    case "object":
      return FLOAT;
    default:
      return INTEGER;
  }
}

const NAMES: Readonly<Record<TypeName, string>> = {
  any: "a value",
  null: "null",
  boolean: "a BOOLEAN",
  integer: "an INTEGER",
  float: "a FLOAT",
  number: "a number",
  string: "a STRING",
  list: "a LIST",
  map: "a MAP",
  node: "a node",
  relationship: "a relationship",
  path: "a path",
  temporal: "a date or time",
  duration: "a DURATION",
};

/** The type in words, with its article. */
export function inWords({ name }: StaticType): string {
  return NAMES[name];
}
