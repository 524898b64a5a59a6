import { describe, expect, test } from "vitest";
import { call, type Plain, temporal } from "./call.ts";

const date = (text: string) => temporal("date", text);

/** Each line was compared with Neo4j 5.26. */
const built: [string, Plain, string][] = [
  ["date", { year: 1984, month: 10, day: 11 }, "1984-10-11"],
  ["date", { YEAR: 1984 }, "1984-01-01"],
  ["date", { year: 1984, week: 53 }, "1984-12-31"],
  ["date", { year: 1817, week: 1, dayOfWeek: 2 }, "1816-12-31"],
  ["date", { year: 1984, quarter: 1, dayOfQuarter: 92 }, "1984-04-01"],
  ["date", { year: 1984, ordinalDay: 202 }, "1984-07-20"],
  ["date", { date: date("2016-02-29"), year: 2015 }, "2015-02-28"],
  ["date", { date: date("1984-05-31"), quarter: 1 }, "1984-02-29"],
  ["date", { date: date("1984-11-11"), week: 53 }, "1985-01-06"],
  ["date", { date: date("1816-12-30"), week: 2, dayOfWeek: 3 }, "1817-01-08"],
  [
    "time",
    { hour: 12, minute: 31, second: 14, nanosecond: 789, millisecond: 123, microsecond: 456 },
    "12:31:14.123456789Z",
  ],
  [
    "time",
    { time: temporal("time", "12:30:10.123456789+01:00"), timezone: "+05:00" },
    "16:30:10.123456789+05:00",
  ],
  ["localdatetime", { year: 1984, week: 10, dayOfWeek: 3, hour: 12 }, "1984-03-07T12:00"],
  [
    "datetime",
    { year: 1984, ordinalDay: 202, timezone: "Europe/Stockholm" },
    "1984-07-20T00:00+02:00[Europe/Stockholm]",
  ],
  ["datetime", { year: 1984, timezone: "europe/stockholm" }, "1984-01-01T00:00+01:00[Europe/Stockholm]"],
  ["datetime", { year: 1988, month: 7, timezone: "Asia/Shanghai" }, "1988-07-01T00:00+09:00[Asia/Shanghai]"],
  ["datetime", { epochSeconds: 416779, nanosecond: 2 }, "1970-01-05T19:46:19.000000002Z"],
  [
    "datetime",
    { datetime: temporal("datetime", "2015-07-21T21:40:32.142+0100"), timezone: "Europe/Stockholm" },
    "2015-07-21T22:40:32.142+02:00[Europe/Stockholm]",
  ],
  ["duration", { months: 0.75 }, "P22DT19H51M49.5S"],
  ["duration", { years: 1.1 }, "P1Y1M6DT2H5M49.200000002S"],
  ["duration", { seconds: 70.1 }, "PT1M10.099999999S"],
  ["duration", { minutes: 12, seconds: -60 }, "PT11M"],
  ["duration", { seconds: -2, milliseconds: 1 }, "PT-1.999S"],
  ["duration", { seconds: -60, milliseconds: -1 }, "PT-1M-0.001S"],
  ["duration", { days: 1, milliseconds: -1 }, "P1DT-0.001S"],
  ["duration", { months: -13, days: 3, seconds: -3661 }, "P-1Y-1M3DT-1H-1M-1S"],
  ["date", {}, "!"],
  ["date", { month: 2 }, "!"],
  ["date", { year: 1984, day: 3 }, "!"],
  ["date", { year: 1984, month: 2, day: 30 }, "!"],
  ["date", { year: 1984, month: 1, week: 3 }, "!"],
  ["date", { year: 1985, ordinalDay: 366 }, "!"],
  ["date", { year: 1984.5 }, "!"],
  ["date", { year: 1984, hour: 3 }, "!"],
  ["datetime", { year: 1984, month: 3, hour: 12 }, "!"],
  ["datetime", { year: 1984, timezone: "Nowhere/X" }, "!"],
  ["datetime", date("2015-01-01"), "!"],
  ["time", { hour: 12, second: 3 }, "!"],
  ["time", { hour: 24 }, "!"],
  ["time", { hour: 12, timezone: "+19:00" }, "!"],
  ["localtime", { hour: 12, minute: 3, second: 1, microsecond: 1, nanosecond: 1000 }, "!"],
  ["duration", { quarters: 1 }, "!"],
];

const read: [string, string, string][] = [
  ["date", "20150721", "2015-07-21"],
  ["date", "2015-7-1", "2015-07-01"],
  ["date", "201507", "2015-07-01"],
  ["date", "2015W302", "2015-07-21"],
  ["date", "2015-W30", "2015-07-20"],
  ["date", "2015-Q2-60", "2015-05-30"],
  ["date", "2015-202", "2015-07-21"],
  ["date", "2015", "2015-01-01"],
  ["date", "+12015-07-21", "+12015-07-21"],
  ["date", "-0005-07-21", "-0005-07-21"],
  ["date", "-999999999-01-01", "-999999999-01-01"],
  ["localtime", "214032.142", "21:40:32.142"],
  ["localtime", "21", "21:00"],
  ["time", "2140-00:00", "21:40Z"],
  ["time", "22+18:00", "22:00+18:00"],
  ["localdatetime", "2015-W30T2140", "2015-07-20T21:40"],
  [
    "datetime",
    "2015-07-21T21:40:32.142+0845[Australia/Eucla]",
    "2015-07-21T21:40:32.142+08:45[Australia/Eucla]",
  ],
  [
    "datetime",
    "1818-07-21T21:40:32.142[Europe/Stockholm]",
    "1818-07-21T21:40:32.142+00:53:28[Europe/Stockholm]",
  ],
  ["datetime", "2015-03-29T02:30[Europe/Stockholm]", "2015-03-29T03:30+02:00[Europe/Stockholm]"],
  ["datetime", "2015-10-25T02:30[Europe/Stockholm]", "2015-10-25T02:30+02:00[Europe/Stockholm]"],
  ["datetime", "2015-10-25T02:30+01:00[Europe/Stockholm]", "2015-10-25T02:30+01:00[Europe/Stockholm]"],
  ["duration", "P5M1.5D", "P5M1DT12H"],
  ["duration", "P2012-02-02T14:37:21.545", "P2012Y2M2DT14H37M21.545S"],
  ["duration", "-P1D", "P-1D"],
  ["duration", "PT-0.5S", "PT-0.5S"],
  ["date", "2015-02-29", "!"],
  ["date", "2015-W54", "!"],
  ["date", "12015-07-21", "!"],
  ["date", " 2015-07-21", "!"],
  ["localtime", "24:00", "!"],
  ["localtime", "21:40Z", "!"],
  ["time", "21:40[Europe/Stockholm]", "!"],
  ["datetime", "2015-07-21T21:40:32.142+03:00[Europe/Stockholm]", "!"],
  ["duration", "P", "!"],
  ["duration", "P1.5Y2M", "!"],
  ["duration", "P2012-14-32T25:61:61", "!"],
];

const outcome = (name: string, arg: Plain): string => {
  try {
    return String(call(name, arg));
  } catch (error) {
    expect(error).toMatchObject({ name: "CypherError", phase: "runtime" });
    return "!";
  }
};

describe("construction", () => {
  test.each(built)("%s(%j) is %s", (name, map, expected) => expect(outcome(name, map)).toBe(expected));
  test.each(read)("%s('%s') is %s", (name, text, expected) => expect(outcome(name, text)).toBe(expected));

  test("null makes null", () => {
    for (const name of ["date", "time", "localtime", "datetime", "localdatetime", "duration"])
      expect(call(name, null)).toBeNull();
  });

  test("without an argument it is the statement's moment, in UTC or the zone that is asked for", () => {
    expect(String(call("datetime"))).toBe("2024-02-03T04:05:06.789Z");
    expect(String(call("date.realtime", "Pacific/Honolulu"))).toBe("2024-02-02");
    expect(String(call("time", { timezone: "+01:00" }))).toBe("05:05:06.789+01:00");
  });

  test("epochs", () => {
    expect(String(call("datetime.fromEpoch", 416779, 999999999))).toBe("1970-01-05T19:46:19.999999999Z");
    expect(String(call("datetime.fromEpochMillis", -1))).toBe("1969-12-31T23:59:59.999Z");
    expect(() => call("datetime.fromEpoch", 1, -1)).toThrow("nanosecond");
  });
});
