import type { Mention, NamedType } from "../../model/index.ts";

/** Counts of one type: found and right, found, and there to be found. */
export interface Tally {
  right: number;
  found: number;
  gold: number;
}

export type Tallies = Record<NamedType, Tally>;

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

type Span = Pick<Mention, "type" | "start" | "end">;
const keyOf = (s: Span) => `${s.type} ${s.start} ${s.end}`;

/** Adds an article's spans; a gold mark in `optional` costs nothing, found or not. */
export function addSpans(
  into: Tallies,
  gold: readonly Span[],
  optional: ReadonlySet<string>,
  found: readonly Span[],
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

/** The keys of an article's optional marks. */
export function optionalKeys(
  mentions: readonly (Span & { id: string })[],
  ids: ReadonlySet<string>,
): Set<string> {
  return new Set(mentions.filter((m) => ids.has(m.id)).map(keyOf));
}
