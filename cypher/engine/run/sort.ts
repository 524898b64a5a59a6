import type { Compiled, Row } from "../expression/compile.ts";
import { order } from "../values/order.ts";
import type { Value } from "../values/value.ts";
import type { RunContext } from "./context.ts";
import type { Bounds } from "./limits.ts";
import type { Operator } from "./operator.ts";

export interface SortKey {
  value: Compiled;
  descending: boolean;
}

interface Kept {
  keys: Value[];
  values: Value[];
}

/**
 * Sorts all rows, stably. With a LIMIT no more than twice as many rows are kept at a time as it lets through.
 * @param slots - what is kept of a row: all that is read after the sort.
 */
export function sorted(
  context: RunContext,
  before: Operator,
  keys: readonly SortKey[],
  bounds: Bounds | null,
  slots: readonly number[],
): Operator {
  const compare = comparison(keys);
  return (next) => {
    let rows: Kept[] = [];
    let most = Number.POSITIVE_INFINITY;
    let worst: Kept | null = null;
    const candidate: Kept = { keys: [], values: [] };
    const input = before((row) => {
      context.tick();
      for (let i = 0; i < keys.length; i++) candidate.keys[i] = keys[i].value(row);
      if (worst && compare(candidate, worst) >= 0) return false;
      rows.push({ keys: candidate.keys.slice(), values: slots.map((slot) => row[slot]) });
      if (rows.length >= 2 * most) {
        rows = rows.sort(compare).slice(0, most);
        worst = rows[most - 1];
      }
      return false;
    });
    return (row) => {
      const { skip, limit } = bounds?.read(row) ?? { skip: 0, limit: Number.POSITIVE_INFINITY };
      rows = [];
      worst = null;
      most = Math.max(skip + limit, 1);
      if (limit > 0) input(row);
      const given = rows.sort(compare).slice(skip, skip + limit);
      rows = [];
      for (const { values } of given) {
        put(row, slots, values);
        if (next(row)) return true;
      }
      return false;
    };
  };
}

function comparison(keys: readonly SortKey[]): (a: Kept, b: Kept) => number {
  return (a, b) => {
    for (let i = 0; i < keys.length; i++) {
      const sign = order(a.keys[i], b.keys[i]);
      if (sign !== 0) return keys[i].descending ? -sign : sign;
    }
    return 0;
  };
}

function put(row: Row, slots: readonly number[], values: readonly Value[]): void {
  for (let i = 0; i < slots.length; i++) row[slots[i]] = values[i];
}
