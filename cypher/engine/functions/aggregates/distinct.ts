import { type GroupKey, groupKey } from "../../values/key.ts";
import { NodeValue, type Value } from "../../values/value.ts";
import type { Aggregator } from "./aggregator.ts";

/** Hands each value on once. Nodes, the most common by far, are told apart by their numbers alone. */
export class Distinct implements Aggregator {
  readonly #inner: Aggregator;
  readonly #nodes = new Set<number>();
  readonly #others = new Set<GroupKey>();
  constructor(inner: Aggregator) {
    this.#inner = inner;
  }
  update(value: Value): void {
    if (value === null) return;
    if (value instanceof NodeValue) {
      if (this.#nodes.has(value.id)) return;
      this.#nodes.add(value.id);
    } else {
      const key = groupKey(value);
      if (this.#others.has(key)) return;
      this.#others.add(key);
    }
    this.#inner.update(value);
  }
  result(): Value {
    return this.#inner.result();
  }
}
