import { outOfRange } from "../values/faults.ts";
import type { Value } from "../values/value.ts";
import { double, refuse, text } from "./arguments.ts";
import { codePointCount, reverseText, sliceText } from "./code-points.ts";
import { WHITESPACE } from "./data/whitespace.ts";
import type { FunctionTable } from "./table.ts";

/** A count of characters or a place among them: a number that is not negative. */
function count(name: string, value: Value): number {
  const result = Math.trunc(double(name, value));
  if (result >= 0) return result;
  throw outOfRange(`${name}() takes no negative start or length`, null, "NegativeIntegerArgument");
}

/** Takes characters of a set off the front. */
function skipFront(value: string, characters: ReadonlySet<string>): string {
  let taken = 0;
  for (const one of value) {
    if (!characters.has(one)) break;
    taken += one.length;
  }
  return value.slice(taken);
}

function skipBack(value: string, characters: ReadonlySet<string>): string {
  return reverseText(skipFront(reverseText(value), characters));
}

function charactersOf(name: string, value: Value | undefined): ReadonlySet<string> {
  return value === undefined ? WHITESPACE : new Set(text(name, value));
}

/** Cuts at the delimiter that comes first; an empty one cuts between all characters. */
function split(value: string, delimiters: readonly string[]): string[] {
  const cuts = delimiters.filter((one) => one !== "");
  if (cuts.length < delimiters.length && cuts.length === 0) return value === "" ? [""] : [...value];
  if (cuts.length === 1) return value.split(cuts[0]);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length && cuts.length > 0; ) {
    const found = cuts.find((one) => value.startsWith(one, at));
    if (found === undefined) {
      at++;
      continue;
    }
    parts.push(value.slice(start, at));
    at += found.length;
    start = at;
  }
  parts.push(value.slice(start));
  return parts;
}

function delimitersOf(value: Value): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value)
    ? value.map((one) => text("split", one))
    : refuse("split", "a string or a list of strings", value);
}

const FORMS = new Set(["NFC", "NFD", "NFKC", "NFKD"]);

function form(value: Value | undefined): string {
  if (value === undefined) return "NFC";
  const name = text("normalize", value).toUpperCase();
  return FORMS.has(name) ? name : refuse("normalize", "NFC, NFD, NFKC or NFKD", value);
}

const upper = (name: string) => (a: Value) => text(name, a).toUpperCase();
const lower = (name: string) => (a: Value) => text(name, a).toLowerCase();

/** Functions on strings. Characters are code points, as in Neo4j. */
export const STRINGS: FunctionTable = {
  char_length: (a) => codePointCount(text("char_length", a)),
  character_length: (a) => codePointCount(text("character_length", a)),
  toupper: upper("toUpper"),
  upper: upper("upper"),
  tolower: lower("toLower"),
  lower: lower("lower"),
  left: (a, b) => sliceText(text("left", a), 0, count("left", b)),
  right: (a, b) => {
    const value = text("right", a);
    return sliceText(value, Math.max(0, codePointCount(value) - count("right", b)));
  },
  substring: (a, b, c: Value | undefined) =>
    sliceText(
      text("substring", a),
      count("substring", b),
      c === undefined ? undefined : count("substring", c),
    ),
  replace: (a, b, c) => {
    const replacement = text("replace", c);
    return text("replace", a).replaceAll(text("replace", b), () => replacement);
  },
  split: (a, b) => split(text("split", a), delimitersOf(b)),
  trim: (a, b: Value | undefined) => {
    const characters = charactersOf("trim", b);
    return skipBack(skipFront(text("trim", a), characters), characters);
  },
  btrim: (a, b: Value | undefined) => {
    const characters = charactersOf("btrim", b);
    return skipBack(skipFront(text("btrim", a), characters), characters);
  },
  ltrim: (a, b: Value | undefined) => skipFront(text("ltrim", a), charactersOf("ltrim", b)),
  rtrim: (a, b: Value | undefined) => skipBack(text("rtrim", a), charactersOf("rtrim", b)),
  normalize: (a, b: Value | undefined) => text("normalize", a).normalize(form(b)),
};
