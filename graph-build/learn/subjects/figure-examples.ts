import { type FigureContext, figureContext } from "../../extract/figures/context.ts";
import { indicatorCandidates } from "../../extract/figures/indicator.ts";
import { periodCandidates } from "../../extract/figures/period.ts";
import { plannedFeatures } from "../../extract/figures/planned.ts";
import { featuresOf } from "../../extract/figures/ranker.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { BankArticle, BankFigure, BankReport } from "../bank.ts";
import { dice } from "./pair.ts";
import type { Choice } from "./softmax.ts";

/** The bank's figures from left to right. */
export const inOrder = (a: BankArticle): BankFigure[] => [...a.figures].sort((x, y) => x.start - y.start);

/** Every article is learned from twice, with its date and without: many sources have none. */
function perFigure(report: BankReport, choice: (c: FigureContext, f: BankFigure) => Choice): Choice[] {
  return report.articles.flatMap((a) =>
    [a.article, { ...a.article, date: null }].flatMap((article) => {
      const c = figureContext(article);
      return inOrder(a).map((f) => choice(c, f));
    }),
  );
}

/** One choice for each figure of the bank: which of the periods offered is its own. */
export function periodChoices(report: BankReport): Choice[] {
  return perFigure(report, (c, f) => {
    const candidates = periodCandidates(c, f, f.sentence, f.indicator);
    return {
      features: candidates.map((k) => featuresOf(k.features)),
      gain: candidates.map((k) => (k.period === f.period ? 1 : 0)),
    };
  });
}

/** One choice for each figure of the bank: planned or actual. */
export function plannedChoices(report: BankReport): Choice[] {
  return perFigure(report, (c, f) => ({
    features: [plannedFeatures(c, f, f.sentence), []],
    gain: f.planned ? [1, 0] : [0, 1],
  }));
}

/** One choice for each figure of the bank: which wording comes near enough to its indicator. */
export function indicatorChoices(report: BankReport, lexicon: Lexicon): Choice[] {
  return report.articles.flatMap((a) => {
    const figures = inOrder(a);
    return figures.map((f, i) => {
      const candidates = indicatorCandidates(
        a.article,
        f,
        f.sentence,
        a.mentions,
        figures[i - 1],
        figures[i + 1]?.start ?? Number.POSITIVE_INFINITY,
        lexicon,
      );
      return {
        features: candidates.map((k) => featuresOf(k.features)),
        gain: candidates.map((k) => gainOf(dice(k.text, f.indicator))),
      };
    });
  });
}

/** Right from the scorer's threshold on, and the better the nearer. */
function gainOf(likeness: number): number {
  return likeness < 0.4 ? 0 : 0.3 + 0.7 * likeness;
}
