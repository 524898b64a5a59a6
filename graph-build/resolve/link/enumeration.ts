import type { Article } from "../../model/index.ts";
import type { Named } from "./draft.ts";

const BETWEEN = /^(?:["”’》]?(?:[、,]|和|与|及|以及){1,2}["“‘《]?|["”’》]["“‘《])$/;
const TAIL =
  /^["”’》]?(?:等|这)?(?:[0-9一二三四五六七八九十两]+)?(?:大|项|个|类|条|种)?(?:重点|特色|专项|攻坚)?(工程|行动|计划|机制|制度|攻坚战|专项行动)/;

/**
 * The suffix that the tail of an enumeration gives its members: 工程 for each of A、B、C等九大工程; by index of mention.
 * A member that has a suffix of its own keeps it.
 */
export function restoredSuffixes(
  article: Article,
  named: Named[],
  suffixes: Map<string, string[]>,
): Map<number, string> {
  const out = new Map<number, string>();
  const sorted = [...named].sort((a, b) => a.mention.start - b.mention.start);
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to + 1 < sorted.length && BETWEEN.test(between(article, sorted[to], sorted[to + 1]))) to++;
    const end = sorted[to].mention.end;
    const suffix = to > from ? TAIL.exec(article.text.slice(end, end + 16))?.[1] : undefined;
    if (suffix)
      for (const n of sorted.slice(from, to + 1))
        if (!suffixes.has(n.name.slice(-2)) && !n.name.endsWith(suffix)) out.set(n.index, suffix);
    from = to + 1;
  }
  return out;
}

function between(article: Article, a: Named, b: Named): string {
  return article.text.slice(a.mention.end, b.mention.start);
}
