import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, LocalEntity } from "../../model/index.ts";
import type { ArticleDrop } from "../../pipeline-facts.ts";
import { link } from "../../resolve/link.ts";
import { isNamed, keptApart, meantBy, placesOf } from "./apart.ts";
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
  const mentioned = { mentions, of };
  const linked = keptApart(article, link(article, mentions, lexicon), mentioned, lexicon);
  const at = placesOf(linked);
  const into = linked.map((_, i) => i);
  const root = (i: number): number => (into[i] === i ? i : root(into[i]));
  const moved = new Map<number, number>();
  const meant = meantBy(linked, mentioned);
  for (const [by, own] of of) {
    const named = meant.get(by);
    if (named === undefined) {
      drops.push({
        step: STEP,
        reason: `${by.answer.type} ${by.answer.name}: stands for nothing that is named`,
        span: by.own,
      });
      continue;
    }
    const main = root(named);
    const placed = own.filter((m) => at.has(m));
    for (const m of placed) {
      const other = root(at.get(m)!);
      if (other === main || linked[main].type === "Region") continue;
      if (!isNamed(linked[at.get(m)!], mentions[m].surface)) moved.set(m, main);
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
}

function mayBeOne(a: LocalEntity, b: LocalEntity): boolean {
  if (a.type !== b.type || (a.regionCode && b.regionCode && a.regionCode !== b.regionCode)) return false;
  return a.type !== "Person" || a.name[0] === b.name[0];
}
