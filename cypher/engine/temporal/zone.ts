import { nanosPerDay, nanosPerSecond, secondsPerDay } from "./clock.ts";
import { invalid } from "./fault.ts";
import { floorDiv, floorMod } from "./number.ts";

/** A time zone: a fixed offset in seconds east of Greenwich, or the name of a region (`Europe/Stockholm`). */
export type Zone = number | string;

const fixedOffset = /^([+-])(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?$/;
const regionName = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;
const longOffset = /^GMT(?:([+-]\d{2}:\d{2}(?::\d{2})?))?$/;
/** 18 hours: further away no offset may lie (java.time). */
const furthestOffset = 64_800;

/** Reads `Z`, an offset or a region's name. A name gets the case that the platform writes it in. @throws CypherError for a text that is none. */
export function parseZone(text: string): Zone {
  const offset = parseOffset(text);
  if (offset !== null) return offset;
  const resolved = formatOf(text).resolvedOptions().timeZone;
  return resolved.toLowerCase() === text.toLowerCase() ? resolved : text;
}

/** `Z`, `+01`, `+0100`, `+01:00`, `+01:00:30` in seconds; null for a text of another form. @throws CypherError beyond 18 hours. */
export function parseOffset(text: string): number | null {
  if (text === "Z" || text === "z") return 0;
  const found = fixedOffset.exec(text);
  if (found === null) return null;
  const [, sign, hours, minutes = "0", seconds = "0"] = found;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (size > furthestOffset || Number(minutes) > 59 || Number(seconds) > 59)
    throw invalid(`${text} is no offset of a time zone`);
  return size === 0 ? 0 : sign === "-" ? -size : size;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(name: string): Intl.DateTimeFormat {
  const known = formats.get(name);
  if (known !== undefined) return known;
  if (!regionName.test(name)) throw invalid(`${name} is no time zone`);
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
    formats.set(name, format);
    return format;
  } catch (error) {
    if (error instanceof RangeError) throw invalid(`${name} is no time zone that is known here`);
    throw error;
  }
}

/** The last second that a JavaScript Date can say; a region's offset beyond is that of the border. */
const furthestSecond = 8_640_000_000_000;

/** The offset of a zone at a moment, in seconds since 1970 UTC. Regions are looked up in the platform's Intl. */
export function offsetAt(zone: Zone, epochSecond: number): number {
  if (typeof zone === "number") return zone;
  const inRange = Math.max(-furthestSecond, Math.min(furthestSecond, epochSecond));
  const parts = formatOf(zone).formatToParts(inRange * 1000);
  const text = parts.find((part) => part.type === "timeZoneName")?.value ?? "";
  const found = longOffset.exec(text);
  if (found === null) throw invalid(`${text} is an offset of ${zone} that cannot be read`);
  return found[1] === undefined ? 0 : (parseOffset(found[1]) ?? 0);
}

/** A moment on the clock of a place. */
export interface ZonedMoment {
  day: number;
  nano: number;
  offset: number;
}

/**
 * What the clock of a zone shows for a local day and time. In an hour that is there twice the offset `preferred` is
 * taken if it is one of both, the earlier moment if not; a time that is left out moves on by the gap (java.time).
 */
export function resolveLocal(day: number, nano: number, zone: Zone, preferred?: number): ZonedMoment {
  if (typeof zone === "number") return { day, nano, offset: zone };
  const local = day * secondsPerDay + floorDiv(nano, nanosPerSecond);
  const before = offsetAt(zone, local - secondsPerDay);
  const after = offsetAt(zone, local + secondsPerDay);
  const valid = [before, after].filter((offset) => offsetAt(zone, local - offset) === offset);
  if (valid.length === 0) return shift(day, nano, after - before, after);
  return { day, nano, offset: preferred !== undefined && valid.includes(preferred) ? preferred : valid[0] };
}

/** The same moment on the clock of another zone. */
export function inZone(moment: ZonedMoment, zone: Zone): ZonedMoment {
  const second = moment.day * secondsPerDay + floorDiv(moment.nano, nanosPerSecond) - moment.offset;
  const offset = offsetAt(zone, second);
  return shift(moment.day, moment.nano, offset - moment.offset, offset);
}

function shift(day: number, nano: number, seconds: number, offset: number): ZonedMoment {
  const moved = nano + seconds * nanosPerSecond;
  return { day: day + floorDiv(moved, nanosPerDay), nano: floorMod(moved, nanosPerDay), offset };
}
