import type { Temporal } from "./temporal.ts";

/** A time of day without its seconds, at the start of a text or after the date. */
const withoutSeconds = /^((?:[^T]*T)?\d\d:\d\d)(?!:)/;

/** What the function toString() makes of a value: as `Temporal.toString`, but seconds are written if they are 0 too. */
export function temporalText(value: Temporal): string {
  const text = value.toString();
  return value.kind === "date" || value.kind === "duration" ? text : text.replace(withoutSeconds, "$1:00");
}
