import { DurationValue } from "./duration.ts";
import type { Ratio } from "./number.ts";

/** What one of each field counts for, and in which of the four parts of a duration. */
const units = {
  years: ["months", 12n],
  quarters: ["months", 3n],
  months: ["months", 1n],
  weeks: ["days", 7n],
  days: ["days", 1n],
  hours: ["seconds", 3600n],
  minutes: ["seconds", 60n],
  seconds: ["seconds", 1n],
  milliseconds: ["nanos", 1_000_000n],
  microseconds: ["nanos", 1000n],
  nanoseconds: ["nanos", 1n],
} as const;

export type DurationField = keyof typeof units;

export const isDurationField = (key: string): key is DurationField => Object.hasOwn(units, key);

/** The sum of all fields, fractions carried down: `{months: 0.75}` is 22 days and some hours. */
export function durationOf(fields: ReadonlyMap<DurationField, Ratio>): DurationValue {
  const below = [...fields.values()].reduce((product, ratio) => product * ratio.below, 1n);
  const sums = { months: 0n, days: 0n, seconds: 0n, nanos: 0n };
  for (const [field, ratio] of fields) {
    const [part, size] = units[field];
    sums[part] += (ratio.above * size * below) / ratio.below;
  }
  return DurationValue.ofParts(sums.months, sums.days, sums.seconds, sums.nanos, below);
}
