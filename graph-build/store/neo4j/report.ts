/** What a load did, or would do, with the facts of one kind. */
export interface Tally {
  /** The build says them and the database did not hold them. */
  created: number;
  /** Held with other properties. */
  changed: number;
  unchanged: number;
  /** No longer said by the build, and by no other source. */
  removed: number;
  /** No longer said by the build, kept since another source says them. */
  kept: number;
}

export interface LoadReport {
  nodes: Tally;
  relationships: Tally;
}

/** A load that cannot go on, or did not give what it should. */
export class LoadError extends Error {
  override readonly name = "LoadError";
}

/** Nothing done yet. */
export function noTally(): Tally {
  return { created: 0, changed: 0, unchanged: 0, removed: 0, kept: 0 };
}

/** Adds one tally to another. */
export function addTo(sum: Tally, more: Partial<Tally>): void {
  for (const key in more) sum[key as keyof Tally] += more[key as keyof Tally] ?? 0;
}
