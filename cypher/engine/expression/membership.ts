import type { Span } from "../errors.ts";
import type { Expression } from "../parse/ast.ts";
import { equals } from "../values/equality.ts";
import { show, wrongType } from "../values/faults.ts";
import { type GroupKey, groupKey } from "../values/key.ts";
import { Float, type Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import type { Compiled } from "./context.ts";

type Binary = Extract<Expression, { kind: "Binary" }>;

function search(value: Value, list: Value, at: Span, { context }: Compiler): boolean | null {
  if (list === null) return null;
  if (!Array.isArray(list)) throw wrongType(`IN takes a list, not ${show(list)}`, at);
  let result: boolean | null = false;
  for (const item of list) {
    context.tick();
    const same = equals(value, item);
    if (same === true) return true;
    if (same === null) result = null;
  }
  return result;
}

/** The list's keys if it holds nothing but numbers, strings, booleans and nulls; NaN is left out: it equals nothing. */
function keysOf(list: readonly Value[]): Set<GroupKey> | null {
  const keys = new Set<GroupKey>();
  for (const value of list) {
    if (value === null) continue;
    if (typeof value === "object" && !(value instanceof Float)) return null;
    const key = groupKey(value);
    if (!Number.isNaN(key)) keys.add(key);
  }
  return keys;
}

/** `value IN list`: unknown where an item may be the value and none surely is. A list of constants is looked up. */
export function makeIn(expression: Binary, compiler: Compiler): Compiled {
  const left = compiler.compile(expression.left);
  const right = compiler.compile(expression.right);
  const { at } = expression.right;
  const list = compiler.constantOf(right);
  const keys = Array.isArray(list) ? keysOf(list) : null;
  if (!Array.isArray(list) || keys === null) return (row) => search(left(row), right(row), at, compiler);
  const otherwise = list.includes(null) ? null : false;
  const forNull = list.length === 0 ? false : null;
  return (row) => {
    const value = left(row);
    if (value === null) return forNull;
    return keys.has(groupKey(value)) ? true : otherwise;
  };
}
