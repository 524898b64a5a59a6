import type { Value } from "../values/value.ts";
import { civilOf, dayOfQuarter, dayOfWeek, ordinalDay, quarterOf, weekOf } from "./calendar.ts";
import { clockOf, offsetText } from "./clock.ts";
import { DurationValue } from "./duration.ts";
import { wrongType } from "./fault.ts";
import { DateTimeValue, isDated, isTimed, TimeValue } from "./instant.ts";
import { integerOf } from "./number.ts";
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

const epochSecond = (value: DateTimeValue): bigint => {
  const { day, nano } = value.utc();
  return BigInt(day) * 86_400n + BigInt(Math.floor(nano / 1_000_000_000));
};

const ofMoment: Table<DateTimeValue> = {
  timezone: ({ zone, offset }) => (typeof zone === "string" ? zone : offsetText(offset)),
  epochSeconds: (value) => integerOf(epochSecond(value)),
  epochMillis: (value) =>
    integerOf(
      epochSecond(value) * 1000n + BigInt(Math.floor(clockOf(value.utc().nano).nanosecond / 1_000_000)),
    ),
};

/** All nanoseconds of the seconds' part in a unit of so many. */
const total = (size: bigint) => (value: DurationValue) =>
  integerOf((value.seconds * 1_000_000_000n + BigInt(value.nanos)) / size);

const ofDuration: Table<DurationValue> = {
  years: ({ months }) => integerOf(months / 12n),
  quarters: ({ months }) => integerOf(months / 3n),
  months: ({ months }) => integerOf(months),
  weeks: ({ days }) => integerOf(days / 7n),
  days: ({ days }) => integerOf(days),
  hours: ({ seconds }) => integerOf(seconds / 3600n),
  minutes: ({ seconds }) => integerOf(seconds / 60n),
  seconds: ({ seconds }) => integerOf(seconds),
  milliseconds: total(1_000_000n),
  microseconds: total(1000n),
  nanoseconds: total(1n),
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

/** What `table[key]` makes of a value; undefined where it has no such key. */
function read<Of>(table: Table<Of>, key: string, value: Of): Value | undefined {
  return Object.hasOwn(table, key) ? table[key](value) : undefined;
}

/** `value.key`: `year`, `dayOfQuarter`, `epochSeconds`, … @throws CypherError for one that its kind does not have. */
export function temporalComponent(value: Temporal, key: string): Value {
  const found =
    (value instanceof DurationValue ? read(ofDuration, key, value) : undefined) ??
    (value instanceof DateTimeValue ? read(ofMoment, key, value) : undefined) ??
    (value instanceof DateTimeValue || value instanceof TimeValue
      ? read(ofOffset, key, value.offset)
      : undefined) ??
    (isDated(value) ? read(ofDay, key, value.day) : undefined) ??
    (isTimed(value) ? read(ofNano, key, value.nano) : undefined);
  if (found === undefined) throw wrongType(`A ${value.kind} has no ${key}`);
  return found;
}
