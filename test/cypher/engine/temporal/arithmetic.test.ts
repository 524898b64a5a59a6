import { describe, expect, test } from "vitest";
import {
  addTemporal,
  compareTemporal,
  divideDuration,
  equalTemporal,
  multiplyDuration,
  orderTemporal,
  subtractTemporal,
  temporalComponent,
  temporalText,
} from "../../../../cypher/engine/temporal/index.ts";
import { Float } from "../../../../cypher/engine/values/value.ts";
import { call, datetime, type Plain, temporal } from "./call.ts";

const duration = (text: string) => temporal("duration", text);
const date = (text: string) => temporal("date", text);

/** A value as a test writes it: its kind and its text. */
const value = (text: string) => {
  const [kind, iso] = text.split(" ");
  return temporal(kind, iso);
};

describe("arithmetic", () => {
  test.each([
    ["date 2015-01-31", "P1M", "2015-02-28", "2014-12-31"],
    ["date 2015-01-01", "PT47H", "2015-01-02", "2014-12-31"],
    ["localtime 12:31:14", "P14DT16H13M10S", "04:44:24", "20:18:04"],
    ["time 12:31+01:00", "PT12H", "00:31+01:00", "00:31+01:00"],
    [
      "localdatetime 1984-10-11T12:31:14",
      "P12Y5M14DT16H13M10.5S",
      "1997-03-26T04:44:24.5",
      "1972-04-26T20:18:03.5",
    ],
    [
      "datetime 2017-10-28T12:00[Europe/Stockholm]",
      "P1D",
      "2017-10-29T12:00+01:00[Europe/Stockholm]",
      "2017-10-27T12:00+02:00[Europe/Stockholm]",
    ],
    [
      "datetime 2017-10-28T12:00[Europe/Stockholm]",
      "PT24H",
      "2017-10-29T11:00+01:00[Europe/Stockholm]",
      "2017-10-27T12:00+02:00[Europe/Stockholm]",
    ],
    ["duration P1Y", "P1MT1S", "P1Y1MT1S", "P11MT-1S"],
  ])("%s and %s: sum %s, difference %s", (text, by, sum, difference) => {
    expect(String(addTemporal(value(text), duration(by)))).toBe(sum);
    expect(String(addTemporal(duration(by), value(text)))).toBe(sum);
    expect(String(subtractTemporal(value(text), duration(by)))).toBe(difference);
  });

  test("what has no sum is refused", () => {
    expect(() => addTemporal(date("2015-01-01"), date("2015-01-01"))).toThrow("cannot be added");
    expect(() => subtractTemporal(duration("P1D"), date("2015-01-01"))).toThrow("cannot be subtracted");
    expect(() => addTemporal(date("+999999999-12-31"), duration("P1D"))).toThrow("years");
    expect(() => multiplyDuration(date("2015-01-01"), 2)).toThrow("cannot be multiplied");
  });

  test("durations times and through numbers", () => {
    const one = duration("P12Y5M14DT16H13M10.000000001S");
    expect(String(multiplyDuration(one, 2))).toBe("P24Y10M28DT32H26M20.000000002S");
    expect(String(multiplyDuration(one, new Float(0.5)))).toBe("P6Y2M22DT13H21M8S");
    expect(String(divideDuration(one, 2))).toBe("P6Y2M22DT13H21M8S");
    expect(String(divideDuration(one, new Float(0.5)))).toBe("P24Y10M28DT32H26M20.000000002S");
    expect(() => divideDuration(one, 0)).toThrow();
    expect(() => multiplyDuration(duration("P1D"), 2n ** 63n)).toThrow("64 bits");
  });
});

describe("durations between", () => {
  test.each([
    ["between", "date 1984-10-11", "date 2015-06-24", "P30Y8M13D"],
    [
      "between",
      "localdatetime 2018-01-02T10:00:00.1",
      "localdatetime 2018-01-01T10:00:00.2",
      "PT-23H-59M-59.9S",
    ],
    [
      "between",
      "datetime 2017-10-28T23:00[Europe/Stockholm]",
      "datetime 2017-10-29T04:00[Europe/Stockholm]",
      "PT6H",
    ],
    ["between", "date -999999999-01-01", "date +999999999-12-31", "P1999999998Y11M30D"],
    ["inmonths", "date 1984-10-11", "localdatetime 2016-07-21T21:45:22.142", "P31Y9M"],
    ["inmonths", "localtime 14:30", "date 2015-06-24", "PT0S"],
    ["indays", "localdatetime 2015-07-21T21:40:32.142", "date 2015-06-24", "P-27D"],
    ["inseconds", "localtime 12:34:54.7", "localtime 12:34:54.3", "PT-0.4S"],
    [
      "inseconds",
      "localdatetime -999999999-01-01",
      "localdatetime +999999999-12-31T23:59:59",
      "PT17531639991215H59M59S",
    ],
    ["inseconds", "localdatetime 2017-10-29T00:00", "datetime 2017-10-29T04:00[Europe/Stockholm]", "PT5H"],
    ["inseconds", "time 14:30Z", "time 16:30+01:00", "PT1H"],
  ])("%s %s and %s: %s", (name, from, to, expected) =>
    expect(String(call(`duration.${name}`, value(from), value(to)))).toBe(expected),
  );

  test("there are no days between two times", () => {
    expect(() => call("duration.inDays", value("localtime 14:30"), value("localtime 15:30"))).toThrow("days");
    expect(call("duration.between", null, date("2015-01-01"))).toBeNull();
  });
});

describe("truncation", () => {
  test.each<[string, string, string, Plain, string]>([
    ["date", "millennium", "date 2017-10-11", { day: 2 }, "2000-01-02"],
    ["date", "decade", "date -0011-02-01", {}, "-0010-01-01"],
    ["date", "weekYear", "date 1984-01-01", { day: 5 }, "1983-01-05"],
    ["date", "week", "date 1984-10-11", { dayOfWeek: 2 }, "1984-10-09"],
    ["localdatetime", "day", "date 1984-10-11", { nanosecond: 2 }, "1984-10-11T00:00:00.000000002"],
    [
      "localdatetime",
      "millisecond",
      "localdatetime 1984-10-11T12:31:14.645876123",
      { nanosecond: 2 },
      "1984-10-11T12:31:14.645000002",
    ],
    [
      "localdatetime",
      "microsecond",
      "localdatetime 1984-10-11T12:31:14.645876123",
      { nanosecond: 2 },
      "1984-10-11T12:31:14.645876002",
    ],
    ["time", "hour", "time 12:31:14-01:00", { timezone: "+01:00" }, "12:00+01:00"],
    [
      "datetime",
      "quarter",
      "datetime 1984-11-11T12:31+01:00",
      { timezone: "Europe/Stockholm" },
      "1984-10-01T00:00+01:00[Europe/Stockholm]",
    ],
  ])("%s.truncate('%s', %s, %j) is %s", (kind, unit, text, fields, expected) =>
    expect(String(call(`${kind}.truncate`, unit, value(text), fields))).toBe(expected),
  );

  test.each([
    ["date", "hour", "date 2015-01-01"],
    ["date", "day", "localtime 12:00"],
    ["time", "month", "time 12:00Z"],
    ["datetime", "hour", "date 2015-01-01"],
    ["datetime", "days", "date 2015-01-01"],
  ])("%s.truncate('%s', %s) is refused", (kind, unit, text) =>
    expect(() => call(`${kind}.truncate`, unit, value(text))).toThrow(/truncate/),
  );
});

describe("components", () => {
  test.each<[string, Record<string, string | number | bigint>]>([
    [
      "date 1984-11-11",
      {
        year: 1984,
        quarter: 4,
        month: 11,
        week: 45,
        weekYear: 1984,
        day: 11,
        ordinalDay: 316,
        weekDay: 7,
        dayOfQuarter: 42,
        YEAR: 1984,
      },
    ],
    [
      "localtime 12:31:14.645876123",
      { hour: 12, minute: 31, second: 14, millisecond: 645, microsecond: 645876, nanosecond: 645876123 },
    ],
    ["time 12:00-01:30", { timezone: "-01:30", offset: "-01:30", offsetMinutes: -90, offsetSeconds: -5400 }],
    [
      "datetime 1984-11-11T12:31:14.645876123[Europe/Stockholm]",
      { timezone: "Europe/Stockholm", offset: "+01:00", epochSeconds: 469020674, epochMillis: 469020674645 },
    ],
    ["datetime 1969-12-31T23:59:59.5Z", { epochSeconds: 0, epochMillis: -500 }],
    [
      "duration P1Y4M10DT1H1M1.111111111S",
      {
        years: 1,
        quarters: 5,
        months: 16,
        weeks: 1,
        days: 10,
        hours: 1,
        minutes: 61,
        seconds: 3661,
        milliseconds: 3661111,
        nanoseconds: 3661111111111,
        quartersOfYear: 1,
        monthsOfQuarter: 1,
        monthsOfYear: 4,
        daysOfWeek: 3,
        minutesOfHour: 1,
        secondsOfMinute: 1,
        microsecondsOfSecond: 111111,
      },
    ],
    ["duration PT-0.000000097S", { milliseconds: -1, seconds: -1, nanosecondsOfSecond: 999999903 }],
  ])("%s", (text, parts) => {
    for (const [key, expected] of Object.entries(parts))
      expect(temporalComponent(value(text), key)).toBe(expected);
  });

  test("a part that a kind does not have is refused", () => {
    expect(() => temporalComponent(date("2015-01-01"), "hour")).toThrow("has no hour");
    expect(() => temporalComponent(date("2015-01-01"), "constructor")).toThrow("has no constructor");
  });
});

describe("comparison", () => {
  test("the moment counts first, then the offset, then the zone", () => {
    const utc = datetime("2015-01-01T00:00Z");
    const later = datetime("2015-01-01T01:00+01:00");
    expect(equalTemporal(utc, later)).toBe(false);
    expect(compareTemporal(utc, later)).toBeLessThan(0);
    expect(compareTemporal(utc, datetime("2015-01-01T00:00[Europe/London]"))).toBeLessThan(0);
    expect(compareTemporal(value("time 12:00+01:00"), value("time 11:30Z"))).toBeLessThan(0);
  });

  test("two kinds, and durations, have no order but that of ORDER BY", () => {
    expect(compareTemporal(date("2015-01-01"), datetime("2015-01-01T00:00Z"))).toBeNull();
    expect(compareTemporal(duration("P1D"), duration("P2D"))).toBeNull();
    expect(equalTemporal(duration("P1D"), duration("PT24H"))).toBe(false);
    const sorted = [
      "duration P30D",
      "duration P1M",
      "localtime 12:00",
      "time 12:00Z",
      "date 2015-01-01",
      "localdatetime 2015-01-01T00:00",
      "datetime 2015-01-01T00:00Z",
    ]
      .map(value)
      .sort(orderTemporal);
    expect(sorted.map((one) => one.kind)).toEqual([
      "datetime",
      "localdatetime",
      "date",
      "time",
      "localtime",
      "duration",
      "duration",
    ]);
    expect(sorted.slice(-2).map(String)).toEqual(["P30D", "P1M"]);
  });
});

test.each([
  ["localtime 12:31", "12:31:00"],
  ["time 12:31:00.5+01:00", "12:31:00.5+01:00"],
  ["datetime 2015-01-01T00:00Z", "2015-01-01T00:00:00Z"],
  ["date 2015-01-01", "2015-01-01"],
  ["duration PT1.5S", "PT1.5S"],
])("toString() writes %s as %s", (text, expected) => expect(temporalText(value(text))).toBe(expected));
