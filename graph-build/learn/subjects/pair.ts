import type { FigureMention } from "../../model/index.ts";

/** Text without what the scorer overlooks: spaces, quotation marks, brackets, hyphens. */
export const normal = (s: string): string =>
  s
    .normalize("NFKC")
    .replace(/[\s“”"'‘’《》〈〉()[\]·,、—-]/g, "")
    .toLowerCase();

const PEOPLE = new Set(["人", "名", "位"]);
const unitOf = (u: string): string => {
  const n = normal(u).replace(/^个百分点$/, "百分点");
  return PEOPLE.has(n) ? "人" : n;
};

/** Whether two units count the same by the scorer's rule: 人, 名 and 位 are one. */
export const sameUnit = (a: string, b: string): boolean => unitOf(a) === unitOf(b);

function bigrams(s: string): Set<string> {
  const n = normal(s);
  const out = new Set<string>();
  for (let i = 0; i < n.length - 1; i++) out.add(n.slice(i, i + 2));
  return out.size ? out : new Set([n]);
}

/** Dice coefficient of the character bigrams of two indicators. */
export function dice(a: string, b: string): number {
  const x = bigrams(a);
  const y = bigrams(b);
  let both = 0;
  for (const g of x) if (y.has(g)) both++;
  return (2 * both) / (x.size + y.size);
}

/** The scorer's test of an indicator. */
export const sameIndicator = (a: string, b: string): boolean => dice(a, b) >= 0.4;

/** Pairs gold with read figures of the same value and unit, one to one, those at the same place first. */
export function pairFigures(gold: FigureMention[], found: FigureMention[]): Map<number, number> {
  const pairs: [number, number, number][] = [];
  gold.forEach((g, i) => {
    found.forEach((f, j) => {
      const near = Math.abs(g.value - f.value) <= 1e-9 * Math.max(1, Math.abs(g.value), Math.abs(f.value));
      if (near && sameUnit(g.unit, f.unit)) pairs.push([g.start < f.end && f.start < g.end ? 1 : 0, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const ofGold = new Map<number, number>();
  const taken = new Set<number>();
  for (const [, i, j] of pairs)
    if (!ofGold.has(i) && !taken.has(j)) {
      ofGold.set(i, j);
      taken.add(j);
    }
  return ofGold;
}
