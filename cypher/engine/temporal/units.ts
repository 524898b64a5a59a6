import { DurationValue } from "./duration.ts";

/** What one of each field counts for, and in which of the four parts of a duration. */
const units = {
  years: ["months", 12],
  months: ["months", 1],
  weeks: ["days", 7],
  days: ["days", 1],
  hours: ["seconds", 3600],
  minutes: ["seconds", 60],
  seconds: ["seconds", 1],
  milliseconds: ["nanos", 1_000_000],
  microseconds: ["nanos", 1000],
  nanoseconds: ["nanos", 1],
} as const;

export type DurationField = keyof typeof units;

const fieldNames = new Map(Object.keys(units).map((name) => [name.toLowerCase(), name as DurationField]));

/** The field that a key names, in any case; undefined for none. */
export const durationField = (key: string): DurationField | undefined => fieldNames.get(key.toLowerCase());

/** The sum of all fields. INTEGERs are bigints and stay exact; with one FLOAT (a number) all is reckoned in doubles. */
export function durationOf(fields: ReadonlyMap<DurationField, number | bigint>): DurationValue {
  if ([...fields.values()].some((amount) => typeof amount === "number")) {
    const sums = { months: 0, days: 0, seconds: 0, nanos: 0 };
    for (const [field, amount] of fields) {
      const [part, size] = units[field];
      sums[part] += Number(amount) * size;
    }
    return DurationValue.ofFractions(sums.months, sums.days, sums.seconds, sums.nanos);
  }
  const sums = { months: 0n, days: 0n, seconds: 0n, nanos: 0n };
  for (const [field, amount] of fields) {
    const [part, size] = units[field];
    sums[part] += BigInt(amount) * BigInt(size);
  }
  return new DurationValue(sums.months, sums.days, sums.seconds, sums.nanos);
}
