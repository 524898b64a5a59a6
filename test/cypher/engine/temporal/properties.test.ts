import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilOf, dayOf, dayOfWeek, weekOf } from "../../../../cypher/engine/temporal/calendar.ts";
import {
  addTemporal,
  DateTimeValue,
  DateValue,
  DurationValue,
  equalTemporal,
  LocalDateTimeValue,
  LocalTimeValue,
  orderTemporal,
  type Temporal,
  TimeValue,
} from "../../../../cypher/engine/temporal/index.ts";
import { call, temporal } from "./call.ts";

const nanosPerDay = 86_400_000_000_000;
const day = fc.integer({ min: -1_000_000, max: 1_000_000 });
const anyDay = fc.oneof(day, fc.integer({ min: -365_000_000_000, max: 365_000_000_000 }));
const nano = fc.oneof(
  fc.integer({ min: 0, max: nanosPerDay - 1 }),
  fc.integer({ min: 0, max: 86_399 }).map((second) => second * 1_000_000_000),
);
const offset = fc.integer({ min: -72, max: 72 }).map((quarters) => quarters * 900);
const zone = fc.oneof(
  offset,
  fc.constantFrom(
    "Europe/Stockholm",
    "Asia/Shanghai",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
  ),
);
const date = anyDay.map((one) => new DateValue(one));
const localDateTime = fc.tuple(anyDay, nano).map(([d, n]) => new LocalDateTimeValue(d, n));
const zoned = fc.tuple(day, nano, zone).map(([d, n, z]) => DateTimeValue.ofLocal(d, n, z));
const part = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const duration = fc.tuple(part, part, part, part).map((parts) => new DurationValue(...parts));
const any: fc.Arbitrary<Temporal> = fc.oneof(
  date,
  localDateTime,
  zoned,
  nano.map((n) => new LocalTimeValue(n)),
  fc.tuple(nano, offset).map(([n, o]) => new TimeValue(n, o)),
  duration,
);

describe("the calendar", () => {
  test("a day is the date that it came from", () => {
    fc.assert(
      fc.property(anyDay, (one) => {
        const { year, month, day: ofMonth } = civilOf(one);
        expect(dayOf(year, month, ofMonth)).toBe(one);
      }),
    );
  });

  test("agrees with JavaScript's own", () => {
    fc.assert(
      fc.property(day, (one) => {
        const moment = new Date(one * 86_400_000);
        expect(civilOf(one)).toEqual({
          year: moment.getUTCFullYear(),
          month: moment.getUTCMonth() + 1,
          day: moment.getUTCDate(),
        });
        expect(dayOfWeek(one) % 7).toBe(moment.getUTCDay());
      }),
    );
  });

  test("a week year and week name the day again", () => {
    fc.assert(
      fc.property(day, (one) => {
        const { weekYear, week } = weekOf(one);
        expect(String(call("date", { year: weekYear, week, dayOfWeek: dayOfWeek(one) }))).toBe(
          String(new DateValue(one)),
        );
      }),
    );
  });
});

describe("values", () => {
  test("a text is read as the value that wrote it", () => {
    fc.assert(
      fc.property(any, (one) => {
        expect(equalTemporal(temporal(one.kind, String(one)), one)).toBe(true);
      }),
    );
  });

  test("a start and the duration between lead to the end", () => {
    const leads = (from: Temporal, to: Temporal): void => {
      expect(String(addTemporal(from, temporal("duration.between", from, to)))).toBe(String(to));
    };
    fc.assert(fc.property(date, date, leads));
    fc.assert(fc.property(localDateTime, localDateTime, leads));
  });

  test("a zoned start and the seconds between lead to the end's moment", () => {
    fc.assert(
      fc.property(zoned, zoned, (from, to) => {
        const end = addTemporal(from, temporal("duration.inSeconds", from, to));
        expect(end).toBeInstanceOf(DateTimeValue);
        expect((end as DateTimeValue).utc()).toEqual(to.utc());
      }),
    );
  });

  test("adding and taking away seconds is nothing, in every zone", () => {
    fc.assert(
      fc.property(zoned, fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), (from, seconds) => {
        const there = addTemporal(from, new DurationValue(0n, 0n, seconds, 0n));
        const back = addTemporal(there, new DurationValue(0n, 0n, -seconds, 0n));
        expect(String(back)).toBe(String(from));
      }),
    );
  });

  test("the order is total", () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(orderTemporal(a, b)) + Math.sign(orderTemporal(b, a))).toBe(0);
        if (orderTemporal(a, b) <= 0 && orderTemporal(b, c) <= 0)
          expect(orderTemporal(a, c)).toBeLessThanOrEqual(0);
        expect(orderTemporal(a, b) === 0).toBe(equalTemporal(a, b));
      }),
    );
  });
});
