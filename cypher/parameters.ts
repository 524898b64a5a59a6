import { Float, type Value } from "./engine/index.ts";

/**
 * A parameter's value from what a user typed, where no type is known: JSON where it is JSON (3, 0.5, true, null, ["a"],
 * "410600"), else the text as it stands. A whole number is an INTEGER unless it is written with a point or an exponent;
 * within a list or map any whole number is an INTEGER.
 */
export function parameterValue(written: string): Value {
  const text = written.trim();
  if (/^-?\d+$/.test(text)) return integer(BigInt(text));
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return new Float(Number(text));
  try {
    return fromJson(JSON.parse(text));
  } catch {
    return written;
  }
}

function integer(value: bigint): Value {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function fromJson(json: unknown): Value {
  if (json === null || typeof json === "boolean" || typeof json === "string") return json;
  if (typeof json === "number") return Number.isSafeInteger(json) ? json : new Float(json);
  if (Array.isArray(json)) return json.map(fromJson);
  return new Map(Object.entries(json as object).map(([key, item]) => [key, fromJson(item)]));
}
