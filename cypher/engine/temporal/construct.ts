import { buildDay, buildNano } from "./build.ts";
import { nanosPerSecond, secondsPerDay } from "./clock.ts";
import { invalid } from "./fault.ts";
import { clockFields, type Fields } from "./fields.ts";
import {
  DateTimeValue,
  DateValue,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
  zoneOf,
} from "./instant.ts";
import { floorDiv, floorMod } from "./number.ts";
import { offsetAt, type Zone } from "./zone.ts";

/** The kinds that have functions of their own, duration aside. */
export type InstantKind = "date" | "localtime" | "time" | "localdatetime" | "datetime";

/**
 * A value of a kind from a map's fields. A time that is selected with its zone keeps the moment where `timezone` is
 * given too: the result is read in the selected zone, then carried over.
 * @param now ms since 1970 UTC: what a region's offset is taken at for a time without a date.
 */
export function construct(
  kind: InstantKind,
  fields: Fields,
  now: number,
): DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue {
  if (kind === "date") return new DateValue(day(fields));
  if (kind === "localtime") return new LocalTimeValue(nano(fields));
  if (kind === "localdatetime") return new LocalDateTimeValue(dayOfMoment(fields), nano(fields));
  const selected = fields.time === null ? null : zoneOf(fields.time);
  if (kind === "time") return constructTime(fields, selected, now);
  if (fields.epochMillis !== null) return fromEpoch(fields, fields.epochMillis);
  const built = DateTimeValue.ofLocal(dayOfMoment(fields), nano(fields), selected ?? fields.zone ?? 0);
  return selected !== null && fields.zone !== null ? built.withZone(fields.zone) : built;
}

const day = (fields: Fields): number => buildDay(fields.numbers, fields.date?.day ?? null);

/** The day of a value that has a time too. */
const dayOfMoment = (fields: Fields): number =>
  buildDay(
    fields.numbers,
    fields.date?.day ?? null,
    clockFields.some((field) => fields.numbers.has(field)),
  );

function nano(fields: Fields): number {
  return buildNano(fields.numbers, fields.time === null ? null : fields.time.nano);
}

function constructTime(fields: Fields, selected: Zone | null, now: number): TimeValue {
  const local = nano(fields);
  const given = fields.zone === null ? null : offsetAt(fields.zone, Math.floor(now / 1000));
  if (selected === null) return new TimeValue(local, given ?? 0);
  const source = fields.time !== null && "offset" in fields.time ? fields.time.offset : 0;
  return given === null ? new TimeValue(local, source) : new TimeValue(local, source).withOffset(given);
}

function fromEpoch(fields: Fields, millis: number): DateTimeValue {
  const others = [...fields.numbers.keys()].filter((field) => field !== "nanosecond");
  if (others.length > 0 || fields.date !== null || fields.time !== null)
    throw invalid("epochSeconds and epochMillis go with nanosecond and timezone only");
  const fraction = floorMod(millis, 1000) * 1_000_000 + (fields.numbers.get("nanosecond") ?? 0);
  return atEpoch(floorDiv(millis, 1000), fraction, fields.zone ?? 0);
}

/** A moment told in seconds since 1970 UTC, and nanoseconds beyond. */
export function atEpoch(seconds: number, nanoseconds: number, zone: Zone): DateTimeValue {
  const total = seconds + floorDiv(nanoseconds, nanosPerSecond);
  const days = floorDiv(total, secondsPerDay);
  const nanoOfDay = (total - days * secondsPerDay) * nanosPerSecond + floorMod(nanoseconds, nanosPerSecond);
  return new DateTimeValue({ day: days, nano: nanoOfDay, offset: 0 }, 0).withZone(zone);
}
