import { buildDay, buildNano } from "./build.ts";
import { civilOf, dayInRange, dayOf, dayOfWeek, firstMonday, quarterOf, weekOf } from "./calendar.ts";
import { clockOf, nanosPerDay, nanosPerHour, nanosPerMinute, nanosPerSecond } from "./clock.ts";
import type { InstantKind } from "./construct.ts";
import { invalid, wrongType } from "./fault.ts";
import type { Fields, NumberField } from "./fields.ts";
import {
  DateTimeValue,
  DateValue,
  type Instant,
  isDated,
  isTimed,
  LocalDateTimeValue,
  LocalTimeValue,
  TimeValue,
  zoneOf,
} from "./instant.ts";
import { offsetAt } from "./zone.ts";

/** Years before 0 are cut towards 0, as in Neo4j. */
const years = (size: number) => (day: number) => dayOf(Math.trunc(civilOf(day).year / size) * size, 1, 1);

/** The first day of the unit that holds a day. */
const dayUnits: Readonly<Record<string, (day: number) => number>> = {
  millennium: years(1000),
  century: years(100),
  decade: years(10),
  year: years(1),
  weekYear: (day) => firstMonday(weekOf(day).weekYear),
  quarter: (day) => {
    const { year, month } = civilOf(day);
    return dayOf(year, quarterOf(month) * 3 - 2, 1);
  },
  month: (day) => {
    const { year, month } = civilOf(day);
    return dayOf(year, month, 1);
  },
  week: (day) => day - dayOfWeek(day) + 1,
  day: (day) => day,
};

/** Lengths of the units that a time of day is cut to. */
const timeUnits: Readonly<Record<string, number>> = {
  day: nanosPerDay,
  hour: nanosPerHour,
  minute: nanosPerMinute,
  second: nanosPerSecond,
  millisecond: 1_000_000,
  microsecond: 1000,
};

/**
 * Cuts a value to a unit (`millennium` to `microsecond`), then sets the fields that are given. A zone
 * among them replaces the value's: the clock shows the same.
 * @throws CypherError for a unit unknown or too small or great, or a value without the part that is asked for.
 */
export function truncate(
  kind: InstantKind,
  unit: string,
  value: Instant,
  fields: Fields,
  now: number,
): Instant {
  const ofDay = Object.hasOwn(dayUnits, unit) ? dayUnits[unit] : null;
  const ofTime = Object.hasOwn(timeUnits, unit) ? timeUnits[unit] : null;
  if (ofDay === null && ofTime === null) throw invalid(`${unit} is no unit to truncate to`);
  const zone = fields.zone ?? zoneOf(value) ?? 0;
  const day = (): number => {
    if (!isDated(value)) throw invalid(`A ${value.kind} has no date to truncate to a ${kind}`);
    if (kind === "date" && ofDay === null) throw invalid(`A date cannot be truncated to a ${unit}`);
    return buildDay(fields.numbers, ofDay === null ? value.day : dayInRange(ofDay(value.day)));
  };
  const nano = (): number => {
    const local = isTimed(value) ? value.nano : 0;
    if (!isTimed(value) && (ofDay === null || !kind.endsWith("datetime")))
      throw wrongType(`A date has no time to truncate to a ${unit}`);
    const cut = ofTime === null ? 0 : local - (local % ofTime);
    return buildNano(withKeptFraction(fields.numbers, unit, cut), cut);
  };
  if ((kind === "localtime" || kind === "time") && ofTime === null)
    throw invalid(`A ${kind} cannot be truncated to a ${unit}`);
  if (kind === "date" && fields.zone !== null) throw invalid("A date has no timezone");
  if (kind === "date") return new DateValue(day());
  if (kind === "localtime") return new LocalTimeValue(nano());
  if (kind === "localdatetime") return new LocalDateTimeValue(day(), nano());
  if (kind === "datetime") return DateTimeValue.ofLocal(day(), nano(), zone);
  const ownOffset = "offset" in value && fields.zone === null ? value.offset : null;
  return new TimeValue(nano(), ownOffset ?? offsetAt(zone, Math.floor(now / 1000)));
}

/** Cut to a millisecond, `{nanosecond: 2}` is set beside the milliseconds that are there, not instead of them. */
function withKeptFraction(
  numbers: ReadonlyMap<NumberField, number>,
  unit: string,
  cut: number,
): ReadonlyMap<NumberField, number> {
  const finer = numbers.has("nanosecond") || (unit === "millisecond" && numbers.has("microsecond"));
  if (!finer || (unit !== "millisecond" && unit !== "microsecond")) return numbers;
  const { nanosecond } = clockOf(cut);
  const kept = new Map(numbers);
  if (!kept.has("millisecond")) kept.set("millisecond", Math.floor(nanosecond / 1_000_000));
  if (unit === "microsecond" && !kept.has("microsecond"))
    kept.set("microsecond", Math.floor(nanosecond / 1000) % 1000);
  return kept;
}
