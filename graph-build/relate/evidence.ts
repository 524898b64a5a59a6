import type { Span } from "../model/index.ts";
import type { Context, Placed } from "./context.ts";

/**
 * The stretch that says a relation: the sentence of both ends, or that of the second and what leads to it where they
 * stand in neighbouring sentences. `via` names how the quote reaches an end that it does not name: an anaphor's own
 * words, or the name of the carried actor (`a` null or far away).
 */
export function evidenceOf(
  ctx: Context,
  a: Placed | null,
  b: Placed,
  carried: string,
): { evidence: Span[]; via?: string } {
  const sentence = (p: Placed): Span => {
    const { start, end } = ctx.article.sentences[p.sentence];
    return { start, end };
  };
  if (!a) return { evidence: [sentence(b)], via: carried };
  const anaphor = [a, b].map((p) => ctx.mentions[p.mention]).find((m) => m.anaphor)?.surface;
  if (a.sentence === b.sentence) return { evidence: [sentence(b)], via: anaphor };
  const lo = Math.min(a.sentence, b.sentence);
  const hi = Math.max(a.sentence, b.sentence);
  if (hi - lo > 2) return { evidence: [sentence(b)], via: carried };
  const { start } = ctx.article.sentences[lo];
  return { evidence: [{ start, end: ctx.article.sentences[hi].end }], via: anaphor };
}
