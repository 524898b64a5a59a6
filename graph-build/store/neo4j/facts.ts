import type { PropertyValue } from "../../../cypher/mapping.ts";

/** Properties of a node or relationship as plain values, without the driver's own kinds of number. */
export type Properties = Readonly<Record<string, PropertyValue>>;
/** What to set; null removes. */
export type Change = Record<string, PropertyValue | null>;

const EVIDENCE = ["quotes", "sources", "articles", "starts", "ends"] as const;

/**
 * What a node or relationship must become when a build says it: the build's own properties, and of what the database
 * held the evidence of sources that are not in the build, behind the build's, with the aliases that this evidence
 * quotes. Properties that are not of ours stay.
 * @param ours the keys that a load may change
 * @returns what to set, or null where nothing changes
 */
export function changeOf(
  said: Properties,
  held: Properties,
  inBuild: ReadonlySet<string>,
  ours: readonly string[],
): Change | null {
  const kept = evidenceWhere(held, (source) => !inBuild.has(source));
  const wanted: Record<string, PropertyValue> = { ...said };
  if (kept && said.quotes) {
    for (const key of EVIDENCE) wanted[key] = [...listOf(said, key), ...listOf(kept, key)] as PropertyValue;
    if (said.aliases) wanted.aliases = joinAliases(said, held, kept);
  }
  return difference(wanted, held, ours);
}

/**
 * What is left of a node or relationship that the build no longer says: the evidence of other sources, without the
 * aliases that only what goes had quoted.
 * @returns what to set, null where nothing changes, "nothing" where no source is left
 */
export function strip(held: Properties, inBuild: ReadonlySet<string>): Change | null | "nothing" {
  const kept = evidenceWhere(held, (source) => !inBuild.has(source));
  if (!kept) return "nothing";
  const wanted: Record<string, PropertyValue> = { ...held, ...kept };
  if (held.aliases) {
    const gone = new Set(listOf(held, "quotes"));
    for (const quote of listOf(kept, "quotes")) gone.delete(quote);
    wanted.aliases = listOf(held, "aliases").filter((a) => !gone.has(a)) as string[];
  }
  return difference(wanted, held, Object.keys(wanted));
}

/** The parallel lists of evidence cut down to some sources; null where none is left. */
function evidenceWhere(of: Properties, keep: (source: string) => boolean): Properties | null {
  const sources = listOf(of, "sources") as string[];
  const places = sources.flatMap((source, i) => (keep(source) ? [i] : []));
  if (places.length === 0) return null;
  return Object.fromEntries(
    EVIDENCE.map((key) => {
      const list = listOf(of, key);
      return [key, places.map((i) => list[i]) as PropertyValue];
    }),
  );
}

function joinAliases(said: Properties, held: Properties, kept: Properties): string[] {
  const own = listOf(said, "aliases") as string[];
  const known = new Set<unknown>([said.name, ...own]);
  const quoted = new Set(listOf(kept, "quotes"));
  const more = (listOf(held, "aliases") as string[]).filter((a) => quoted.has(a) && !known.has(a));
  return [...own, ...more];
}

function difference(wanted: Properties, held: Properties, ours: readonly string[]): Change | null {
  const change: Change = {};
  for (const key of ours) {
    if (same(wanted[key], held[key])) continue;
    change[key] = wanted[key] ?? null;
  }
  return Object.keys(change).length > 0 ? change : null;
}

function same(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function listOf(of: Properties, key: string): readonly (string | number)[] {
  const value = of[key];
  return Array.isArray(value) ? value : [];
}
