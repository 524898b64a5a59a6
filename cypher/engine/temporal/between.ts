import { monthsBetween, plusMonths } from "./calendar.ts";
import { nanosPerSecond, secondsPerDay } from "./clock.ts";
import { DurationValue } from "./duration.ts";
import { wrongType } from "./fault.ts";
import {
  type Dated,
  DateTimeValue,
  DateValue,
  type Instant,
  isDated,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
  zoneOf,
} from "./instant.ts";
import type { Zone } from "./zone.ts";

type Full = LocalDateTimeValue | DateTimeValue;
type Pair = { from: Full; to: Full } | { from: LocalTimeValue | TimeValue; to: LocalTimeValue | TimeValue };

/** Gives each of both what only the other has: the time is midnight, the date and the zone are the other's. */
function aligned(a: Instant, b: Instant): Pair {
  const zone = zoneOf(a) ?? zoneOf(b);
  if (!isDated(a) && !isDated(b)) return { from: timeIn(a, zone), to: timeIn(b, zone) };
  const day = isDated(a) ? a.day : (b as Dated).day;
  return { from: fullIn(a, day, zone), to: fullIn(b, isDated(b) ? b.day : day, zone) };
}

function timeIn(value: LocalTimeValue | TimeValue, zone: Zone | null): LocalTimeValue | TimeValue {
  return value instanceof LocalTimeValue && typeof zone === "number"
    ? new TimeValue(value.nano, zone)
    : value;
}

function fullIn(value: Instant, day: number, zone: Zone | null): Full {
  if (value instanceof DateTimeValue) return value;
  const nano = value instanceof DateValue ? 0 : value.nano;
  const own = zoneOf(value) ?? zone;
  return own === null ? new LocalDateTimeValue(day, nano) : DateTimeValue.ofLocal(day, nano, own);
}

/** The end on the clock of the start's zone. */
const onClockOf = (from: Full, to: Full): Full =>
  from instanceof DateTimeValue && to instanceof DateTimeValue ? to.withZone(from.zone) : to;

/** The end's day, one nearer where the time of day has not come round. */
function wholeDay(from: Full, to: Full): number {
  if (to.day > from.day && to.nano < from.nano) return to.day - 1;
  return to.day < from.day && to.nano > from.nano ? to.day + 1 : to.day;
}

const at = (value: Full, day: number): Full =>
  value instanceof DateTimeValue
    ? DateTimeValue.ofLocal(day, value.nano, value.zone, value.offset)
    : new LocalDateTimeValue(day, value.nano);

function nanosBetween({ from, to }: Pair): bigint {
  if (from instanceof TimeValue && to instanceof TimeValue) return BigInt(to.utcNano() - from.utcNano());
  if (from instanceof DateTimeValue && to instanceof DateTimeValue) return apart(from.utc(), to.utc());
  return apart(from, to);
}

function apart(from: { day?: number; nano: number }, to: { day?: number; nano: number }): bigint {
  const days = BigInt((to.day ?? 0) - (from.day ?? 0));
  return days * BigInt(secondsPerDay) * BigInt(nanosPerSecond) + BigInt(to.nano - from.nano);
}

/** Months where both have dates, then days, then the rest: `duration.between`. */
export function between(a: Instant, b: Instant): DurationValue {
  const pair = aligned(a, b);
  if (!isDated(a) || !isDated(b) || !isDated(pair.from) || !isDated(pair.to))
    return new DurationValue(0n, 0n, 0n, nanosBetween(pair));
  const { from } = pair;
  const to = onClockOf(from, pair.to);
  const months = monthsBetween(from.day, wholeDay(from, to));
  const afterMonths = at(from, plusMonths(from.day, months));
  const days = wholeDay(afterMonths, to) - afterMonths.day;
  const rest = nanosBetween({ from: at(afterMonths, afterMonths.day + days), to });
  return new DurationValue(BigInt(months), BigInt(days), 0n, rest);
}

/**
 * Both on the clock of the first one's zone; null where one of both has no date.
 * @throws CypherError where neither has one: there is nothing to count in `unit`
 */
function datedPair(a: Instant, b: Instant, unit: string): { from: Full; to: Full } | null {
  if (!isDated(a) && !isDated(b)) throw wrongType(`There are no ${unit} between a ${a.kind} and a ${b.kind}`);
  const { from, to } = aligned(a, b);
  if (!isDated(a) || !isDated(b) || !isDated(from) || !isDated(to)) return null;
  return { from, to: onClockOf(from, to) };
}

/** Whole months only; none where only one of both has a date. @throws CypherError where none has. */
export function betweenInMonths(a: Instant, b: Instant): DurationValue {
  const pair = datedPair(a, b, "months");
  const months = pair === null ? 0 : monthsBetween(pair.from.day, wholeDay(pair.from, pair.to));
  return new DurationValue(BigInt(months), 0n, 0n, 0n);
}

/** Whole days only; none where only one of both has a date. @throws CypherError where none has. */
export function betweenInDays(a: Instant, b: Instant): DurationValue {
  const pair = datedPair(a, b, "days");
  return new DurationValue(
    0n,
    BigInt(pair === null ? 0 : wholeDay(pair.from, pair.to) - pair.from.day),
    0n,
    0n,
  );
}

/** All in seconds and nanoseconds: the time that really passed, hours of a changed clock included. */
export const betweenInSeconds = (a: Instant, b: Instant): DurationValue =>
  new DurationValue(0n, 0n, 0n, nanosBetween(aligned(a, b)));
