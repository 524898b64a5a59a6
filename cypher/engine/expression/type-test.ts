import { CypherError, type Span } from "../errors.ts";
import type { Value } from "../values/value.ts";
import { simpleType, TYPE_ORDER } from "../values/value-type.ts";

type Test = (value: Value) => boolean;

/** The types that a test can name by one word or two, but for those of nothing and of lists. */
const SIMPLE = new Set(TYPE_ORDER.filter((one) => !["NOTHING", "NULL", "LIST"].includes(one)));
const STORABLE = new Set([...SIMPLE].filter((one) => !["NODE", "RELATIONSHIP", "MAP", "PATH"].includes(one)));

/** What can be stored as a property: a scalar, or a list of scalars of one type; whole numbers and others mix. */
function isProperty(value: Value): boolean {
  if (!Array.isArray(value)) return STORABLE.has(simpleType(value));
  const types = new Set(value.map((one) => simpleType(one).replace("INTEGER", "FLOAT")));
  return types.size <= 1 && [...types].every((one) => STORABLE.has(one));
}

/** Cuts a union at its bars, but not at those inside of `LIST<…>`. */
function members(type: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < type.length; i++) {
    if (type[i] === "<") depth++;
    else if (type[i] === ">") depth--;
    else if (type[i] === "|" && depth === 0) {
      parts.push(type.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, type.slice(start)].map((part) => part.trim());
}

function memberTest(type: string, at: Span): Test {
  const name = type.replace(/ NOT NULL$/u, "");
  const forNull = name === type && name !== "NOTHING";
  const orNull =
    (test: Test): Test =>
    (value) =>
      value === null ? forNull : test(value);
  const inner = /^LIST<(.*)>$/u.exec(name)?.[1];
  if (inner !== undefined) {
    const test = typeTest(inner, at);
    return orNull((value) => Array.isArray(value) && value.every(test));
  }
  if (SIMPLE.has(name)) return orNull((value) => simpleType(value) === name);
  switch (name) {
    case "ANY":
      return orNull(() => true);
    case "PROPERTY VALUE":
      return orNull(isProperty);
    case "NULL":
    case "NOTHING":
      return orNull(() => false);
    default:
      throw new CypherError("Unsupported", "Type", `the type ${name} is not supported`, {
        at,
        hint: "write one of Cypher's types, such as INTEGER, STRING or LIST<FLOAT>",
      });
  }
}

/**
 * The test of `IS ::`. Null is of every type but NOTHING and those that say NOT NULL.
 * @param type in upper case, words parted by one blank, as the parser gives it.
 */
export function typeTest(type: string, at: Span): Test {
  const parts = members(type);
  if (new Set(parts.map((one) => one.endsWith(" NOT NULL"))).size > 1) {
    const message = "the types of a union are all NOT NULL, or none is";
    throw new CypherError("SyntaxError", "InvalidType", message, { at });
  }
  const tests = parts.map((one) => memberTest(one, at));
  return tests.length === 1 ? tests[0] : (value) => tests.some((test) => test(value));
}
