import unitData from "./data/units.json" with { type: "json" };
import words from "./data/words.json" with { type: "json" };

export type UnitKind = Exclude<keyof typeof unitData, "origin">;

const kinds = new Map<string, UnitKind>();
for (const [kind, list] of Object.entries(unitData))
  if (kind !== "origin") for (const u of list) if (!kinds.has(u)) kinds.set(u, kind as UnitKind);

/** Units by their first character, longest first. */
const byFirst = new Map<string, string[]>();
for (const u of [...kinds.keys()].sort((a, b) => b.length - a.length))
  byFirst.set(u[0], [...(byFirst.get(u[0]) ?? []), u]);

const blocked = new Map(Object.entries(words.notAfterUnit));
const LATIN = /[A-Za-z0-9]/;

/** What kind of thing a unit counts; count where the unit is not in the inventory. */
export function kindOf(unit: string): UnitKind {
  return kinds.get(unit) ?? "count";
}

/** The number of a kind in the inventory's order of first mention, from 1. */
export function kindNumber(kind: UnitKind): number {
  return KIND_NUMBERS.get(kind) ?? 0;
}

const KIND_NUMBERS = new Map([...new Set(kinds.values())].map((k, i) => [k, i + 1]));

/** The longest unit of the inventory that begins at `at` and is not the start of another word (人 in 人才); "" where none does. */
export function unitAt(text: string, at: number): string {
  for (const u of byFirst.get(text[at]) ?? []) {
    if (!text.startsWith(u, at)) continue;
    const next = text[at + u.length] ?? "";
    if (blocked.get(u)?.includes(next) && next) continue;
    if (LATIN.test(u[u.length - 1]) && LATIN.test(next)) continue;
    return u;
  }
  return "";
}
