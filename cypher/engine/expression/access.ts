import type { Span } from "../errors.ts";
import { CypherError } from "../errors.ts";
import type { Expression } from "../parse/ast.ts";
import { temporalComponent } from "../temporal/index.ts";
import { show, wrongType } from "../values/faults.ts";
import { isInteger, isTemporal } from "../values/kind.ts";
import { Float, NodeValue, RelationshipValue, type Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import type { Compiled } from "./context.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

/** `value.key`: null of null and for a key that is not there. @throws CypherError TypeError for a value without keys. */
export function memberOf(value: Value, key: string, at: Span): Value {
  if (value === null) return null;
  if (value instanceof Map) return value.get(key) ?? null;
  if (value instanceof NodeValue) return value.graph.nodeProperty(value.id, key);
  if (value instanceof RelationshipValue) return value.graph.relationshipProperty(value.id, key);
  if (isTemporal(value)) return temporalComponent(value, key);
  throw wrongType(`${show(value)} has no properties`, at);
}

/** `target.key`: the reader of a node's property is found once, not for each row. */
export function makeProperty(expression: Of<"Property">, compiler: Compiler): Compiled {
  const { target, key, at } = expression;
  const { graph } = compiler.context;
  const part = compiler.compile(target);
  const ofNode = graph.nodeReader(key);
  const ofRelationship = graph.relationshipReader(key);
  const slot = target.kind === "Variable" ? compiler.scope.slotOf(target.name) : undefined;
  const read = (value: Value): Value => {
    if (value instanceof NodeValue) return ofNode(value.id);
    return value instanceof RelationshipValue ? ofRelationship(value.id) : memberOf(value, key, at);
  };
  if (slot === undefined) return (row) => read(part(row));
  return (row) => {
    const value = row[slot];
    return value instanceof NodeValue ? ofNode(value.id) : read(value);
  };
}

function item(list: readonly Value[], index: Value, at: Span): Value {
  if (typeof index === "number") return list[index < 0 ? list.length + index : index] ?? null;
  if (isInteger(index)) return null;
  const detail = "ListElementAccessByNonInteger";
  throw wrongType(`the index of a list is an integer, not ${show(index)}`, at, detail);
}

/** `target[index]`: an item of a list, counted from its end if negative; a property by its name. */
function element(target: Value, index: Value, at: Span): Value {
  if (target === null) return null;
  if (Array.isArray(target)) return index === null ? null : item(target, index, at);
  const named =
    target instanceof Map ||
    target instanceof NodeValue ||
    target instanceof RelationshipValue ||
    isTemporal(target);
  if (!named) throw wrongType(`${show(target)} has no elements`, at);
  if (index === null) return null;
  if (typeof index === "string") return memberOf(target, index, at);
  const detail = target instanceof Map ? "MapElementAccessByNonString" : "PropertyAccessByNonString";
  throw wrongType(`a property is named by a string, not by ${show(index)}`, at, detail);
}

export function makeIndex(expression: Of<"Index">, compiler: Compiler): Compiled {
  const target = compiler.compile(expression.target);
  const index = compiler.compile(expression.index);
  return (row) => element(target(row), index(row), expression.at);
}

/** A place between items: from the end if negative, never outside of the list. */
function place(value: Value, length: number, at: Span): number {
  if (!isInteger(value) && !(value instanceof Float)) {
    throw wrongType(`a slice goes from an integer to an integer, not ${show(value)}`, at);
  }
  const index = Math.trunc(value instanceof Float ? value.value : Number(value));
  return Math.min(Math.max(index < 0 ? length + index : index, 0), length);
}

/** `target[from..to]`, `to` not included; null if the target or a bound is null. */
export function makeSlice(expression: Of<"Slice">, compiler: Compiler): Compiled {
  const target = compiler.compile(expression.target);
  const from = expression.from && compiler.compile(expression.from);
  const to = expression.to && compiler.compile(expression.to);
  const { at } = expression;
  return (row) => {
    const list = target(row);
    const start = from ? from(row) : 0;
    const end = to ? to(row) : Number.MAX_SAFE_INTEGER;
    if (list === null || start === null || end === null) return null;
    if (!Array.isArray(list)) throw wrongType(`${show(list)} is no list to cut from`, at);
    return list.slice(place(start, list.length, at), place(end, list.length, at));
  };
}

/** A parameter of the run. @throws CypherError ParameterMissing if it was not given. */
export function makeParameter({ name, at }: Of<"Parameter">, compiler: Compiler): Compiled {
  const value = compiler.context.parameters.get(name);
  if (value !== undefined) return compiler.constantly(value);
  throw new CypherError("ParameterMissing", "MissingParameter", `the parameter $${name} was not given`, {
    at,
  });
}

/** A variable. @throws CypherError if it is not in scope. */
export function makeVariable({ name, at }: Of<"Variable">, compiler: Compiler): Compiled {
  const slot = compiler.scope.slotOf(name);
  if (slot === undefined) {
    throw new CypherError("SyntaxError", "UndefinedVariable", `the variable ${name} is not defined`, { at });
  }
  compiler.varies();
  return (row) => row[slot];
}
