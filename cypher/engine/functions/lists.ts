import { outOfRange, show } from "../values/faults.ts";
import { fitInteger } from "../values/integer.ts";
import { isInteger } from "../values/kind.ts";
import type { Value } from "../values/value.ts";
import { list, refuse } from "./arguments.ts";
import { codePointCount, reverseText } from "./code-points.ts";
import type { FunctionContext, FunctionTable } from "./table.ts";

const LONGEST_LIST = 2 ** 31 - 1;

function bound(value: Value): number | bigint {
  if (isInteger(value)) return value;
  throw outOfRange(`range() takes integers, not ${show(value)}`, null, "InvalidArgumentType");
}

/** From start to end, both included; nothing where the step leads away from the end. */
function range(from: Value, to: Value, by: Value | undefined, context: FunctionContext): Value[] {
  const start = bound(from);
  const end = bound(to);
  const step = by === undefined ? 1 : bound(by);
  if (step === 0) throw outOfRange("the step of range() cannot be 0");
  const count = (BigInt(end) - BigInt(start)) / BigInt(step) + 1n;
  if (step > 0 ? end < start : end > start) return [];
  if (count > LONGEST_LIST) throw outOfRange(`range() cannot make a list of ${count} items`);
  const result = new Array<Value>(Number(count));
  const small = typeof start === "number" && typeof end === "number" && typeof step === "number";
  for (let i = 0; i < result.length; i++) {
    context.tick();
    result[i] = small ? start + i * step : fitInteger(BigInt(start) + BigInt(i) * BigInt(step));
  }
  return result;
}

/** Functions on lists, those that strings share included. */
export const LISTS: FunctionTable = {
  head: (a) => list("head", a)[0] ?? null,
  last: (a) => list("last", a).at(-1) ?? null,
  tail: (a) => list("tail", a).slice(1),
  reverse: (a) => {
    if (typeof a === "string") return reverseText(a);
    return Array.isArray(a) ? a.toReversed() : refuse("reverse", "a string or a list", a);
  },
  size: (a) => {
    if (typeof a === "string") return codePointCount(a);
    return Array.isArray(a) ? a.length : refuse("size", "a string or a list", a);
  },
  isempty: (a) => {
    if (typeof a === "string" || Array.isArray(a)) return a.length === 0;
    return a instanceof Map ? a.size === 0 : refuse("isEmpty", "a string, a list or a map", a);
  },
  range,
};
