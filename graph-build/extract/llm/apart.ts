import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, LocalEntity } from "../../model/index.ts";
import { cleanName } from "../../resolve/link/clean.ts";
import { link } from "../../resolve/link.ts";
import { normName } from "../../resolve/norm.ts";
import type { Claimed } from "./forms.ts";
import type { Mentioned } from "./mentions.ts";

/** Whether a surface is the name or an alias of a thing; otherwise it only points to it. */
export function isNamed(e: LocalEntity, surface: string): boolean {
  const form = normName(cleanName(surface));
  return [e.name, ...e.aliases].some((n) => normName(n) === form);
}

/** The linked thing of each claimed entity: of those that its forms name, or else point to, the one of the longest name. */
export function meantBy(linked: readonly LocalEntity[], { mentions, of }: Mentioned): Map<Claimed, number> {
  const at = placesOf(linked);
  const out = new Map<Claimed, number>();
  for (const [by, own] of of) {
    const placed = own.filter((m) => at.has(m));
    const proper = placed.filter((m) => isNamed(linked[at.get(m)!], mentions[m].surface));
    const things = (proper.length ? proper : placed).map((m) => at.get(m)!);
    const [best] = things.sort((a, b) => linked[b].name.length - linked[a].name.length || a - b);
    if (best !== undefined) out.set(by, best);
  }
  return out;
}

/** Index of the thing of each linked mention. */
export function placesOf(linked: readonly LocalEntity[]): Map<number, number> {
  return new Map(linked.flatMap((e, i) => e.mentions.map((m): [number, number] => [m, i])));
}

/**
 * Parts what the rules took for one thing and the model holds for several, where the rules give them different names
 * when each is linked by itself (a university and the school attached to it). Regions stay as the gazetteer has them.
 */
export function keptApart(
  article: Article,
  linked: readonly LocalEntity[],
  mentioned: Mentioned,
  lexicon: Lexicon,
): LocalEntity[] {
  const claimants = new Map<number, Claimed[]>();
  for (const [by, i] of meantBy(linked, mentioned)) claimants.set(i, [...(claimants.get(i) ?? []), by]);
  return linked.flatMap((e, i) => {
    const all = claimants.get(i) ?? [];
    return all.length < 2 || e.type === "Region" ? [e] : parted(article, e, all, mentioned, lexicon);
  });
}

function parted(
  article: Article,
  e: LocalEntity,
  claimants: readonly Claimed[],
  mentioned: Mentioned,
  lexicon: Lexicon,
): LocalEntity[] {
  const parts = new Map<string, LocalEntity>();
  const free = new Set(e.mentions);
  for (const by of claimants) {
    const alone = linkedAlone(article, by, mentioned, lexicon);
    if (!alone || alone.type !== e.type) continue;
    const own = (mentioned.of.get(by) ?? []).filter((m) => free.delete(m));
    const name = normName(alone.name);
    const known = parts.get(name);
    if (own.length > 0)
      parts.set(name, { ...(known ?? alone), mentions: [...(known?.mentions ?? []), ...own] });
  }
  if (parts.size < 2) return [e];
  const rest = parts.get(normName(e.name)) ?? [...parts.values()][0];
  rest.mentions.push(...free);
  return [...parts.values()].map((p) => ({ ...p, mentions: p.mentions.sort((a, b) => a - b) }));
}

/** One claimed entity linked with the article's regions alone. */
function linkedAlone(
  article: Article,
  by: Claimed,
  { mentions, of }: Mentioned,
  lexicon: Lexicon,
): LocalEntity | undefined {
  const own = new Set(of.get(by));
  const kept = mentions.map((_, i) => i).filter((i) => own.has(i) || mentions[i].type === "Region");
  const alone = link(
    article,
    kept.map((i) => mentions[i]),
    lexicon,
  );
  const count = (e: LocalEntity) => e.mentions.filter((m) => own.has(kept[m])).length;
  return alone.filter((e) => count(e) > 0).sort((a, b) => count(b) - count(a))[0];
}
