import { CypherError, type Span } from "../errors.ts";
import { Float } from "../values/value.ts";

const LIMIT = 2n ** 63n;

function invalid(at: Span, image: string, hint: string | null): CypherError {
  return new CypherError("SyntaxError", "InvalidNumberLiteral", `“${image}” is not a number.`, { at, hint });
}

function digits(image: string, at: Span): bigint {
  const plain = image.replaceAll("_", "");
  if (image.endsWith("_") || image.includes("__"))
    throw invalid(at, image, "An underscore stands between digits.");
  if (/^0x[0-9a-f]+$/iu.test(plain) || /^0o[0-7]+$/u.test(plain)) return BigInt(plain.toLowerCase());
  if (/^0[xX]/u.test(plain)) throw invalid(at, image, "Hexadecimal numbers look like 0x1F.");
  if (/^0[oO]/u.test(plain)) throw invalid(at, image, "Octal numbers look like 0o17.");
  if (!/^\d+$/u.test(plain)) throw invalid(at, image, "A name that begins with a digit is put in backticks.");
  if (/^0\d/u.test(plain)) throw invalid(at, image, "Leave out leading zeros; octal numbers look like 0o17.");
  return BigInt(plain);
}

/**
 * An INTEGER literal: decimal, 0x… or 0o…, with underscores between digits.
 * @param negative whether a minus stands before it: −2^63 is an INTEGER, 2^63 is not.
 * @returns the value, its sign applied. @throws CypherError InvalidNumberLiteral or IntegerOverflow.
 */
export function integerLiteral(image: string, negative: boolean, at: Span): number | bigint {
  const value = digits(image, at);
  if (value > LIMIT || (value === LIMIT && !negative))
    throw new CypherError("SyntaxError", "IntegerOverflow", `${image} does not fit in 64 bits.`, {
      at,
      hint: "Write it as a FLOAT, with a point or an exponent.",
    });
  const signed = negative ? -value : value;
  return Number.isSafeInteger(Number(signed)) ? Number(signed) : signed;
}

/** A FLOAT literal. @throws CypherError FloatingPointOverflow where it is too great for a double. */
export function floatLiteral(image: string, negative: boolean, at: Span): Float {
  const value = Number(image.replaceAll("_", ""));
  if (!Number.isFinite(value))
    throw new CypherError("SyntaxError", "FloatingPointOverflow", `${image} is too great for a FLOAT.`, {
      at,
    });
  return new Float(negative ? -value : value);
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  "\\": "\\",
  "'": "'",
  '"': '"',
};

/**
 * The text that a literal in quotes means. A backslash before any other character stands for itself, as in Neo4j, so
 * that a pattern such as '\\d+' need not double it. @throws CypherError for \\u without four hexadecimal digits.
 */
export function textLiteral(image: string, start: number): string {
  return image.slice(1, -1).replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/gu, (all, code, one, at) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (one !== "u") return ESCAPES[one] ?? all;
    throw new CypherError("SyntaxError", "InvalidUnicodeLiteral", "Four hexadecimal digits follow \\u.", {
      at: { start: start + 1 + at, end: start + 1 + at + all.length },
      hint: "A backslash before a u is written \\\\u.",
    });
  });
}

/** A name without its backticks. */
export function nameOf(image: string): string {
  return image.startsWith("`") ? image.slice(1, -1).replaceAll("``", "`") : image;
}
