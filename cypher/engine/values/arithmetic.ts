import type { Span } from "../errors.ts";
import {
  addTemporal,
  divideDuration,
  multiplyDuration,
  subtractTemporal,
  temporalText,
} from "../temporal/index.ts";
import type { Temporal } from "../temporal/temporal.ts";
import { show, wrongType } from "./faults.ts";
import {
  addIntegers,
  divideIntegers,
  multiplyIntegers,
  negateInteger,
  remainderOfIntegers,
  subtractIntegers,
} from "./integer.ts";
import { isInteger, isTemporal } from "./kind.ts";
import { toDouble } from "./numbers.ts";
import { print, printDouble } from "./print.ts";
import { Float, type Value } from "./value.ts";

const isNumber = (value: Value): value is number | bigint | Float =>
  isInteger(value) || value instanceof Float;
const isDuration = (value: Value): value is Temporal => isTemporal(value) && value.kind === "duration";

function noOperator(operator: string, a: Value, b: Value, at: Span | null): never {
  throw wrongType(`cannot compute ${show(a)} ${operator} ${show(b)}`, at);
}

/** What `'text' + value` appends. Lists, maps and graph values cannot be appended to a string. */
function asText(value: Value): string | null {
  if (typeof value === "string") return value;
  if (value instanceof Float) return printDouble(value.value);
  if (isTemporal(value)) return temporalText(value);
  return typeof value === "object" ? null : print(value);
}

/**
 * `a + b`: numbers, strings (with a number, a boolean or a temporal value too), lists with lists and with single
 * values, temporal values with durations. Null if one is null. Integer overflow and other kinds raise an error, as in
 * all operators below.
 */
export function add(a: Value, b: Value, at: Span | null): Value {
  if (typeof a === "number" && typeof b === "number") return addIntegers(a, b, at);
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) {
    return isInteger(a) && isInteger(b) ? addIntegers(a, b, at) : new Float(toDouble(a) + toDouble(b));
  }
  if (Array.isArray(a)) return Array.isArray(b) ? a.concat(b) : [...a, b];
  if (Array.isArray(b)) return [a, ...b];
  if (typeof a === "string" || typeof b === "string") {
    const left = asText(a);
    const right = asText(b);
    return left === null || right === null ? noOperator("+", a, b, at) : left + right;
  }
  if (isTemporal(a) && isTemporal(b) && (isDuration(a) || isDuration(b))) return addTemporal(a, b);
  return noOperator("+", a, b, at);
}

/** `a || b`: two strings or two lists. */
export function concatenate(a: Value, b: Value, at: Span | null): Value {
  if (typeof a === "string" && typeof b === "string") return a + b;
  if (Array.isArray(a) && Array.isArray(b)) return a.concat(b);
  const joinable = (value: Value) => value === null || typeof value === "string" || Array.isArray(value);
  if ((a === null || b === null) && joinable(a) && joinable(b)) return null;
  return noOperator("||", a, b, at);
}

/** `a - b`: numbers; a temporal value or duration less a duration. */
export function subtract(a: Value, b: Value, at: Span | null): Value {
  if (a === null || b === null) return null;
  if (isInteger(a) && isInteger(b)) return subtractIntegers(a, b, at);
  if (isNumber(a) && isNumber(b)) return new Float(toDouble(a) - toDouble(b));
  if (isTemporal(a) && isDuration(b)) return subtractTemporal(a, b);
  return noOperator("-", a, b, at);
}

/** `a * b`: numbers; a duration and a number. */
export function multiply(a: Value, b: Value, at: Span | null): Value {
  if (a === null || b === null) return null;
  if (isInteger(a) && isInteger(b)) return multiplyIntegers(a, b, at);
  if (isNumber(a)) {
    if (isNumber(b)) return new Float(toDouble(a) * toDouble(b));
    if (isDuration(b)) return multiplyDuration(b, a);
  }
  if (isDuration(a) && isNumber(b)) return multiplyDuration(a, b);
  return noOperator("*", a, b, at);
}

/** `a / b`: whole for two INTEGERs, by 0 an error there; FLOATs divide as IEEE 754 says; a duration by a number. */
export function divide(a: Value, b: Value, at: Span | null): Value {
  if (a === null || b === null) return null;
  if (isInteger(a) && isInteger(b)) return divideIntegers(a, b, at);
  if (isNumber(b)) {
    if (isNumber(a)) return new Float(toDouble(a) / toDouble(b));
    if (isDuration(a)) return divideDuration(a, b);
  }
  return noOperator("/", a, b, at);
}

/** `a % b`: the rest of the division towards zero. */
export function remainder(a: Value, b: Value, at: Span | null): Value {
  if (a === null || b === null) return null;
  if (isInteger(a) && isInteger(b)) return remainderOfIntegers(a, b, at);
  if (isNumber(a) && isNumber(b)) return new Float(toDouble(a) % toDouble(b));
  return noOperator("%", a, b, at);
}

/** `a ^ b`: a FLOAT always. */
export function power(a: Value, b: Value, at: Span | null): Value {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return new Float(toDouble(a) ** toDouble(b));
  return noOperator("^", a, b, at);
}

/** `-a`: 0 − a, so that no −0.0 comes of it. */
export function negate(a: Value, at: Span | null): Value {
  if (a === null) return null;
  if (isInteger(a)) return negateInteger(a, at);
  if (a instanceof Float) return new Float(0 - a.value);
  throw wrongType(`cannot negate ${show(a)}`, at);
}
