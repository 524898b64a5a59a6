import type { BenchQuery } from "./queries.ts";
import type { PlainRow, System } from "./system.ts";

const WARM_UPS = 40;
const RUNS = 41;
/** Neither warming up nor timing begins another run after so many ms. */
const LONGEST = 8000;

export interface Measured {
  /** Median of the runs, in ms. */
  ms: number;
  runs: number;
  rows: PlainRow[];
}

/** Asks a query many times to warm up, then many times to measure; a slow one less often, but once at least. */
export async function measure(system: System, query: BenchQuery): Promise<Measured> {
  await repeat(WARM_UPS, () => system.run(query));
  let rows: PlainRow[] = [];
  const times = await repeat(RUNS, async () => {
    rows = await system.run(query);
  });
  return { ms: median(times), runs: times.length, rows };
}

async function repeat(most: number, run: () => Promise<unknown>): Promise<number[]> {
  const end = performance.now() + LONGEST;
  const times: number[] = [];
  while (times.length < most && (times.length === 0 || performance.now() < end)) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Rows as a text that is equal for equal rows; FLOATs to ten digits, since the order of a sum is free. */
export function textOf(rows: readonly PlainRow[]): string {
  return JSON.stringify(rows, (_, value) =>
    typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(10)) : value,
  );
}
