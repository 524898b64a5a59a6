import { Float } from "../values/value.ts";
import { dayInRange, plusMonths } from "./calendar.ts";
import { nanosPerDay, nanosPerSecond } from "./clock.ts";
import { DurationValue, secondsPerDay } from "./duration.ts";
import { overflow, wrongType } from "./fault.ts";
import {
  DateTimeValue,
  DateValue,
  type Instant,
  isInstant,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
} from "./instant.ts";
import { floorDivBig, floorModBig } from "./number.ts";
import type { Temporal } from "./temporal.ts";
import { inZone } from "./zone.ts";

const nanosOfDay = BigInt(nanosPerDay);

/** `a + b`: one of both must be a duration. @throws CypherError TypeError otherwise. */
export function addTemporal(a: Temporal, b: Temporal): Temporal {
  if (a instanceof DurationValue) return b instanceof DurationValue ? a.plus(b) : plus(b, a);
  return plus(a, b);
}

/** `a - b`: b must be a duration. @throws CypherError TypeError otherwise. */
export function subtractTemporal(a: Temporal, b: Temporal): Temporal {
  if (!(b instanceof DurationValue)) throw wrongType(`A ${b.kind} cannot be subtracted from a ${a.kind}`);
  return addTemporal(a, b.negated());
}

function plus(instant: Temporal, duration: Temporal): Instant {
  if (!isInstant(instant) || !(duration instanceof DurationValue))
    throw wrongType(`A ${duration.kind} cannot be added to a ${instant.kind}`);
  const nanos = duration.seconds * BigInt(nanosPerSecond) + BigInt(duration.nanos);
  if (instant instanceof DateValue)
    return new DateValue(laterDay(instant.day, duration, duration.seconds / secondsPerDay));
  if (instant instanceof LocalTimeValue) return new LocalTimeValue(timeAfter(instant.nano, nanos));
  if (instant instanceof TimeValue) return new TimeValue(timeAfter(instant.nano, nanos), instant.offset);
  const day = laterDay(instant.day, duration, 0n);
  if (instant instanceof LocalDateTimeValue) {
    const moved = moveNanos(day, instant.nano, nanos);
    return new LocalDateTimeValue(moved.day, moved.nano);
  }
  const local = DateTimeValue.ofLocal(day, instant.nano, instant.zone, instant.offset);
  const moved = { ...moveNanos(local.day, local.nano, nanos), offset: local.offset };
  return new DateTimeValue(inZone(moved, instant.zone), instant.zone);
}

/** Months first, then days, both on the calendar. */
function laterDay(day: number, duration: DurationValue, moreDays: bigint): number {
  return dayInRange(plusMonths(day, small(duration.months)) + small(duration.days + moreDays));
}

function small(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw overflow("The duration is too long for a date");
  return number;
}

const timeAfter = (nano: number, nanos: bigint): number =>
  Number(floorModBig(BigInt(nano) + nanos, nanosOfDay));

function moveNanos(day: number, nano: number, nanos: bigint): { day: number; nano: number } {
  const total = BigInt(nano) + nanos;
  return {
    day: dayInRange(day + small(floorDivBig(total, nanosOfDay))),
    nano: Number(floorModBig(total, nanosOfDay)),
  };
}

/** `duration * factor`: exact for an INTEGER, in doubles for a FLOAT. @throws CypherError for a result beyond 64 bits. */
export function multiplyDuration(duration: Temporal, factor: number | bigint | Float): DurationValue {
  const { months, days, seconds, nanos } = durationOnly(duration);
  if (factor instanceof Float) {
    const by = factor.value;
    return DurationValue.ofFractions(
      Number(months) * by,
      Number(days) * by,
      Number(seconds) * by,
      nanos * by,
    );
  }
  const by = BigInt(factor);
  return new DurationValue(months * by, days * by, seconds * by, BigInt(nanos) * by);
}

/** `duration / divisor`. @throws CypherError for 0, and for a result beyond 64 bits. */
export function divideDuration(duration: Temporal, divisor: number | bigint | Float): DurationValue {
  const { months, days, seconds, nanos } = durationOnly(duration);
  const by = divisor instanceof Float ? divisor.value : Number(divisor);
  return DurationValue.ofFractions(Number(months) / by, Number(days) / by, Number(seconds) / by, nanos / by);
}

function durationOnly(value: Temporal): DurationValue {
  if (value instanceof DurationValue) return value;
  throw wrongType(`A ${value.kind} cannot be multiplied or divided`);
}
