import { Float, type Value } from "../values/value.ts";
import { invalid, wrongType } from "./fault.ts";
import { type Dated, isDated, isTimed, type Timed } from "./instant.ts";
import { parseZone, type Zone } from "./zone.ts";

/** The parts of a date that are numbers, by the four ways to name a day. */
export const calendarGroups = [
  ["month", "day"],
  ["week", "dayOfWeek"],
  ["quarter", "dayOfQuarter"],
  ["ordinalDay"],
] as const;

export const dateFields = ["year", ...calendarGroups.flat()] as const;
export const clockFields = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"] as const;
export type NumberField = (typeof dateFields)[number] | (typeof clockFields)[number];

/** A map such as `{year: 1984, month: 10, time: t, timezone: '+01:00'}`, read. */
export interface Fields {
  numbers: ReadonlyMap<NumberField, number>;
  date: Dated | null;
  time: Timed | null;
  /** From `timezone`; null: not given. */
  zone: Zone | null;
  /** From `epochSeconds` or `epochMillis`, in ms. */
  epochMillis: number | null;
}

/** Keys are found without regard to case, as in Neo4j. */
const fieldNames = new Map(
  [...dateFields, ...clockFields, "date", "time", "datetime", "timezone", "epochSeconds", "epochMillis"].map(
    (name) => [name.toLowerCase(), name],
  ),
);

/** Which keys a function takes; `timezone` all do. */
export interface Takes {
  date: boolean;
  time: boolean;
  /** `epochSeconds` and `epochMillis`. */
  epoch: boolean;
}

const limits: Record<NumberField, readonly [number, number]> = {
  year: [-999_999_999, 999_999_999],
  month: [1, 12],
  day: [1, 31],
  week: [1, 53],
  dayOfWeek: [1, 7],
  quarter: [1, 4],
  dayOfQuarter: [1, 92],
  ordinalDay: [1, 366],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
  millisecond: [0, 999],
  microsecond: [0, 999_999],
  nanosecond: [0, 999_999_999],
};

/** The value of a field, in its bounds. @throws CypherError outside. */
export function inBounds(field: NumberField, value: number): number {
  const [low, high] = limits[field];
  if (value < low || value > high) throw invalid(`${field} must be from ${low} to ${high}, not ${value}`);
  return value;
}

/** An INTEGER of a map. @throws CypherError for another type. */
export function integerField(key: string, value: Value): number {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") throw invalid(`${key} is too large: ${value}`);
  throw wrongType(`${key} must be an integer${value instanceof Float ? ", not a float" : ""}`);
}

/** Reads a map of fields. @throws CypherError for a key that the function does not take, or a value of the wrong type. */
export function readFields(map: ReadonlyMap<string, Value>, takes: Takes): Fields {
  const numbers = new Map<NumberField, number>();
  const fields: Fields = { numbers, date: null, time: null, zone: null, epochMillis: null };
  const known = new Set<string>([...(takes.date ? dateFields : []), ...(takes.time ? clockFields : [])]);
  for (const [written, value] of map) {
    const key = fieldNames.get(written.toLowerCase()) ?? written;
    if (known.has(key))
      numbers.set(key as NumberField, inBounds(key as NumberField, integerField(key, value)));
    else if (!readOther(fields, key, value, takes)) throw invalid(`${key} is no field of such a value`);
  }
  return fields;
}

function readOther(fields: Fields, key: string, value: Value, takes: Takes): boolean {
  const both = takes.date && takes.time;
  if (key === "date" && takes.date) fields.date = dated(fields.date, value);
  else if (key === "time" && takes.time) fields.time = timed(fields.time, value);
  else if (key === "datetime" && both) {
    fields.date = dated(fields.date, value);
    fields.time = timed(fields.time, value);
  } else if (key === "timezone") fields.zone = zoneFrom(value);
  else if (key === "epochSeconds" && takes.epoch) fields.epochMillis = integerField(key, value) * 1000;
  else if (key === "epochMillis" && takes.epoch) fields.epochMillis = integerField(key, value);
  else return false;
  return true;
}

function dated(already: Dated | null, value: Value): Dated {
  if (already !== null) throw invalid("date and datetime cannot both be selected from");
  if (isDated(value)) return value;
  throw wrongType("a value that has a date is needed to select one from");
}

function timed(already: Timed | null, value: Value): Timed {
  if (already !== null) throw invalid("time and datetime cannot both be selected from");
  if (isTimed(value)) return value;
  throw wrongType("a value that has a time is needed to select one from");
}

/** A zone from its text. @throws CypherError for another type, or for an unknown zone. */
export function zoneFrom(value: Value): Zone {
  if (typeof value !== "string") throw wrongType("a time zone must be a string");
  return parseZone(value);
}
