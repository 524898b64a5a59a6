import { Float, type Value } from "../../../cypher/engine/index.ts";

/** What stands in a query but is no code: comments, strings, names in backticks. */
const NO_CODE = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`/gu;
const PARAMETER = /\$([\p{L}_][\p{L}\p{N}_]*|\d+)/gu;

/** Names of the parameters that a query asks for, in the order in which they first stand. */
export function parameterNames(query: string): string[] {
  const code = query.replace(NO_CODE, " ");
  return [...new Set([...code.matchAll(PARAMETER)].map((m) => m[1]))];
}

/**
 * What is written in a parameter's field as a value: JSON where it is JSON (3, 0.5, true, null, ["a"], "410600"), else
 * the text itself. A whole number is an INTEGER unless it is written with a point.
 */
export function parameterValue(written: string): Value {
  const text = written.trim();
  if (/^-?\d+$/.test(text)) return wholeNumber(BigInt(text));
  if (/^-?\d+\.\d+$/.test(text)) return new Float(Number(text));
  try {
    return fromJson(JSON.parse(text));
  } catch {
    return written;
  }
}

function wholeNumber(value: bigint): Value {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function fromJson(json: unknown): Value {
  if (json === null || typeof json === "boolean" || typeof json === "string") return json;
  if (typeof json === "number") return Number.isSafeInteger(json) ? json : new Float(json);
  if (Array.isArray(json)) return json.map(fromJson);
  return new Map(Object.entries(json as object).map(([key, item]) => [key, fromJson(item)]));
}
