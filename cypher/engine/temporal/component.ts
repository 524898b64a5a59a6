import type { Value } from "../values/value.ts";
import { civilOf, dayOfQuarter, dayOfWeek, ordinalDay, quarterOf, weekOf } from "./calendar.ts";
import { clockOf, offsetText } from "./clock.ts";
import { DurationValue } from "./duration.ts";
import { wrongType } from "./fault.ts";
import { DateTimeValue, isDated, isTimed, TimeValue } from "./instant.ts";
import { integerOf, within64Bits } from "./number.ts";
import type { Temporal } from "./temporal.ts";

type Table<Of> = Readonly<Record<string, (value: Of) => Value>>;

const ofDay: Table<number> = {
  year: (day) => civilOf(day).year,
  quarter: (day) => quarterOf(civilOf(day).month),
  month: (day) => civilOf(day).month,
  week: (day) => weekOf(day).week,
  weekYear: (day) => weekOf(day).weekYear,
  day: (day) => civilOf(day).day,
  ordinalDay,
  dayOfWeek,
  weekDay: dayOfWeek,
  dayOfQuarter,
};

const ofNano: Table<number> = {
  hour: (nano) => clockOf(nano).hour,
  minute: (nano) => clockOf(nano).minute,
  second: (nano) => clockOf(nano).second,
  millisecond: (nano) => Math.floor(clockOf(nano).nanosecond / 1_000_000),
  microsecond: (nano) => Math.floor(clockOf(nano).nanosecond / 1000),
  nanosecond: (nano) => clockOf(nano).nanosecond,
};

const ofOffset: Table<number> = {
  timezone: offsetText,
  offset: offsetText,
  offsetMinutes: (offset) => Math.trunc(offset / 60),
  offsetSeconds: (offset) => offset,
};

const epochMillis = (value: DateTimeValue): bigint => {
  const { day, nano } = value.utc();
  return within64Bits(BigInt(day) * 86_400_000n + BigInt(Math.floor(nano / 1_000_000)));
};

const ofMoment: Table<DateTimeValue> = {
  timezone: ({ zone, offset }) => (typeof zone === "string" ? zone : offsetText(offset)),
  /** Of the milliseconds, towards 0: half a second before 1970 is second 0, as in Neo4j. */
  epochSeconds: (value) => integerOf(epochMillis(value) / 1000n),
  epochMillis: (value) => integerOf(epochMillis(value)),
};

/** All of the seconds' part in a unit of which a second has so many; below 0 rounded down, as in Neo4j. */
const total = (inSecond: number) => (value: DurationValue) =>
  integerOf(value.seconds * BigInt(inSecond) + BigInt(Math.floor(value.nanos / (1_000_000_000 / inSecond))));

const ofDuration: Table<DurationValue> = {
  years: ({ months }) => integerOf(months / 12n),
  quarters: ({ months }) => integerOf(months / 3n),
  months: ({ months }) => integerOf(months),
  weeks: ({ days }) => integerOf(days / 7n),
  days: ({ days }) => integerOf(days),
  hours: ({ seconds }) => integerOf(seconds / 3600n),
  minutes: ({ seconds }) => integerOf(seconds / 60n),
  seconds: ({ seconds }) => integerOf(seconds),
  milliseconds: total(1000),
  microseconds: total(1_000_000),
  nanoseconds: total(1_000_000_000),
  quartersOfYear: ({ months }) => integerOf((months / 3n) % 4n),
  monthsOfQuarter: ({ months }) => integerOf(months % 3n),
  monthsOfYear: ({ months }) => integerOf(months % 12n),
  daysOfWeek: ({ days }) => integerOf(days % 7n),
  minutesOfHour: ({ seconds }) => integerOf((seconds / 60n) % 60n),
  secondsOfMinute: ({ seconds }) => integerOf(seconds % 60n),
  millisecondsOfSecond: ({ nanos }) => Math.floor(nanos / 1_000_000),
  microsecondsOfSecond: ({ nanos }) => Math.floor(nanos / 1000),
  nanosecondsOfSecond: ({ nanos }) => nanos,
};

/** A table as a function for one key, the key in lower case; null where it has no such key. */
function lowerCased<Of>(table: Table<Of>): ReadonlyMap<string, (value: Of) => Value> {
  return new Map(Object.entries(table).map(([key, read]) => [key.toLowerCase(), read]));
}

const tables = {
  day: lowerCased(ofDay),
  nano: lowerCased(ofNano),
  offset: lowerCased(ofOffset),
  moment: lowerCased(ofMoment),
  duration: lowerCased(ofDuration),
};

/** `value.key`: `year`, `dayOfQuarter`, `epochSeconds`, …, in any case. @throws CypherError for one that its kind does not have. */
export function temporalComponent(value: Temporal, key: string): Value {
  const name = key.toLowerCase();
  const zoned = value instanceof DateTimeValue || value instanceof TimeValue;
  const found =
    (value instanceof DurationValue ? tables.duration.get(name)?.(value) : undefined) ??
    (value instanceof DateTimeValue ? tables.moment.get(name)?.(value) : undefined) ??
    (zoned ? tables.offset.get(name)?.(value.offset) : undefined) ??
    (isDated(value) ? tables.day.get(name)?.(value.day) : undefined) ??
    (isTimed(value) ? tables.nano.get(name)?.(value.nano) : undefined);
  if (found === undefined) throw wrongType(`A ${value.kind} has no ${key}`);
  return found;
}
