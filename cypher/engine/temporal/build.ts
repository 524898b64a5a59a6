import {
  civilOf,
  dayInRange,
  dayOf,
  dayOfWeek,
  daysInMonth,
  daysInYear,
  firstMonday,
  quarterOf,
  weekOf,
} from "./calendar.ts";
import { clockOf, nanoOf } from "./clock.ts";
import { invalid } from "./fault.ts";
import { calendarGroups, inBounds, type NumberField } from "./fields.ts";

type Numbers = ReadonlyMap<NumberField, number>;

/** Takes numbers in the order from great to small: without a base, none may be left out before one that is given. */
class Reader {
  private readonly numbers: Numbers;
  private missing: string | null = null;
  constructor(numbers: Numbers) {
    this.numbers = numbers;
  }
  take(field: NumberField, base: number | null, least: number): number {
    const given = this.numbers.get(field);
    if (given === undefined) {
      if (base === null) this.missing ??= field;
      return base ?? least;
    }
    if (this.missing !== null) throw invalid(`${this.missing} must be given where ${field} is`);
    return given;
  }
}

function groupOf(numbers: Numbers): (typeof calendarGroups)[number] {
  const groups = calendarGroups.filter((group) => group.some((field) => numbers.has(field)));
  if (groups.length > 1) throw invalid(`${groups[0][0]} and ${groups[1][0]} cannot be given together`);
  return groups[0] ?? calendarGroups[0];
}

/**
 * The day that numbers name, what they leave out taken from `base` (a day) or, without one, the first. As in Neo4j a
 * week 53 or a day of a quarter may reach into what follows, and a day that comes from the base is the month's last
 * where the month is shorter.
 * @param whole whether the day must be named in full, because a time follows
 * @throws CypherError where no year is known, or for a day that does not exist
 */
export function buildDay(numbers: Numbers, base: number | null, whole = false): number {
  const group = groupOf(numbers);
  if (base === null && !numbers.has("year")) throw invalid("year must be given");
  const missing = base === null && whole ? group.find((field) => !numbers.has(field)) : undefined;
  if (missing !== undefined) throw invalid(`${missing} must be given where a time is`);
  return dayInRange(builders[group[0]](numbers, new Reader(numbers), base));
}

type Builder = (numbers: Numbers, read: Reader, base: number | null) => number;

const builders: Record<(typeof calendarGroups)[number][0], Builder> = {
  month: (numbers, read, base) => {
    const civil = base === null ? null : civilOf(base);
    const year = read.take("year", civil?.year ?? null, 0);
    const month = read.take("month", civil?.month ?? null, 1);
    const day = read.take("day", civil?.day ?? null, 1);
    const last = daysInMonth(year, month);
    if (day > last && numbers.has("day")) throw invalid(`month ${month} of ${year} has no day ${day}`);
    return dayOf(year, month, Math.min(day, last));
  },
  week: (_, read, base) => {
    const inWeeks = base === null ? null : weekOf(base);
    const year = read.take("year", inWeeks?.weekYear ?? null, 0);
    const week = read.take("week", inWeeks?.week ?? null, 1);
    const weekday = read.take("dayOfWeek", base === null ? null : dayOfWeek(base), 1);
    return firstMonday(year) + (week - 1) * 7 + weekday - 1;
  },
  quarter: (numbers, read, base) => {
    const civil = base === null ? null : civilOf(base);
    const year = read.take("year", civil?.year ?? null, 0);
    const quarter = read.take("quarter", civil === null ? null : quarterOf(civil.month), 1);
    if (civil === null || numbers.has("dayOfQuarter"))
      return dayOf(year, quarter * 3 - 2, 1) + read.take("dayOfQuarter", null, 1) - 1;
    const month = quarter * 3 - 2 + ((civil.month - 1) % 3);
    return dayOf(year, month, Math.min(civil.day, daysInMonth(year, month)));
  },
  ordinalDay: (_, read, base) => {
    const year = read.take("year", base === null ? null : civilOf(base).year, 0);
    const ordinal = read.take("ordinalDay", null, 1);
    if (ordinal > daysInYear(year)) throw invalid(`${year} has no day ${ordinal}`);
    return dayOf(year, 1, 1) + ordinal - 1;
  },
};

/** The nanosecond of the day that numbers name, what they leave out taken from `base` or 0. */
export function buildNano(numbers: Numbers, base: number | null): number {
  const read = new Reader(numbers);
  const clock = base === null ? null : clockOf(base);
  return nanoOf({
    hour: read.take("hour", clock?.hour ?? null, 0),
    minute: read.take("minute", clock?.minute ?? null, 0),
    second: read.take("second", clock?.second ?? null, 0),
    nanosecond: fraction(numbers, read, clock?.nanosecond ?? null),
  });
}

/** Milli-, micro- and nanoseconds: each counts only what the one above leaves, if that is given. */
function fraction(numbers: Numbers, read: Reader, base: number | null): number {
  const milli = numbers.get("millisecond");
  const micro = numbers.get("microsecond");
  const nano = numbers.get("nanosecond");
  const smallest = (["millisecond", "microsecond", "nanosecond"] as const).filter((field) =>
    numbers.has(field),
  );
  if (smallest.length === 0) return base ?? 0;
  read.take(smallest[0], null, 0);
  if (milli !== undefined && micro !== undefined) inBounds("millisecond", micro);
  if ((milli !== undefined || micro !== undefined) && nano !== undefined)
    limitNano(nano, micro === undefined ? 1_000_000 : 1000);
  return (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0);
}

function limitNano(nano: number, below: number): void {
  if (nano >= below) throw invalid(`nanosecond must be below ${below} beside greater parts of a second`);
}
