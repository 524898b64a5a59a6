import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, FigureMention, Mention } from "../../model/index.ts";
import { type FoundFigure, findIn } from "./find.ts";
import { rejected } from "./reject.ts";

/** The figures of an article, from left to right; numbers inside `mentions`, dates and ordinals are left out. */
export function findFigures(article: Article, mentions: Mention[], lexicon: Lexicon): FigureMention[] {
  void lexicon;
  const out: FigureMention[] = [];
  let m = 0;
  article.sentences.forEach((s, sentence) => {
    if (s.kind === "byline" || s.kind === "dateline") return;
    const found: FoundFigure[] = [];
    findIn(article.text, s.start, s.end, found);
    for (const f of found) {
      while (m < mentions.length && mentions[m].end <= f.start) m++;
      if (mentions[m] && mentions[m].start < f.end) continue;
      if (rejected(article.text, f, s.start)) continue;
      out.push({ ...f, sentence, period: null, planned: false, indicator: "", confidence: 0.9 });
    }
  });
  return out;
}
