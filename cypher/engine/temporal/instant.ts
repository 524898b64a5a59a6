import { civilOf } from "./calendar.ts";
import { clockText, dateText, nanosPerDay, nanosPerSecond, offsetText } from "./clock.ts";
import { floorDiv, floorMod } from "./number.ts";
import { Temporal } from "./temporal.ts";
import { inZone, resolveLocal, type Zone, type ZonedMoment } from "./zone.ts";

const dayText = (epochDay: number): string => {
  const { year, month, day } = civilOf(epochDay);
  return dateText(year, month, day);
};

/** DATE: `day` counts from 1970-01-01. */
export class DateValue extends Temporal {
  readonly kind = "date";
  readonly day: number;
  constructor(day: number) {
    super();
    this.day = day;
  }
  toString(): string {
    return dayText(this.day);
  }
}

/** LOCAL TIME: `nano` counts nanoseconds since midnight. */
export class LocalTimeValue extends Temporal {
  readonly kind = "localtime";
  readonly nano: number;
  constructor(nano: number) {
    super();
    this.nano = nano;
  }
  toString(): string {
    return clockText(this.nano);
  }
}

/** ZONED TIME: the local time and its offset in seconds east of Greenwich. */
export class TimeValue extends Temporal {
  readonly kind = "time";
  readonly nano: number;
  readonly offset: number;
  constructor(nano: number, offset: number) {
    super();
    this.nano = nano;
    this.offset = offset;
  }

  /** The same moment of a day as a clock of another offset shows it. */
  withOffset(offset: number): TimeValue {
    return new TimeValue(floorMod(this.nano + (offset - this.offset) * nanosPerSecond, nanosPerDay), offset);
  }

  /** Nanoseconds since midnight UTC; below 0 or beyond a day where the offset carries it there. */
  utcNano(): number {
    return this.nano - this.offset * nanosPerSecond;
  }

  toString(): string {
    return clockText(this.nano) + offsetText(this.offset);
  }
}

/** LOCAL DATETIME. */
export class LocalDateTimeValue extends Temporal {
  readonly kind = "localdatetime";
  readonly day: number;
  readonly nano: number;
  constructor(day: number, nano: number) {
    super();
    this.day = day;
    this.nano = nano;
  }
  toString(): string {
    return `${dayText(this.day)}T${clockText(this.nano)}`;
  }
}

/** ZONED DATETIME: local day and time, the offset that holds there and the zone that it comes from. */
export class DateTimeValue extends Temporal {
  readonly kind = "datetime";
  readonly day: number;
  readonly nano: number;
  readonly offset: number;
  readonly zone: Zone;
  constructor(moment: ZonedMoment, zone: Zone) {
    super();
    this.day = moment.day;
    this.nano = moment.nano;
    this.offset = moment.offset;
    this.zone = zone;
  }

  /** From what the clock shows in the zone; see `resolveLocal` for hours that are there twice or not at all. */
  static ofLocal(day: number, nano: number, zone: Zone, preferred?: number): DateTimeValue {
    return new DateTimeValue(resolveLocal(day, nano, zone, preferred), zone);
  }

  /** The same moment as the clock of another zone shows it. */
  withZone(zone: Zone): DateTimeValue {
    return new DateTimeValue(inZone(this, zone), zone);
  }

  /** Day and nanosecond of the day in UTC. */
  utc(): { day: number; nano: number } {
    const nano = this.nano - this.offset * nanosPerSecond;
    return { day: this.day + floorDiv(nano, nanosPerDay), nano: floorMod(nano, nanosPerDay) };
  }

  toString(): string {
    const name = typeof this.zone === "string" ? `[${this.zone}]` : "";
    return `${dayText(this.day)}T${clockText(this.nano)}${offsetText(this.offset)}${name}`;
  }
}

/** All temporal values but durations. */
export type Instant = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue;
/** Those that have a day. */
export type Dated = DateValue | LocalDateTimeValue | DateTimeValue;
/** Those that have a time of day. */
export type Timed = LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue;

export const isInstant = (value: unknown): value is Instant => value instanceof DateValue || isTimed(value);

export const isDated = (value: unknown): value is Dated =>
  value instanceof DateValue || value instanceof LocalDateTimeValue || value instanceof DateTimeValue;

export const isTimed = (value: unknown): value is Timed =>
  value instanceof LocalTimeValue ||
  value instanceof TimeValue ||
  value instanceof LocalDateTimeValue ||
  value instanceof DateTimeValue;

/** The zone that a value carries; null for one without. */
export function zoneOf(value: Instant): Zone | null {
  if (value instanceof DateTimeValue) return value.zone;
  return value instanceof TimeValue ? value.offset : null;
}
