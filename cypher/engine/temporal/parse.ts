import { buildDay, buildNano } from "./build.ts";
import type { DurationValue } from "./duration.ts";
import { invalid } from "./fault.ts";
import { inBounds, type NumberField } from "./fields.ts";
import { DateTimeValue, DateValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from "./instant.ts";
import {
  dateLikeDurationPatterns,
  datePatterns,
  durationPattern,
  timePatterns,
  zonePattern,
} from "./patterns.ts";
import { type DurationField, durationOf } from "./units.ts";
import { parseOffset, parseZone, resolveLocal } from "./zone.ts";

type Groups = Record<string, string | undefined>;

function firstMatch(patterns: readonly RegExp[], text: string): Groups | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found?.groups !== undefined) return found.groups;
  }
  return null;
}

function numbersOf(groups: Groups): Map<NumberField, number> {
  const numbers = new Map<NumberField, number>();
  for (const [key, text] of Object.entries(groups)) {
    if (text === undefined) continue;
    const field = (key === "long" ? "year" : key === "fraction" ? "nanosecond" : key) as NumberField;
    numbers.set(field, inBounds(field, Number(key === "fraction" ? text.padEnd(9, "0") : text)));
  }
  return numbers;
}

function parseDay(text: string): number {
  const groups = firstMatch(datePatterns, text);
  if (groups === null) throw invalid(`'${text}' is no date`);
  return buildDay(numbersOf(groups), null);
}

function parseNano(text: string): number {
  const groups = firstMatch(timePatterns, text);
  if (groups === null) throw invalid(`'${text}' is no time`);
  return buildNano(numbersOf(groups), null);
}

function splitAtT(text: string): [string, string | null] {
  const at = text.search(/T/i);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

function splitZone(text: string): { time: string; offset: string | null; name: string | null } {
  const groups = zonePattern.exec(text)?.groups;
  if (groups === undefined) throw invalid(`'${text}' is no time with a zone`);
  return { time: groups.time, offset: groups.offset ?? null, name: groups.name ?? null };
}

/** `2015-07-21` and the other forms of ISO 8601. @throws CypherError for any other text; so do those below. */
export const parseDate = (text: string): DateValue => new DateValue(parseDay(text));

export const parseLocalTime = (text: string): LocalTimeValue => new LocalTimeValue(parseNano(withoutT(text)));

const withoutT = (text: string): string => text.replace(/^T/i, "");

/** The zone must be an offset: a region has none without a date. */
export function parseTime(text: string): TimeValue {
  const { time, offset, name } = splitZone(withoutT(text));
  if (name !== null) throw invalid(`A time has an offset, not a zone: [${name}]`);
  return new TimeValue(parseNano(time), offset === null ? 0 : (parseOffset(offset) ?? 0));
}

export function parseLocalDateTime(text: string): LocalDateTimeValue {
  const [date, time] = splitAtT(text);
  return new LocalDateTimeValue(parseDay(date), time === null ? 0 : parseNano(time));
}

/** An offset beside a region's name must be one that holds there at that time. */
export function parseDateTime(text: string): DateTimeValue {
  const [date, rest] = splitAtT(text);
  if (rest === null) return DateTimeValue.ofLocal(parseDay(date), 0, 0);
  const { time, offset: offsetPart, name } = splitZone(rest);
  const offset = offsetPart === null ? null : parseOffset(offsetPart);
  const day = parseDay(date);
  const nano = parseNano(time);
  if (name === null) return DateTimeValue.ofLocal(day, nano, offset ?? 0);
  const zone = parseZone(name);
  const resolved = resolveLocal(day, nano, zone, offset ?? undefined);
  if (offset !== null && (resolved.offset !== offset || resolved.nano !== nano))
    throw invalid(`${name} has no offset of ${offsetPart} at that time`);
  return new DateTimeValue(resolved, zone);
}

const durationLimits: Partial<Record<DurationField, number>> = {
  months: 12,
  days: 31,
  hours: 24,
  minutes: 60,
  seconds: 60,
};

/** `P1Y2M3W4DT5H6M7.8S` or `P2012-02-02T14:37:21.545`. */
export function parseDuration(text: string): DurationValue {
  const plain = firstMatch([durationPattern], text);
  const groups = plain ?? firstMatch(dateLikeDurationPatterns, text);
  if (groups === null) throw invalid(`'${text}' is no duration`);
  const given = Object.entries(groups).flatMap(([key, amount]) =>
    key === "sign" || amount === undefined
      ? []
      : [{ field: key as DurationField, amount: amount.replace(",", ".") }],
  );
  if (given.slice(0, -1).some(({ amount }) => amount.includes(".")))
    throw invalid(`Only the last part of a duration may have a fraction: '${text}'`);
  const parts = new Map<DurationField, number | bigint>();
  for (const { field, amount } of given) {
    if (plain === null && Number(amount) > (durationLimits[field] ?? Number(amount)))
      throw invalid(`${field} of '${text}' is too large`);
    if (field === "seconds") {
      const [whole, fraction] = amount.split(".");
      parts.set("seconds", BigInt(whole));
      parts.set(
        "nanoseconds",
        BigInt((amount.startsWith("-") ? "-" : "") + (fraction ?? "0").padEnd(9, "0")),
      );
    } else parts.set(field, amount.includes(".") ? Number(amount) : BigInt(amount));
  }
  const duration = durationOf(parts);
  return groups.sign === "-" ? duration.negated() : duration;
}
