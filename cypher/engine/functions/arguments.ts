import { show, wrongType } from "../values/faults.ts";
import type { Integer } from "../values/integer.ts";
import { isInteger } from "../values/kind.ts";
import { toDouble } from "../values/numbers.ts";
import { Float, NodeValue, PathValue, RelationshipValue, type Value } from "../values/value.ts";

/** The error for an argument of a kind that a function does not take. */
export function refuse(name: string, expected: string, value: Value): never {
  throw wrongType(`${name}() takes ${expected}, not ${show(value)}`, null, "InvalidArgumentValue");
}

/** The argument as what the function needs. @throws CypherError TypeError otherwise, as all below do. */
export function text(name: string, value: Value): string {
  return typeof value === "string" ? value : refuse(name, "a string", value);
}

export function integer(name: string, value: Value): Integer {
  return isInteger(value) ? value : refuse(name, "an integer", value);
}

/** Any number as a double. */
export function double(name: string, value: Value): number {
  return isInteger(value) || value instanceof Float ? toDouble(value) : refuse(name, "a number", value);
}

export function list(name: string, value: Value): Value[] {
  return Array.isArray(value) ? value : refuse(name, "a list", value);
}

export function node(name: string, value: Value): NodeValue {
  return value instanceof NodeValue ? value : refuse(name, "a node", value);
}

export function relationship(name: string, value: Value): RelationshipValue {
  return value instanceof RelationshipValue ? value : refuse(name, "a relationship", value);
}

export function path(name: string, value: Value): PathValue {
  return value instanceof PathValue ? value : refuse(name, "a path", value);
}
