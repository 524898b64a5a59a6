import { DurationValue, secondsPerDay, secondsPerMonth } from "./duration.ts";
import { DateTimeValue, DateValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from "./instant.ts";
import type { Temporal } from "./temporal.ts";

/** For <, <=, >, >=: below, at or above 0; null (unknown) for two kinds, and for durations that are not equal. */
export function compareTemporal(a: Temporal, b: Temporal): number | null {
  if (a.kind !== b.kind) return null;
  if (a instanceof DurationValue) return equalTemporal(a, b) ? 0 : null;
  return orderTemporal(a, b);
}

/** For =: two of one kind, moment and zone alike. */
export const equalTemporal = (a: Temporal, b: Temporal): boolean =>
  a.kind === b.kind && temporalKey(a) === temporalKey(b);

/** A string that is the same exactly for equal values: a key for DISTINCT and grouping. */
export function temporalKey(value: Temporal): string {
  if (value instanceof DurationValue)
    return `duration ${value.months} ${value.days} ${value.seconds} ${value.nanos}`;
  return `${value.kind} ${value}`;
}

/** Neo4j's order of kinds. */
const kinds: readonly Temporal["kind"][] = [
  "datetime",
  "localdatetime",
  "date",
  "time",
  "localtime",
  "duration",
];

/** For ORDER BY, min and max: a total order, across kinds too, in the order of Neo4j. */
export function orderTemporal(a: Temporal, b: Temporal): number {
  if (a.kind !== b.kind) return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  const left = keysOf(a);
  const right = keysOf(b);
  for (let i = 0; i < left.length; i++) {
    if (left[i] < right[i]) return -1;
    if (left[i] > right[i]) return 1;
  }
  return 0;
}

/** What is compared, the weightiest first: the moment, then the offset and the zone. */
function keysOf(value: Temporal): readonly (number | bigint | string)[] {
  if (value instanceof DateValue) return [value.day];
  if (value instanceof LocalTimeValue) return [value.nano];
  if (value instanceof TimeValue) return [value.utcNano(), value.offset];
  if (value instanceof LocalDateTimeValue) return [value.day, value.nano];
  if (value instanceof DateTimeValue) {
    const { day, nano } = value.utc();
    return [day, nano, value.offset, typeof value.zone === "string" ? value.zone : ""];
  }
  if (value instanceof DurationValue) {
    const seconds = value.months * secondsPerMonth + value.days * secondsPerDay + value.seconds;
    return [seconds, value.nanos, value.months, value.days];
  }
  return [value.toString()];
}
