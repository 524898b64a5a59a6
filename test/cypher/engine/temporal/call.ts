import { DateTimeValue, Temporal, temporalFunctions } from "../../../../cypher/engine/temporal/index.ts";
import { Float, type Value } from "../../../../cypher/engine/values/value.ts";

/** 2024-02-03T04:05:06.789Z. */
export const now = Date.UTC(2024, 1, 3, 4, 5, 6, 789);

/** What a test writes for a value: a plain object is a MAP, a number with a fraction a FLOAT. */
export type Plain = Value | { [key: string]: Plain };

function cypherValue(plain: Plain): Value {
  if (typeof plain === "number" && !Number.isInteger(plain)) return new Float(plain);
  if (typeof plain !== "object" || plain === null || plain instanceof Temporal || plain instanceof Float)
    return plain as Value;
  return new Map(Object.entries(plain).map(([key, value]) => [key, cypherValue(value)]));
}

/** Calls a function of dates and times. */
export function call(name: string, ...args: Plain[]): Value {
  const found = temporalFunctions.get(name.toLowerCase());
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found.call(args.map(cypherValue), { now });
}

/** The same, for a result that must be a temporal value. */
export function temporal(name: string, ...args: Plain[]): Temporal {
  const value = call(name, ...args);
  if (value instanceof Temporal) return value;
  throw new Error(`${name} gave no temporal value`);
}

export function datetime(text: string): DateTimeValue {
  const value = call("datetime", text);
  if (value instanceof DateTimeValue) return value;
  throw new Error(`${text} is no datetime`);
}
