import type { Value } from "../../values/value.ts";

/** Makes one value of many: `update` for each row, then `result` once. Null is left out by all but count(*). */
export interface Aggregator {
  /** @throws CypherError TypeError for a value that the function does not take. */
  update(value: Value): void;
  result(): Value;
}
