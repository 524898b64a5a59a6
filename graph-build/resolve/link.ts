import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, LocalEntity, Mention } from "../model/index.ts";

/** Joins the mentions of one article that mean one thing, and gives each thing its fullest name. */
export function link(article: Article, mentions: Mention[], lexicon: Lexicon): LocalEntity[] {
  void article;
  void lexicon;
  const byKey = new Map<string, LocalEntity>();
  mentions.forEach((m, i) => {
    const key = `${m.type} ${m.code ?? m.surface}`;
    const known = byKey.get(key);
    if (known) known.mentions.push(i);
    else
      byKey.set(key, {
        type: m.type,
        name: m.surface,
        aliases: [],
        mentions: [i],
        confidence: m.confidence,
        regionCode: m.code,
      });
  });
  return [...byKey.values()];
}
