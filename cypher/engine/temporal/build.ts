import {
  civilOf,
  dayInRange,
  dayOf,
  dayOfQuarter,
  dayOfWeek,
  daysInMonth,
  daysInYear,
  firstMonday,
  quarterOf,
  weekOf,
  weeksInYear,
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

const groupOf = (numbers: Numbers): string => {
  const groups = calendarGroups.filter((group) => group.some((field) => numbers.has(field)));
  if (groups.length > 1) throw invalid(`${groups[0][0]} and ${groups[1][0]} cannot be given together`);
  return groups.length === 0 ? "month" : groups[0][0];
};

/**
 * The day that numbers name, what they leave out taken from `base` (a day) or, without one, the first.
 * @throws CypherError where no year is known, or for a day that does not exist.
 */
export function buildDay(numbers: Numbers, base: number | null): number {
  const read = new Reader(numbers);
  const civil = base === null ? null : civilOf(base);
  const group = groupOf(numbers);
  const inWeeks = group === "week" && base !== null ? weekOf(base) : null;
  if (base === null && !numbers.has("year")) throw invalid("year must be given");
  const year = read.take("year", inWeeks?.weekYear ?? civil?.year ?? null, 0);
  if (group === "week") {
    const week = read.take("week", inWeeks?.week ?? null, 1);
    if (week > weeksInYear(year)) throw invalid(`${year} has no week ${week}`);
    const weekday = read.take("dayOfWeek", base === null ? null : dayOfWeek(base), 1);
    return dayInRange(firstMonday(year) + (week - 1) * 7 + weekday - 1);
  }
  if (group === "quarter") {
    const quarter = read.take("quarter", civil === null ? null : quarterOf(civil.month), 1);
    const inQuarter = read.take("dayOfQuarter", base === null ? null : dayOfQuarter(base), 1);
    const first = dayOf(year, quarter * 3 - 2, 1);
    const length = dayOf(year, quarter * 3, daysInMonth(year, quarter * 3)) - first + 1;
    if (inQuarter > length) throw invalid(`quarter ${quarter} of ${year} has no day ${inQuarter}`);
    return first + inQuarter - 1;
  }
  if (group === "ordinalDay") {
    const ordinal = read.take("ordinalDay", null, 1);
    if (ordinal > daysInYear(year)) throw invalid(`${year} has no day ${ordinal}`);
    return dayOf(year, 1, 1) + ordinal - 1;
  }
  const month = read.take("month", civil?.month ?? null, 1);
  const day = read.take("day", civil?.day ?? null, 1);
  if (day > daysInMonth(year, month)) throw invalid(`month ${month} of ${year} has no day ${day}`);
  return dayOf(year, month, day);
}

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
