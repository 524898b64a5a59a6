import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article } from "../../model/index.ts";
import { absorb, type Draft, type Named } from "./draft.ts";
import { restoredSuffixes } from "./enumeration.ts";
import { type ProgrammeScope, programmeScope, withoutYears } from "./programme-scope.ts";

/**
 * Programmes by name. One is: the same name with and without its suffix, its region or level, its years; a name whose
 * suffix an enumeration gives (A、B、C等九大工程); a short form of the same suffix; an anaphor (该项目, 大赛).
 */
export function linkProgrammes(article: Article, named: Named[], lexicon: Lexicon): Draft[] {
  const suffixes = lexicon.lists.suffixes ?? new Map<string, string[]>();
  const restored = restoredSuffixes(article, named, suffixes);
  const drafts = new Map<string, Draft>();
  const scopes = new Map<string, ProgrammeScope>();
  const pointing: { n: Named; head: string }[] = [];
  for (const n of named) {
    const head = anaphorHead(n.name, lexicon, suffixes);
    if (head) pointing.push({ n, head });
    else add(n);
  }
  const list = () => [...drafts.values()].filter((d) => d.mentions.length > 0);
  joinWithin(list(), (d) => [withoutYears(scopeOf(d).rest)], sameLevel);
  joinWithin(
    list(),
    (d) => [d.name, ...prefixesBeforeSuffix(d.name, suffixes)],
    (short, full) => isBare(short.name, full.name, suffixes),
  );
  joinWithin(
    list(),
    (d) => [d.name.slice(-2)],
    (short, full) => isShort(short.name, full.name, suffixes),
  );
  for (const { n, head } of pointing) nearest(list(), n, head)?.mentions.push(n.index);
  return list();

  function add(n: Named): void {
    const suffix = restored.get(n.index);
    const { name, code, aliases } = programmeScope(n.name + (suffix ?? ""), article.home.code, lexicon);
    const draft: Draft = drafts.get(name) ?? {
      type: "Programme",
      name,
      aliases: new Set(),
      subtype: subtypeOf(name, suffixes),
      regionCode: code,
      mentions: [],
    };
    drafts.set(name, draft);
    draft.mentions.push(n.index);
    for (const a of [n.name, ...aliases]) draft.aliases.add(a);
  }

  function scopeOf(d: Draft): ProgrammeScope {
    const known = scopes.get(d.name) ?? programmeScope(d.name, article.home.code, lexicon);
    scopes.set(d.name, known);
    return known;
  }

  function sameLevel(short: Draft, full: Draft): boolean {
    const [a, b] = [scopeOf(short), scopeOf(full)];
    const same = withoutYears(a.rest) === withoutYears(b.rest);
    return same && (a.level === b.level || a.level === null || b.level === null);
  }
}

/**
 * Joins each short thing to the one full thing that it may stand for; where two fit it stands alone. Only things with a
 * key in common are compared.
 */
function joinWithin(
  drafts: Draft[],
  keysOf: (d: Draft) => string[],
  fits: (short: Draft, full: Draft) => boolean,
): void {
  const byKey = new Map<string, Draft[]>();
  for (const d of drafts)
    for (const k of new Set(keysOf(d))) {
      const known = byKey.get(k);
      if (known) known.push(d);
      else byKey.set(k, [d]);
    }
  const gone = new Set<Draft>();
  for (const short of [...drafts].sort((a, b) => a.name.length - b.name.length)) {
    const near = new Set(keysOf(short).flatMap((k) => byKey.get(k) ?? []));
    const full = [...near].filter(
      (d) => d !== short && !gone.has(d) && d.name.length > short.name.length && fits(short, d),
    );
    if (full.length !== 1) continue;
    absorb(full[0], short);
    short.mentions = [];
    gone.add(short);
  }
}

/** What stands before a suffix at the end of a name. */
function prefixesBeforeSuffix(name: string, suffixes: Map<string, string[]>): string[] {
  const out: string[] = [];
  for (let at = 2; at < name.length; at++)
    if (isSuffix(name.slice(at), suffixes)) out.push(name.slice(0, at));
  return out;
}

/** 青锋领航 for 青锋领航行动: the full name without its suffix. */
function isBare(short: string, full: string, suffixes: Map<string, string[]>): boolean {
  return full.startsWith(short) && short.length > 1 && isSuffix(full.slice(short.length), suffixes);
}

function isSuffix(tail: string, suffixes: Map<string, string[]>): boolean {
  return suffixes.has(tail) || (tail.length <= 6 && suffixes.has(tail.slice(-2)));
}

/** 绿岛大赛 for 绿岛工匠职业技能大赛: the same suffix, and the rest stands in the full name in one piece. */
function isShort(short: string, full: string, suffixes: Map<string, string[]>): boolean {
  for (let at = 2; at < short.length; at++) {
    const tail = short.slice(at);
    if (suffixes.has(tail)) return full.endsWith(tail) && full.includes(short.slice(0, at));
  }
  return short.length > 3 && full.endsWith(short);
}

/** The suffix that an anaphor asks for: 该项目, 本次大赛, 大赛; null for a name. */
function anaphorHead(name: string, lexicon: Lexicon, suffixes: Map<string, string[]>): string | null {
  const listed = lexicon.lists.anaphors?.get(name);
  if (listed?.[0] === "Programme") return listed[2] ?? name.slice(-2);
  const m = /^(?:该|本|这|此|我们)(?:一|项|个|次|届|批|条|门)?(.{2,4})$/.exec(name);
  if (m && suffixes.has(m[1])) return m[1];
  return name.length <= 3 && !name.endsWith("制") && suffixes.has(name) ? name : null;
}

function nearest(drafts: Draft[], n: Named, head: string): Draft | undefined {
  const fits = drafts.filter((d) => d.name.endsWith(head) || (head.length > 1 && d.name.includes(head)));
  const last = (d: Draft) => Math.max(...d.mentions.filter((i) => i < n.index), -1);
  return fits.sort((a, b) => last(b) - last(a) || a.mentions[0] - b.mentions[0])[0];
}

function subtypeOf(name: string, suffixes: Map<string, string[]>): string | undefined {
  for (let i = 0; i < name.length; i++) {
    const subtype = suffixes.get(name.slice(i))?.[0];
    if (subtype) return subtype;
  }
  return undefined;
}
