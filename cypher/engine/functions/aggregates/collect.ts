import { order } from "../../values/order.ts";
import type { Value } from "../../values/value.ts";
import type { Aggregator } from "./aggregator.ts";

/** count(*): rows. */
export class CountRows implements Aggregator {
  #count = 0;
  update(): void {
    this.#count++;
  }
  result(): Value {
    return this.#count;
  }
}

/** count(x): values that are not null. */
export class Count implements Aggregator {
  #count = 0;
  update(value: Value): void {
    if (value !== null) this.#count++;
  }
  result(): Value {
    return this.#count;
  }
}

/** collect(x): the values in a list, in the order in which they came. */
export class Collect implements Aggregator {
  readonly #values: Value[] = [];
  update(value: Value): void {
    if (value !== null) this.#values.push(value);
  }
  result(): Value {
    return this.#values;
  }
}

/** min(x) and max(x), by the order across types; null of nothing. The first of several equal ones stays. */
export class Extreme implements Aggregator {
  readonly #sign: 1 | -1;
  #best: Value = null;
  /** @param sign 1 for the largest, −1 for the smallest. */
  constructor(sign: 1 | -1) {
    this.#sign = sign;
  }
  update(value: Value): void {
    if (value === null) return;
    if (this.#best === null || order(value, this.#best) * this.#sign > 0) this.#best = value;
  }
  result(): Value {
    return this.#best;
  }
}
