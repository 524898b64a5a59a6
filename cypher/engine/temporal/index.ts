export { addTemporal, divideDuration, multiplyDuration, subtractTemporal } from "./arithmetic.ts";
export { compareTemporal, equalTemporal, orderTemporal, temporalKey } from "./compare.ts";
export { temporalComponent } from "./component.ts";
export { DurationValue } from "./duration.ts";
export { type TemporalContext, type TemporalFunction, temporalFunctions } from "./functions.ts";
export { DateTimeValue, DateValue, LocalDateTimeValue, LocalTimeValue, TimeValue } from "./instant.ts";
export {
  parseDate,
  parseDateTime,
  parseDuration,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from "./parse.ts";
export { Temporal } from "./temporal.ts";
export { temporalText } from "./text.ts";
