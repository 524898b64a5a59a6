import type { Span } from "../errors.ts";
import { arithmeticFault } from "./faults.ts";

/** An INTEGER: a safe integer as a number, any other of 64 bits as a bigint. */
export type Integer = number | bigint;

export const MAX_INTEGER = 2n ** 63n - 1n;
export const MIN_INTEGER = -(2n ** 63n);
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** A whole number in the engine's form; null if it does not fit 64 bits. */
export function fitInteger(value: bigint): Integer | null {
  if (value >= -MAX_SAFE && value <= MAX_SAFE) return Number(value);
  return value >= MIN_INTEGER && value <= MAX_INTEGER ? value : null;
}

/** A double without a fraction in the engine's form; null if it does not fit 64 bits or is no whole number. */
export function wholeInteger(value: number): Integer | null {
  if (Number.isSafeInteger(value)) return value + 0;
  return Number.isInteger(value) ? fitInteger(BigInt(value)) : null;
}

function checked(value: bigint, operation: string, at: Span | null): Integer {
  const result = fitInteger(value);
  if (result !== null) return result;
  throw arithmeticFault("IntegerOverflow", `the result of ${operation} does not fit 64 bits`, at);
}

/** @throws CypherError ArithmeticError where the sum does not fit 64 bits, as all below do. */
export function addIntegers(a: Integer, b: Integer, at: Span | null): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return checked(BigInt(a) + BigInt(b), `${a} + ${b}`, at);
}

export function subtractIntegers(a: Integer, b: Integer, at: Span | null): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return checked(BigInt(a) - BigInt(b), `${a} - ${b}`, at);
}

export function multiplyIntegers(a: Integer, b: Integer, at: Span | null): Integer {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    // + 0: no −0 among the integers.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return checked(BigInt(a) * BigInt(b), `${a} * ${b}`, at);
}

/** Towards zero. @throws CypherError ArithmeticError for a divisor of 0 too. */
export function divideIntegers(a: Integer, b: Integer, at: Span | null): Integer {
  if (b === 0) throw arithmeticFault("DivisionByZero", "/ by zero", at);
  if (typeof a === "number" && typeof b === "number") return Math.trunc(a / b) + 0;
  return checked(BigInt(a) / BigInt(b), `${a} / ${b}`, at);
}

/** The rest has the sign of the dividend. @throws CypherError ArithmeticError for a divisor of 0. */
export function remainderOfIntegers(a: Integer, b: Integer, at: Span | null): Integer {
  if (b === 0) throw arithmeticFault("DivisionByZero", "% by zero", at);
  if (typeof a === "number" && typeof b === "number") return (a % b) + 0;
  return checked(BigInt(a) % BigInt(b), `${a} % ${b}`, at);
}

export function negateInteger(a: Integer, at: Span | null): Integer {
  return typeof a === "number" ? 0 - a : checked(-a, `-(${a})`, at);
}
