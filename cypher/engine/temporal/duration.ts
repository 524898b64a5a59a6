import { fractionText } from "./clock.ts";
import { overflow } from "./fault.ts";
import { floorDivBig, within64Bits } from "./number.ts";
import { Temporal } from "./temporal.ts";

const nanosPerSecond = 1_000_000_000n;
const nanosInSecond = 1_000_000_000;
const nanosInDay = 86_400 * nanosInSecond;
const nanosInMonth = 2_629_746 * nanosInSecond;
/** A month where a part of one has to be told in days: a twelfth of 365.2425 days, as in Neo4j. */
export const secondsPerMonth = 2_629_746n;
export const secondsPerDay = 86_400n;

/** Towards zero. */
function whole(value: number): bigint {
  if (Number.isFinite(value) && Math.abs(value) <= 2 ** 63) return BigInt(Math.trunc(value));
  throw overflow(`${value} is too large for a part of a duration`);
}

/** DURATION: months, days and seconds apart, for none of them is a fixed number of the next; `nanos` from 0 to 999,999,999. */
export class DurationValue extends Temporal {
  readonly kind = "duration";
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  readonly nanos: number;

  /** `nanos` may be of any size and sign. @throws CypherError for a part beyond 64 bits. */
  constructor(months: bigint, days: bigint, seconds: bigint, nanos: bigint) {
    super();
    const carried = floorDivBig(nanos, nanosPerSecond);
    this.months = within64Bits(months);
    this.days = within64Bits(days);
    this.seconds = within64Bits(seconds + carried);
    this.nanos = Number(nanos - carried * nanosPerSecond);
  }

  /**
   * From parts with fractions: those of a month go to days, of a day to seconds, of a second to nanoseconds. In
   * doubles and in the steps of Neo4j, so that both come to the same nanosecond.
   * @throws CypherError for a part that is not finite or too large
   */
  static ofFractions(months: number, days: number, seconds: number, nanos: number): DurationValue {
    const wholeMonths = whole(months);
    const allDays = days + ((months - Number(wholeMonths)) * nanosInMonth) / nanosInDay;
    const wholeDays = whole(allDays);
    const allSeconds = seconds + ((allDays - Number(wholeDays)) * nanosInDay) / nanosInSecond;
    const wholeSeconds = whole(allSeconds);
    const allNanos = nanos + (allSeconds - Number(wholeSeconds)) * nanosInSecond;
    return new DurationValue(wholeMonths, wholeDays, wholeSeconds, whole(allNanos));
  }

  plus(other: DurationValue): DurationValue {
    return new DurationValue(
      this.months + other.months,
      this.days + other.days,
      this.seconds + other.seconds,
      BigInt(this.nanos + other.nanos),
    );
  }

  negated(): DurationValue {
    return new DurationValue(-this.months, -this.days, -this.seconds, BigInt(-this.nanos));
  }

  /** ISO 8601 with a sign for each part, as Neo4j writes it: `P12Y5M-14DT16H`, `PT-0.4S`. */
  toString(): string {
    const part = (value: bigint, unit: string): string => (value === 0n ? "" : `${value}${unit}`);
    const date = part(this.months / 12n, "Y") + part(this.months % 12n, "M") + part(this.days, "D");
    const borrowed = this.seconds < 0n && this.nanos !== 0;
    const whole = borrowed ? this.seconds + 1n : this.seconds;
    const nanos = borrowed ? 1_000_000_000 - this.nanos : this.nanos;
    const seconds = whole % 60n;
    const sign = borrowed && seconds === 0n ? "-" : "";
    const secondText = seconds === 0n && nanos === 0 ? "" : `${sign}${seconds}${fractionText(nanos)}S`;
    const time = part(whole / 3600n, "H") + part((whole / 60n) % 60n, "M") + secondText;
    if (date === "" && time === "") return "PT0S";
    return `P${date}${time === "" ? "" : `T${time}`}`;
  }
}
