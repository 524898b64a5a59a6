import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, LocalEntity } from "../../model/index.ts";
import type { ArticleDrop } from "../../pipeline-facts.ts";
import { cleanName } from "../../resolve/link/clean.ts";
import { link } from "../../resolve/link.ts";
import { normName } from "../../resolve/norm.ts";
import { type Claimed, STEP } from "./forms.ts";
import type { Mentioned } from "./mentions.ts";

/** The things of an article, and which one each id of the answer means. */
export interface Things {
  entities: LocalEntity[];
  /** Index into `entities` by the id that the answer gives. */
  of: Map<string, number>;
  claimed: Map<string, Claimed>;
}

/**
 * Mentions to things by the same rules as ever (link): they give names, codes and kinds, so that a name is in the text
 * or derived by rule, never the model's own. What the model adds: two forms that it holds for one thing are one, unless
 * their kinds, codes or surnames speak against it, and a pointing form (该局) stands for what the model says.
 */
export function thingsOf(
  article: Article,
  { mentions, of }: Mentioned,
  lexicon: Lexicon,
  drops: ArticleDrop[],
): Things {
  const linked = link(article, mentions, lexicon);
  const at = new Map<number, number>();
  linked.forEach((e, i) => {
    for (const m of e.mentions) at.set(m, i);
  });
  const into = linked.map((_, i) => i);
  const root = (i: number): number => (into[i] === i ? i : root(into[i]));
  const moved = new Map<number, number>();
  const meant = new Map<Claimed, number>();
  for (const [by, own] of of) {
    const placed = own.filter((m) => at.has(m));
    const proper = placed.filter((m) => isNamed(linked[at.get(m)!], mentions[m].surface));
    const main = longest((proper.length ? proper : placed).map((m) => root(at.get(m)!)));
    if (main === undefined) {
      drops.push({
        step: STEP,
        reason: `${by.answer.type} ${by.answer.name}: stands for nothing that is named`,
        span: by.own,
      });
      continue;
    }
    meant.set(by, main);
    for (const m of placed) {
      const other = root(at.get(m)!);
      if (other === main || linked[main].type === "Region") continue;
      if (!proper.includes(m)) moved.set(m, main);
      else if (mayBeOne(linked[main], linked[other])) into[other] = main;
    }
  }
  const groups = new Map<number, number[]>();
  at.forEach((e, m) => {
    const to = root(moved.get(m) ?? e);
    groups.set(to, [...(groups.get(to) ?? []), m]);
  });
  const place = new Map<number, number>();
  const entities: LocalEntity[] = [];
  linked.forEach((e, i) => {
    const own = groups.get(i)?.sort((a, b) => a - b);
    if (!own) return;
    place.set(i, entities.length);
    const parts = linked.filter((_, j) => j !== i && root(j) === i);
    const names = [...e.aliases, ...parts.flatMap((p) => [p.name, ...p.aliases])];
    const confidence = Math.max(...own.map((m) => mentions[m].confidence));
    entities.push({
      ...e,
      aliases: [...new Set(names)].filter((n) => n !== e.name),
      mentions: own,
      confidence,
    });
  });
  const ids = [...meant].flatMap(([by, i]): [string, number][] => {
    const to = place.get(root(i));
    if (to !== undefined) return [[by.answer.id, to]];
    drops.push({
      step: STEP,
      reason: `${by.answer.type} ${by.answer.name}: its forms stand for another`,
      span: by.own,
    });
    return [];
  });
  return { entities, of: new Map(ids), claimed: new Map([...of.keys()].map((c) => [c.answer.id, c])) };

  function longest(all: number[]): number | undefined {
    return [...all].sort((a, b) => linked[b].name.length - linked[a].name.length || a - b)[0];
  }
}

/** Whether a surface is the name or an alias of a thing; otherwise it only points to it. */
function isNamed(e: LocalEntity, surface: string): boolean {
  const form = normName(cleanName(surface));
  return [e.name, ...e.aliases].some((n) => normName(n) === form);
}

function mayBeOne(a: LocalEntity, b: LocalEntity): boolean {
  if (a.type !== b.type || (a.regionCode && b.regionCode && a.regionCode !== b.regionCode)) return false;
  return a.type !== "Person" || a.name[0] === b.name[0];
}
