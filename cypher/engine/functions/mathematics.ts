import { arithmeticFault, outOfRange } from "../values/faults.ts";
import { fitInteger } from "../values/integer.ts";
import { isInteger } from "../values/kind.ts";
import { Float, type Value } from "../values/value.ts";
import { double, refuse, text } from "./arguments.ts";
import { isRoundingMode, roundDecimal, roundUp } from "./rounding.ts";
import type { FunctionTable, Implementation } from "./table.ts";

const DEGREES_IN_RADIAN = 180 / Math.PI;
const RADIANS_IN_DEGREE = Math.PI / 180;

/** A function from doubles to doubles, which gives a FLOAT for any number. */
const real =
  (name: string, compute: (x: number) => number): Implementation =>
  (a) =>
    new Float(compute(double(name, a)));

function abs(value: Value): Value {
  if (!isInteger(value)) return new Float(Math.abs(double("abs", value)));
  if (typeof value === "number") return Math.abs(value);
  const result = fitInteger(value < 0n ? -value : value);
  if (result === null) throw arithmeticFault("IntegerOverflow", `abs(${value}) does not fit 64 bits`);
  return result;
}

function round(a: Value, b: Value | undefined, c: Value | undefined): Value {
  const value = double("round", a);
  const precision = b === undefined ? 0 : Math.trunc(double("round", b));
  if (precision < 0) throw outOfRange("the precision of round() cannot be negative");
  const mode = c === undefined ? null : text("round", c).toUpperCase();
  if (mode !== null && !isRoundingMode(mode)) {
    return refuse("round", "CEILING, FLOOR, UP, DOWN, HALF_EVEN, HALF_UP or HALF_DOWN", c!);
  }
  if (precision === 0 && mode === null) return new Float(roundUp(value));
  return new Float(roundDecimal(value, precision, mode ?? "HALF_UP"));
}

/** Functions on numbers. */
export const MATHEMATICS: FunctionTable = {
  abs,
  round,
  sign: (a) => Math.sign(double("sign", a)) + 0 || 0,
  isnan: (a) => Number.isNaN(double("isNaN", a)),
  ceil: real("ceil", Math.ceil),
  floor: real("floor", Math.floor),
  sqrt: real("sqrt", Math.sqrt),
  exp: real("exp", Math.exp),
  log: real("log", Math.log),
  log10: real("log10", Math.log10),
  sin: real("sin", Math.sin),
  cos: real("cos", Math.cos),
  tan: real("tan", Math.tan),
  cot: real("cot", (x) => 1 / Math.tan(x)),
  asin: real("asin", Math.asin),
  acos: real("acos", Math.acos),
  atan: real("atan", Math.atan),
  atan2: (a, b) => new Float(Math.atan2(double("atan2", a), double("atan2", b))),
  sinh: real("sinh", Math.sinh),
  cosh: real("cosh", Math.cosh),
  tanh: real("tanh", Math.tanh),
  coth: real("coth", (x) => 1 / Math.tanh(x)),
  haversin: real("haversin", (x) => (1 - Math.cos(x)) / 2),
  degrees: real("degrees", (x) => x * DEGREES_IN_RADIAN),
  radians: real("radians", (x) => x * RADIANS_IN_DEGREE),
  e: () => new Float(Math.E),
  pi: () => new Float(Math.PI),
  rand: () => new Float(Math.random()),
};
