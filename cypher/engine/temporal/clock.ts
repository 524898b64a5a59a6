/** Nanoseconds in a second, a minute, an hour and a day; all times of a day are safe integers. */
export const nanosPerSecond = 1_000_000_000;
export const nanosPerMinute = 60 * nanosPerSecond;
export const nanosPerHour = 3600 * nanosPerSecond;
export const nanosPerDay = 86_400 * nanosPerSecond;
export const secondsPerDay = 86_400;

/** A time of day; `nanosecond` is all of the second's fraction. */
export interface ClockTime {
  hour: number;
  minute: number;
  second: number;
  nanosecond: number;
}

export const nanoOf = (time: ClockTime): number =>
  time.hour * nanosPerHour + time.minute * nanosPerMinute + time.second * nanosPerSecond + time.nanosecond;

export const clockOf = (nanoOfDay: number): ClockTime => ({
  hour: Math.floor(nanoOfDay / nanosPerHour),
  minute: Math.floor(nanoOfDay / nanosPerMinute) % 60,
  second: Math.floor(nanoOfDay / nanosPerSecond) % 60,
  nanosecond: nanoOfDay % nanosPerSecond,
});

const two = (value: number): string => String(value).padStart(2, "0");

/** `.5`, `.000000001` or nothing: the fraction of a second without zeros at its end. */
export const fractionText = (nanosecond: number): string =>
  nanosecond === 0 ? "" : `.${String(nanosecond).padStart(9, "0").replace(/0+$/, "")}`;

/** ISO 8601; seconds are left out where they are 0, as the openCypher TCK does. */
export function clockText(nanoOfDay: number): string {
  const { hour, minute, second, nanosecond } = clockOf(nanoOfDay);
  const seconds = second === 0 && nanosecond === 0 ? "" : `:${two(second)}${fractionText(nanosecond)}`;
  return `${two(hour)}:${two(minute)}${seconds}`;
}

/** `Z`, `+01:00` or, where it has seconds, `+00:53:28`. */
export function offsetText(offset: number): string {
  if (offset === 0) return "Z";
  const size = Math.abs(offset);
  const seconds = size % 60 === 0 ? "" : `:${two(size % 60)}`;
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`;
}

/** `1984-10-11`; years of five digits and more with their sign, earlier ones of at least four digits. */
export function dateText(year: number, month: number, day: number): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : year > 9999 ? "+" : ""}${digits}-${two(month)}-${two(day)}`;
}
