import type { Mention, NamedType } from "../../model/index.ts";

/** Counts of one type: found and right, found, and there to be found. */
export interface Tally {
  right: number;
  found: number;
  gold: number;
}

export type Tallies = Record<NamedType, Tally>;

/** What counts of a mention: its type and its place. */
export type TypedStretch = Pick<Mention, "type" | "start" | "end">;

/** Equal for equal stretches of one article. */
export function keyOf(s: TypedStretch): string {
  return `${s.type} ${s.start} ${s.end}`;
}

/** Tallies of nothing yet. */
export function emptyTallies(): Tallies {
  const none = () => ({ right: 0, found: 0, gold: 0 });
  return { Person: none(), Agency: none(), Region: none(), Programme: none() };
}

/** Precision, recall and F1 of a tally. */
export function ratesOf({ right, found, gold }: Tally): { precision: number; recall: number; f1: number } {
  return {
    precision: found ? right / found : 0,
    recall: gold ? right / gold : 0,
    f1: found + gold ? (2 * right) / (found + gold) : 0,
  };
}

/** Adds an article's spans; a gold mark in `optional` costs nothing, found or not. */
export function addSpans(
  into: Tallies,
  gold: readonly TypedStretch[],
  optional: ReadonlySet<string>,
  found: readonly TypedStretch[],
): void {
  const right = new Set(gold.map(keyOf));
  for (const g of gold) if (!optional.has(keyOf(g))) into[g.type].gold++;
  for (const f of found) {
    const key = keyOf(f);
    if (optional.has(key)) continue;
    into[f.type].found++;
    if (right.has(key)) into[f.type].right++;
  }
}
