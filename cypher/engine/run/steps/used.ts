import type { Row } from "../../expression/compile.ts";

/** Where the relationships stand that an edge has taken: one number in its slot, or a list of numbers. */
export interface Taken {
  slot: number;
  list: boolean;
  types: readonly number[] | null;
}

/** Whether a relationship is taken in a row. */
export type IsTaken = (row: Row, relationship: number) => boolean;

/** Looks only at what could be the same relationship; null: nothing could. */
export function takenCheck(taken: readonly Taken[], types: readonly number[] | null): IsTaken | null {
  const near = taken.filter((other) => overlap(other.types, types));
  const [first, second] = near;
  if (near.length === 0) return null;
  if (near.some((other) => other.list)) {
    return (row, id) =>
      near.some(({ slot, list }) => (list ? (row[slot] as number[]).includes(id) : row[slot] === id));
  }
  if (near.length === 1) return (row, id) => row[first.slot] === id;
  if (near.length === 2) return (row, id) => row[first.slot] === id || row[second.slot] === id;
  return (row, id) => near.some(({ slot }) => row[slot] === id);
}

function overlap(a: readonly number[] | null, b: readonly number[] | null): boolean {
  return a === null || b === null || a.some((type) => b.includes(type));
}
