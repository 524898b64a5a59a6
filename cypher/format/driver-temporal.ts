import type { Temporal } from "../engine/index.ts";
import {
  parseDate,
  parseDateTime,
  parseDuration,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from "../engine/temporal/index.ts";

const PARSE: Record<Temporal["kind"], (text: string) => Temporal> = {
  date: parseDate,
  time: parseTime,
  localtime: parseLocalTime,
  datetime: parseDateTime,
  localdatetime: parseLocalDateTime,
  duration: parseDuration,
};

/**
 * A temporal value from its ISO 8601 text, as the driver and the engine write it; the driver ends a duration that has no
 * time by a bare T. @throws CypherError for other text
 */
export function temporalFromText(kind: Temporal["kind"], text: string): Temporal {
  return PARSE[kind](kind === "duration" ? text.replace(/T$/u, "") : text);
}
