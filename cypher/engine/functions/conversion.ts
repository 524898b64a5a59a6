import { temporalText } from "../temporal/index.ts";
import { wrongType } from "../values/faults.ts";
import { fitInteger, type Integer, MAX_INTEGER, MIN_INTEGER, wholeInteger } from "../values/integer.ts";
import { isInteger, isTemporal } from "../values/kind.ts";
import { print, printDouble } from "../values/print.ts";
import { Float, type Value } from "../values/value.ts";
import { list, refuse } from "./arguments.ts";
import { FLOAT_TEXT, HEXADECIMAL_TEXT, INTEGER_TEXT, OTHER_DIGIT } from "./data/number-text.ts";
import type { FunctionTable, Implementation } from "./table.ts";

/** Why a value was not converted: its kind is wrong, or it is a number beyond 64 bits. Any other string gives null. */
const UNFIT = Symbol("unfit");
const TOO_LARGE = Symbol("too large");
type Conversion = (value: Value) => Value | typeof UNFIT | typeof TOO_LARGE;

/** Without its fraction; a FLOAT beyond 64 bits stops at their end and NaN is 0, as in Java. */
function truncate(value: number): Integer {
  if (Number.isNaN(value)) return 0;
  return wholeInteger(Math.trunc(value)) ?? (value > 0 ? MAX_INTEGER : MIN_INTEGER);
}

/** A digit of any script as 0…9: in each script they stand in a row that begins at …0 or …6. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  const low = code % 16;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
}

function readInteger(written: string): Integer | null | typeof TOO_LARGE {
  const text = written.replace(OTHER_DIGIT, asciiDigit);
  const found = INTEGER_TEXT.exec(text);
  if (found === null) return null;
  const { sign, whole, fraction = "", exponent } = found.groups!;
  if (exponent !== undefined) return wholeInteger(Math.trunc(Number(text))) ?? TOO_LARGE;
  const size = BigInt(whole || "0");
  if (size === MAX_INTEGER && /[1-9]/u.test(fraction)) return TOO_LARGE;
  return fitInteger(sign === "-" ? -size : size) ?? TOO_LARGE;
}

const toInteger: Conversion = (value) => {
  if (isInteger(value)) return value;
  if (value instanceof Float) return truncate(value.value);
  if (typeof value === "string") return readInteger(value);
  return typeof value === "boolean" ? Number(value) : UNFIT;
};

function readFloat(text: string): number | null {
  const found = FLOAT_TEXT.exec(text);
  if (found !== null) return Number(found[1]);
  const parts = HEXADECIMAL_TEXT.exec(text)?.groups;
  if (parts === undefined) return null;
  const { sign, whole, fraction, exponent } = parts;
  const size = Number(`0x${whole}${fraction}`) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === "-" ? -size : size;
}

const toFloat: Conversion = (value) => {
  if (value instanceof Float) return value;
  if (isInteger(value)) return new Float(Number(value));
  if (typeof value !== "string") return UNFIT;
  const read = readFloat(value.trim());
  return read === null ? null : new Float(read);
};

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

const toBoolean: Conversion = (value) => {
  if (typeof value === "boolean") return value;
  if (isInteger(value)) return value !== 0;
  return typeof value === "string" ? (WORDS.get(value.trim().toLowerCase()) ?? null) : UNFIT;
};

/** A scalar or temporal value as toString() writes it. */
const toText: Conversion = (value) => {
  if (typeof value === "string") return value;
  if (isInteger(value) || typeof value === "boolean") return String(value);
  if (value instanceof Float) return printDouble(value.value);
  return isTemporal(value) ? temporalText(value) : UNFIT;
};

const strict =
  (name: string, conversion: Conversion, expected: string): Implementation =>
  (a) => {
    const result = conversion(a);
    if (result === TOO_LARGE) throw wrongType(`${print(a)} is too large`, null, "InvalidArgumentValue");
    return result === UNFIT ? refuse(name, expected, a) : result;
  };

/** Null for whatever cannot be converted. */
const lenient =
  (conversion: Conversion) =>
  (a: Value): Value => {
    const result = a === null ? null : conversion(a);
    return result === UNFIT || result === TOO_LARGE ? null : result;
  };

const each =
  (name: string, conversion: Conversion): Implementation =>
  (a) =>
    list(name, a).map(lenient(conversion));

/** Conversions between types, each in three forms: strict, OrNull, and List. */
export const CONVERSION: FunctionTable = {
  tointeger: strict("toInteger", toInteger, "a number, a boolean or a string"),
  tointegerornull: lenient(toInteger),
  tointegerlist: each("toIntegerList", toInteger),
  tofloat: strict("toFloat", toFloat, "a number or a string"),
  tofloatornull: lenient(toFloat),
  tofloatlist: each("toFloatList", toFloat),
  toboolean: strict("toBoolean", toBoolean, "a boolean, an integer or a string"),
  tobooleanornull: lenient(toBoolean),
  tobooleanlist: each("toBooleanList", toBoolean),
  tostring: strict("toString", toText, "a string, a number, a boolean or a temporal value"),
  tostringornull: lenient(toText),
  tostringlist: each("toStringList", toText),
};
