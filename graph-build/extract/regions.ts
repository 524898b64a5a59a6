import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Article, Mention } from "../model/index.ts";

/** The regions that an article names, with codes settled by its home region. */
export function findRegions(article: Article, lexicon: Lexicon): Mention[] {
  const mentions: Mention[] = [];
  article.sentences.forEach((s, sentence) => {
    for (const hit of lexicon.gazetteer.find(article.text.slice(s.start, s.end))) {
      const code = lexicon.gazetteer.settle(hit.codes, article.home.code);
      if (!code) continue;
      const start = s.start + hit.start;
      const end = s.start + hit.end;
      mentions.push({
        type: "Region",
        start,
        end,
        sentence,
        surface: article.text.slice(start, end),
        code,
        rule: "gazetteer",
        confidence: 0.9,
      });
    }
  });
  return mentions;
}
