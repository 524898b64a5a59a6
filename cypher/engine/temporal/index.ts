import { CypherError } from "../errors.ts";
import type { Value } from "../values/value.ts";
import type { Temporal } from "./temporal.ts";

export { Temporal } from "./temporal.ts";

/** What a function of time may know: the moment of the statement in ms since 1970 UTC. The zone is UTC. */
export interface TemporalContext {
  now: number;
}

export interface TemporalFunction {
  /** Fewest and most arguments. */
  arity: readonly [number, number];
  call: (args: readonly Value[], context: TemporalContext) => Value;
}

/** All functions of dates and times, by name in lower case (`date`, `datetime.truncate`, `duration.inmonths`). */
export const temporalFunctions: ReadonlyMap<string, TemporalFunction> = new Map();

const notYet = (): never => {
  throw new CypherError("Unsupported", "NotYet", "temporal values are not built yet");
};

/** `value.key` (`year`, `dayOfQuarter`, `epochSeconds`, …); null for a component that its kind does not have: Neo4j raises a TypeError there only at compile time. */
export const temporalComponent = (_value: Temporal, _key: string): Value => notYet();

/** For <, <=, >, >=: below, at or above 0; null (unknown) for two kinds, and for durations. */
export const compareTemporal = (_a: Temporal, _b: Temporal): number | null => notYet();

/** For =: two of one kind, moment and zone alike. */
export const equalTemporal = (_a: Temporal, _b: Temporal): boolean => notYet();

/** For ORDER BY, min and max: a total order, across kinds too, in the order of Neo4j. */
export const orderTemporal = (_a: Temporal, _b: Temporal): number => notYet();

/** A string that is the same exactly for equal values: a key for DISTINCT and grouping. */
export const temporalKey = (_value: Temporal): string => notYet();

/** `a + b`: one of both must be a duration. @throws CypherError TypeError otherwise. */
export const addTemporal = (_a: Temporal, _b: Temporal): Temporal => notYet();

/** `a - b`: b must be a duration. @throws CypherError TypeError otherwise. */
export const subtractTemporal = (_a: Temporal, _b: Temporal): Temporal => notYet();

/** `duration * factor`, the factor as a plain number. */
export const multiplyDuration = (_duration: Temporal, _factor: number): Temporal => notYet();

/** `duration / divisor`. @throws CypherError ArithmeticError for 0. */
export const divideDuration = (_duration: Temporal, _divisor: number): Temporal => notYet();
