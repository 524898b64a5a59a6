import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, FigureMention, Mention } from "../../model/index.ts";
import { type FigureContext, figureContext } from "./context.ts";
import { findIn } from "./find.ts";
import type { FoundFigure } from "./found.ts";
import { indicatorCandidates } from "./indicator.ts";
import { periodCandidates } from "./period.ts";
import { plannedFeatures } from "./planned.ts";
import { bestOf, scoreOf } from "./ranker.ts";
import { rejected } from "./reject.ts";
import { type FigureWeights, figureWeights } from "./weights.ts";

/** A figure found, with the sentence that it stands in. */
export interface PlacedFigure extends FoundFigure {
  sentence: number;
}

const MEDALS: Record<string, string> = { 金: "金牌", 银: "银牌", 铜: "铜牌" };

/** The numbers of an article that are figures, by grammar alone; those inside `mentions`, dates and ordinals are left out. */
export function locateFigures(article: Article, mentions: readonly Mention[]): PlacedFigure[] {
  const out: PlacedFigure[] = [];
  let m = 0;
  article.sentences.forEach((s, sentence) => {
    if (s.kind === "byline" || s.kind === "dateline") return;
    const found: FoundFigure[] = [];
    findIn(article.text, s.start, s.end, found);
    for (const f of found) {
      while (m < mentions.length && mentions[m].end <= f.start) m++;
      if (mentions[m] && mentions[m].start < f.end) continue;
      if (!rejected(article.text, f, s.start)) out.push({ ...f, sentence });
    }
  });
  return out;
}

/**
 * The figures of an article, from left to right, with value, unit and bound by grammar, and indicator, period and plan by the trained
 * rankers. `mentions` are in order of their start.
 */
export function findFigures(
  article: Article,
  mentions: readonly Mention[],
  lexicon: Lexicon,
  weights: FigureWeights = figureWeights,
): FigureMention[] {
  const located = locateFigures(article, mentions);
  if (located.length === 0) return [];
  const context = figureContext(article);
  const out: FigureMention[] = [];
  let first = 0;
  located.forEach((f, i) => {
    const s = article.sentences[f.sentence];
    while (first < mentions.length && mentions[first].end <= s.start) first++;
    let end = first;
    while (end < mentions.length && mentions[end].start < s.end) end++;
    out.push(
      describe(
        context,
        f,
        mentions.slice(first, end),
        out[i - 1],
        located[i + 1]?.start ?? Number.POSITIVE_INFINITY,
        lexicon,
        weights,
      ),
    );
  });
  return out;
}

function describe(
  context: FigureContext,
  f: PlacedFigure,
  mentions: readonly Mention[],
  before: FigureMention | undefined,
  next: number,
  lexicon: Lexicon,
  weights: FigureWeights,
): FigureMention {
  const { text } = context.article;
  let indicator = f.rule === "grammar/medal" ? MEDALS[text[f.end - 1]] : "";
  let sure = 1;
  if (!indicator) {
    const wordings = indicatorCandidates(context.article, f, f.sentence, mentions, before, next, lexicon);
    const best = bestOf(wordings, weights.indicator.weights);
    indicator = wordings[best.index].text;
    sure = best.p;
  }
  const periods = periodCandidates(context, f, f.sentence, indicator);
  const chosen = bestOf(periods, weights.period.weights);
  const { period } = periods[chosen.index];
  const planned = scoreOf(plannedFeatures(context, f, f.sentence), weights.planned.weights) > 0;
  const { start, end, sentence, value, unit, qualifier, rule } = f;
  const confidence = Math.round((0.8 + 0.1 * sure + 0.09 * chosen.p) * 1000) / 1000;
  return { start, end, sentence, value, unit, qualifier, period, planned, indicator, rule, confidence };
}
