import { CypherError } from "../errors.ts";

export interface Limits {
  maxSteps?: number;
  maxMilliseconds?: number;
  signal?: { readonly aborted: boolean };
}

const LOOK_EVERY = 4096;

/** Counts steps; looks at the limits, the clock and the signal every few thousand. */
export class Budget {
  steps = 0;
  private next = 0;
  private maxSteps = 0;
  private deadline = 0;
  private limits: Limits = {};

  constructor(limits: Limits) {
    this.begin(limits);
  }

  /** Begins to count anew. */
  begin(limits: Limits): void {
    this.limits = limits;
    this.steps = 0;
    this.next = 0;
    this.maxSteps = limits.maxSteps ?? Number.POSITIVE_INFINITY;
    this.deadline = Date.now() + (limits.maxMilliseconds ?? Number.POSITIVE_INFINITY);
    this.look();
  }

  /** @throws CypherError BudgetExceeded or Cancelled. */
  tick(): void {
    if (++this.steps >= this.next) this.look();
  }
  /** As many steps at once. */
  add(steps: number): void {
    this.steps += steps;
    if (this.steps >= this.next) this.look();
  }

  private look(): void {
    if (this.limits.signal?.aborted) {
      throw new CypherError("Cancelled", "Cancelled", "the query was cancelled", { phase: "runtime" });
    }
    if (this.steps > this.maxSteps) throw exceeded("Steps", `more than ${this.maxSteps} steps`);
    if (Date.now() > this.deadline) throw exceeded("Time", `more than ${this.limits.maxMilliseconds} ms`);
    this.next = Math.min(this.steps + LOOK_EVERY, this.maxSteps + 1);
  }
}

function exceeded(detail: string, what: string): CypherError {
  return new CypherError("BudgetExceeded", detail, `the query took ${what}`, {
    phase: "runtime",
    hint: "ask for less: a LIMIT, an upper bound on path lengths, a label",
  });
}
