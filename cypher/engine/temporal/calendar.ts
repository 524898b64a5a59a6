import { overflow } from "./fault.ts";
import { floorDiv, floorMod } from "./number.ts";

/** A day of the proleptic Gregorian calendar; month and day from 1. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** The furthest years that a date may have, as in Neo4j (and java.time). */
const maxYear = 999_999_999;
const daysIn400Years = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const daysToEpoch = 719_468;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);

export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

/** Days since 1970-01-01; the date must be one. Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = floorDiv(shifted, 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysIn400Years + dayOfEra - daysToEpoch;
}

/** The date of a day counted from 1970-01-01: the inverse of `dayOf`. */
export function civilOf(epochDay: number): CivilDate {
  const shifted = epochDay + daysToEpoch;
  const era = floorDiv(shifted, daysIn400Years);
  const dayOfEra = shifted - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const firstDay = dayOf(-maxYear, 1, 1);
const lastDay = dayOf(maxYear, 12, 31);

/** The day itself. @throws CypherError outside of the years ±999,999,999. */
export function dayInRange(epochDay: number): number {
  if (epochDay >= firstDay && epochDay <= lastDay) return epochDay;
  throw overflow("The date lies outside of the years from -999999999 to 999999999");
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const dayOfWeek = (epochDay: number): number => floorMod(epochDay + 3, 7) + 1;

/** 1 for the 1st of January. */
export const ordinalDay = (epochDay: number): number => epochDay - dayOf(civilOf(epochDay).year, 1, 1) + 1;

export const quarterOf = (month: number): number => Math.floor((month + 2) / 3);

/** 1 for the first day of the quarter. */
export function dayOfQuarter(epochDay: number): number {
  const { year, month } = civilOf(epochDay);
  return epochDay - dayOf(year, quarterOf(month) * 3 - 2, 1) + 1;
}

/** The Monday of week 1 of an ISO week year: the week that holds the 4th of January. */
export function firstMonday(weekYear: number): number {
  const fourth = dayOf(weekYear, 1, 4);
  return fourth - dayOfWeek(fourth) + 1;
}

/** ISO 8601 week and the year that it belongs to. */
export function weekOf(epochDay: number): { weekYear: number; week: number } {
  const thursday = epochDay - dayOfWeek(epochDay) + 4;
  const weekYear = civilOf(thursday).year;
  return { weekYear, week: Math.floor((thursday - dayOf(weekYear, 1, 1)) / 7) + 1 };
}

/** So many months later; the last day of the month where the day does not exist there (31 January + 1 month). */
export function plusMonths(epochDay: number, months: number): number {
  if (months === 0) return epochDay;
  const { year, month, day } = civilOf(epochDay);
  const total = year * 12 + (month - 1) + months;
  const laterYear = floorDiv(total, 12);
  const laterMonth = floorMod(total, 12) + 1;
  return dayInRange(dayOf(laterYear, laterMonth, Math.min(day, daysInMonth(laterYear, laterMonth))));
}

/** Whole months from one day to another, towards 0. */
export function monthsBetween(from: number, to: number): number {
  const packed = (epochDay: number) => {
    const { year, month, day } = civilOf(epochDay);
    return (year * 12 + month - 1) * 32 + day;
  };
  return Math.trunc((packed(to) - packed(from)) / 32);
}
