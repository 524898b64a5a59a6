import { addTemporal, divideDuration } from "../../temporal/index.ts";
import type { Temporal } from "../../temporal/temporal.ts";
import { show, wrongType } from "../../values/faults.ts";
import { fitInteger } from "../../values/integer.ts";
import { isTemporal } from "../../values/kind.ts";
import { toDouble } from "../../values/numbers.ts";
import { Float, type Value } from "../../values/value.ts";
import type { Aggregator } from "./aggregator.ts";

type Numeric = number | bigint | Float;

/** Tells numbers from durations. @throws CypherError TypeError for all else, and for a mixture of both. */
function duration(name: string, value: Value, before: Temporal | null, numbers: boolean): Temporal | null {
  if (typeof value === "number" || typeof value === "bigint" || value instanceof Float) {
    if (before === null) return null;
  } else if (isTemporal(value) && value.kind === "duration") {
    if (!numbers) return value;
  } else {
    throw wrongType(`${name}() takes numbers or durations, not ${show(value)}`);
  }
  throw wrongType(`${name}() cannot take numbers and durations together`);
}

/**
 * sum(x): INTEGER as long as all are and the sum fits 64 bits, else FLOAT, as in Neo4j; durations are summed by their
 * parts; 0 of nothing.
 */
export class Sum implements Aggregator {
  /** Of the integers; all goes to `#floats` once that is no longer null. */
  #integers: number | bigint = 0;
  #floats: number | null = null;
  #durations: Temporal | null = null;
  #numbers = false;

  update(value: Value): void {
    if (typeof value === "number" && this.#floats === null && this.#durations === null) {
      const sum = typeof this.#integers === "number" ? this.#integers + value : Number.NaN;
      if (Number.isSafeInteger(sum)) {
        this.#numbers = true;
        this.#integers = sum;
        return;
      }
    }
    if (value === null) return;
    const found = duration("sum", value, this.#durations, this.#numbers);
    if (found !== null) this.#durations = this.#durations ? addTemporal(this.#durations, found) : found;
    else this.#add(value as Numeric);
  }

  #add(value: Numeric): void {
    this.#numbers = true;
    if (this.#floats === null && !(value instanceof Float)) {
      const sum = fitInteger(BigInt(this.#integers) + BigInt(value));
      if (sum !== null) {
        this.#integers = sum;
        return;
      }
    }
    this.#floats = (this.#floats ?? Number(this.#integers)) + toDouble(value);
  }

  result(): Value {
    return this.#durations ?? (this.#floats === null ? this.#integers : new Float(this.#floats));
  }
}

/** avg(x): a FLOAT, moved by each value as Neo4j moves it, so that sums never overflow; null of nothing. */
export class Average implements Aggregator {
  #count = 0;
  #mean = 0;
  #durations: Temporal | null = null;

  update(value: Value): void {
    if (value === null) return;
    const found = duration("avg", value, this.#durations, this.#count > 0 && this.#durations === null);
    this.#count++;
    if (found !== null) this.#durations = this.#durations ? addTemporal(this.#durations, found) : found;
    else this.#move(toDouble(value as Numeric));
  }

  /** An infinite mean stays, unless it meets the other infinity or NaN. */
  #move(value: number): void {
    this.#mean += Number.isFinite(this.#mean) ? (value - this.#mean) / this.#count : value;
  }

  result(): Value {
    if (this.#count === 0) return null;
    return this.#durations ? divideDuration(this.#durations, this.#count) : new Float(this.#mean);
  }
}
