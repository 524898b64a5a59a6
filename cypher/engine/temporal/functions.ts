import { Float, type Value } from "../values/value.ts";
import { between, betweenInDays, betweenInMonths, betweenInSeconds } from "./between.ts";
import { atEpoch, construct, type InstantKind } from "./construct.ts";
import type { DurationValue } from "./duration.ts";
import { invalid, wrongType } from "./fault.ts";
import { type Fields, inBounds, integerField, readFields, type Takes, zoneFrom } from "./fields.ts";
import { type DateTimeValue, type Instant, isDated, isInstant, isTimed } from "./instant.ts";
import {
  parseDate,
  parseDateTime,
  parseDuration,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from "./parse.ts";
import { truncate } from "./truncate.ts";
import { type DurationField, durationField, durationOf } from "./units.ts";
import type { Zone } from "./zone.ts";

/** What a function of time may know: the moment of the statement in ms since 1970 UTC. The zone is UTC. */
export interface TemporalContext {
  now: number;
}

export interface TemporalFunction {
  /** Fewest and most arguments. */
  arity: readonly [number, number];
  call: (args: readonly Value[], context: TemporalContext) => Value;
}

const kinds: Readonly<Record<InstantKind, { takes: Takes; parse: (text: string) => Instant }>> = {
  date: { takes: { date: true, time: false, epoch: false }, parse: parseDate },
  localtime: { takes: { date: false, time: true, epoch: false }, parse: parseLocalTime },
  time: { takes: { date: false, time: true, epoch: false }, parse: parseTime },
  localdatetime: { takes: { date: true, time: true, epoch: false }, parse: parseLocalDateTime },
  datetime: { takes: { date: true, time: true, epoch: true }, parse: parseDateTime },
};
const noFields: Fields = { numbers: new Map(), date: null, time: null, zone: null, epochMillis: null };

const nowIn = (zone: Zone, { now }: TemporalContext): DateTimeValue =>
  atEpoch(Math.floor(now / 1000), Math.floor((((now % 1000) + 1000) % 1000) * 1_000_000), zone);

/** Another temporal value as a value of the kind. */
function selectFrom(kind: InstantKind, value: Instant, context: TemporalContext): Instant {
  const { takes } = kinds[kind];
  if (takes.date && !isDated(value)) throw wrongType(`A ${value.kind} has no date for a ${kind}`);
  if (takes.time && !isTimed(value)) throw wrongType(`A ${value.kind} has no time for a ${kind}`);
  const fields = { ...noFields, date: isDated(value) ? value : null, time: isTimed(value) ? value : null };
  return construct(kind, fields, context.now);
}

function current(kind: InstantKind, zone: Zone, context: TemporalContext): Instant {
  return selectFrom(kind, nowIn(zone, context), context);
}

function fromMap(kind: InstantKind, map: ReadonlyMap<string, Value>, context: TemporalContext): Instant {
  const fields = readFields(map, kinds[kind].takes);
  if (map.size === 0) throw invalid(`A ${kind} needs at least one field`);
  if (fields.zone !== null && map.size === 1) return current(kind, fields.zone, context);
  if (fields.zone !== null && kind !== "time" && kind !== "datetime")
    throw invalid(`A ${kind} has no timezone`);
  return construct(kind, fields, context.now);
}

/** `date()`, `date(null)`, `date('2015-07-21')`, `date({year: 2015})`, `date(other)`. */
const constructing = (kind: InstantKind): TemporalFunction => ({
  arity: [0, 1],
  call: (args, context) => {
    if (args.length === 0) return current(kind, 0, context);
    const [value] = args;
    if (value === null) return null;
    if (typeof value === "string") return kinds[kind].parse(value);
    if (value instanceof Map) return fromMap(kind, value, context);
    if (isInstant(value)) return selectFrom(kind, value, context);
    throw wrongType(`${kind}() takes a string, a map or another temporal value`);
  },
});

/** `date.statement()` and its like: the clock stands for a whole statement. */
const clockFunction = (kind: InstantKind): TemporalFunction => ({
  arity: [0, 1],
  call: ([zone], context) =>
    zone === null ? null : current(kind, zone === undefined ? 0 : zoneFrom(zone), context),
});

/** `date.truncate(unit, value, {day: 2})`. */
const truncateFunction = (kind: InstantKind): TemporalFunction => ({
  arity: [1, 3],
  call: ([unit, value, map], context) => {
    if (unit === null || value === null) return null;
    if (typeof unit !== "string") throw wrongType("The unit to truncate to must be a string");
    const input = value === undefined ? nowIn(0, context) : value;
    if (!isInstant(input)) throw wrongType(`${kind}.truncate() takes a temporal value`);
    if (map !== undefined && map !== null && !(map instanceof Map))
      throw wrongType("The fields to set must be a map");
    const fields = map === undefined || map === null ? noFields : readFields(map, kinds[kind].takes);
    return truncate(kind, unit, input, fields, context.now);
  },
});

function durationFrom(value: Value): Value {
  if (value === null) return null;
  if (typeof value === "string") return parseDuration(value);
  if (!(value instanceof Map)) throw wrongType("duration() takes a string or a map");
  if (value.size === 0) throw invalid("A duration needs at least one field");
  const fields = new Map<DurationField, number | bigint>();
  for (const [key, amount] of value) {
    const field = durationField(key);
    if (field === undefined) throw invalid(`${key} is no field of a duration`);
    fields.set(field, amountFrom(key, amount));
  }
  return durationOf(fields);
}

function amountFrom(key: string, value: Value): number | bigint {
  if (typeof value === "number" || typeof value === "bigint") return BigInt(value);
  if (value instanceof Float) return value.value;
  throw wrongType(`${key} must be a number`);
}

const betweenFunction = (measure: (a: Instant, b: Instant) => DurationValue): TemporalFunction => ({
  arity: [2, 2],
  call: ([from, to]) => {
    if (from === null || to === null) return null;
    if (isInstant(from) && isInstant(to)) return measure(from, to);
    throw wrongType("A duration lies between two dates or times");
  },
});

const fromEpoch: TemporalFunction = {
  arity: [2, 2],
  call: ([seconds, nanoseconds]) =>
    seconds === null || nanoseconds === null
      ? null
      : atEpoch(
          integerField("seconds", seconds),
          inBounds("nanosecond", integerField("nanoseconds", nanoseconds)),
          0,
        ),
};

const fromEpochMillis: TemporalFunction = {
  arity: [1, 1],
  call: ([millis]) => (millis === null ? null : nowIn(0, { now: integerField("milliseconds", millis) })),
};

const functionsOf = (kind: InstantKind): [string, TemporalFunction][] => [
  [kind, constructing(kind)],
  [`${kind}.transaction`, clockFunction(kind)],
  [`${kind}.statement`, clockFunction(kind)],
  [`${kind}.realtime`, clockFunction(kind)],
  [`${kind}.truncate`, truncateFunction(kind)],
];

/** All functions of dates and times, by name in lower case (`date`, `datetime.truncate`, `duration.inmonths`). */
export const temporalFunctions: ReadonlyMap<string, TemporalFunction> = new Map([
  ...(Object.keys(kinds) as InstantKind[]).flatMap(functionsOf),
  ["datetime.fromepoch", fromEpoch],
  ["datetime.fromepochmillis", fromEpochMillis],
  ["duration", { arity: [1, 1], call: ([value]) => durationFrom(value) }],
  ["duration.between", betweenFunction(between)],
  ["duration.inmonths", betweenFunction(betweenInMonths)],
  ["duration.indays", betweenFunction(betweenInDays)],
  ["duration.inseconds", betweenFunction(betweenInSeconds)],
]);
