import type { LocalRelation } from "../../model/index.ts";
import { type Example, labelOf, type PairType } from "./examples.ts";

export const PAIR_TYPES: readonly PairType[] = [
  "HOLDS_POST",
  "RUNS",
  "PARTICIPATES_IN",
  "PARTNERS_WITH",
  "PART_OF",
];

export interface Tally {
  tp: number;
  fp: number;
  fn: number;
}

export const tally = (): Tally => ({ tp: 0, fp: 0, fn: 0 });

export function prf({ tp, fp, fn }: Tally): { p: number; r: number; f1: number } {
  const p = tp + fp ? tp / (tp + fp) : 0;
  const r = tp + fn ? tp / (tp + fn) : 0;
  return { p, r, f1: p + r ? (2 * p * r) / (p + r) : 0 };
}

/**
 * Counts what was read in the articles of one report against the bank, as the gold's scorer does: any of the
 * alternatives is right, an optional relation or end costs nothing. PART_OF between regions is left out: it follows
 * from the division codes and is not read from pairs.
 */
export function countReport(
  examples: Example[],
  read: LocalRelation[][],
  into: Record<PairType, Tally>,
  fault?: (kind: "missed" | "spurious", type: PairType, from: string, to: string) => void,
): void {
  const { gold } = examples[0];
  const typeOf = new Map(gold.report.entities.map((e) => [e.id, e.type]));
  const nameOf = new Map(gold.report.entities.map((e) => [e.id, e.name]));
  const name = (ids: string[]) => ids.map((id) => nameOf.get(id) ?? id).join("/");
  const optional = (id: string) => gold.optional.has(id);
  for (const type of PAIR_TYPES) {
    const wanted = gold.relations
      .filter((r) => r.type === type && !(type === "PART_OF" && typeOf.get(r.from[0]) === "Region"))
      .map((r) => ({ ...r, found: false }));
    const seen = new Set<string>();
    examples.forEach((ex, i) => {
      for (const r of read[i]) {
        if (r.type !== type) continue;
        const from = ex.ids[r.from];
        const to = ex.ids[r.to];
        if (from === null || to === null) {
          const key = `${from ?? ex.ctx.entities[r.from].name} ${to ?? ex.ctx.entities[r.to].name}`;
          if (seen.has(key)) continue;
          seen.add(key);
          into[type].fp++;
          fault?.("spurious", type, ex.ctx.entities[r.from].name, ex.ctx.entities[r.to].name);
          continue;
        }
        const key = type === "PARTNERS_WITH" ? [from, to].sort().join(" ") : `${from} ${to}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const hits = wanted.filter(
          (w) =>
            (w.from.includes(from) && w.to.includes(to)) ||
            (type === "PARTNERS_WITH" && w.from.includes(to) && w.to.includes(from)),
        );
        for (const w of hits) w.found = true;
        if (hits.length || optional(from) || optional(to)) continue;
        into[type].fp++;
        fault?.("spurious", type, name([from]), name([to]));
      }
    });
    for (const w of wanted) {
      if (!w.required) continue;
      if (w.found) into[type].tp++;
      else {
        into[type].fn++;
        fault?.("missed", type, name(w.from), name(w.to));
      }
    }
  }
}

/** One line for each type and one for all. */
export function table(title: string, t: Record<PairType, Tally>): string {
  const all = tally();
  const line = (name: string, x: Tally) => {
    const { p, r, f1 } = prf(x);
    return `${name.padEnd(18)}${p.toFixed(3)}  ${r.toFixed(3)}  ${f1.toFixed(3)} ${x.tp}/${x.fp}/${x.fn}`;
  };
  const rows = PAIR_TYPES.map((type) => {
    for (const k of ["tp", "fp", "fn"] as const) all[k] += t[type][k];
    return line(type, t[type]);
  });
  return [`${title.padEnd(18)}P      R      F1    tp/fp/fn`, ...rows, line("all", all)].join("\n");
}

/** Each relation said, with its confidence and whether the bank says so too; doubtful ones are left out. */
export function calibration(examples: Example[], read: LocalRelation[][]): { p: number; right: boolean }[] {
  return examples.flatMap((ex, i) =>
    read[i].flatMap((r) => {
      const label = labelOf(ex.gold, r.type as PairType, ex.ids[r.from], ex.ids[r.to]);
      return label < 0 ? [] : [{ p: r.confidence, right: label === 1 }];
    }),
  );
}
