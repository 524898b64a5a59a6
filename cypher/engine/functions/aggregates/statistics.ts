import { outOfRange, show, wrongType } from "../../values/faults.ts";
import { toDouble } from "../../values/numbers.ts";
import { order } from "../../values/order.ts";
import { Float, type Value } from "../../values/value.ts";
import type { Aggregator } from "./aggregator.ts";

type Numeric = number | bigint | Float;

function numeric(name: string, value: Value): Numeric {
  if (typeof value === "number" || typeof value === "bigint" || value instanceof Float) return value;
  throw wrongType(`${name}() takes numbers, not ${show(value)}`);
}

/**
 * stDev(x), of a sample, and stDevP(x), of all, by Welford's method, as Neo4j computes them; 0.0 of one value, null of
 * none.
 */
export class Deviation implements Aggregator {
  readonly #name: string;
  /** What is taken off the count: 1 for a sample. */
  readonly #less: 0 | 1;
  #count = 0;
  #mean = 0;
  #squares = 0;
  constructor(name: string, less: 0 | 1) {
    this.#name = name;
    this.#less = less;
  }
  update(value: Value): void {
    if (value === null) return;
    const double = toDouble(numeric(this.#name, value));
    const before = double - this.#mean;
    this.#mean += before / ++this.#count;
    this.#squares += before * (double - this.#mean);
  }
  result(): Value {
    if (this.#count < 2) return this.#count === 0 ? null : new Float(0);
    return new Float(Math.sqrt(this.#squares / (this.#count - this.#less)));
  }
}

/** @throws CypherError TypeError for no number; ArgumentError beside 0…1. */
function checkedShare(name: string, percentile: Value): number {
  const share = toDouble(numeric(name, percentile));
  if (share >= 0 && share <= 1) return share;
  throw outOfRange(`the percentile of ${name}() lies from 0.0 to 1.0, not at ${show(percentile)}`);
}

/** percentileDisc(x, p), the value at the place itself, and percentileCont(x, p), between two; null of nothing. */
export class Percentile implements Aggregator {
  readonly #name: string;
  readonly #continuous: boolean;
  readonly #share: number;
  readonly #values: Numeric[] = [];
  /** @throws CypherError for a percentile that is none. */
  constructor(name: string, continuous: boolean, percentile: Value) {
    this.#name = name;
    this.#continuous = continuous;
    this.#share = checkedShare(name, percentile);
  }
  update(value: Value): void {
    if (value !== null) this.#values.push(numeric(this.#name, value));
  }
  result(): Value {
    const sorted = this.#values.sort(orderNumbers);
    if (sorted.length === 0) return null;
    return this.#continuous ? between(sorted, this.#share) : nearest(sorted, this.#share);
  }
}

/** By value, NaN last; the common kinds without a call. */
function orderNumbers(a: Numeric, b: Numeric): number {
  const difference = a instanceof Float && b instanceof Float ? a.value - b.value : Number.NaN;
  return Number.isNaN(difference) ? order(a, b) : difference;
}

/** The first value that at least the share of all does not exceed. */
function nearest(sorted: readonly Numeric[], share: number): Numeric {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** A FLOAT between the two values beside the place; the value itself where one stands right there, as in Neo4j. */
function between(sorted: readonly Numeric[], share: number): Numeric {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  if (above === below) return sorted[below];
  return new Float(toDouble(sorted[below]) * (above - place) + toDouble(sorted[above]) * (place - below));
}
