import { readAssets } from "../cli/assets.ts";
import { loadTagger, type Tagger, taggerFrom } from "../extract/tagger/tagger.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { type BankReport, foldOf } from "./bank.ts";
import type { Example } from "./relate/examples.ts";
import { predictedExamples } from "./relate/predicted.ts";
import { TAGGER_OPTIONS, trainLabels } from "./tagger/train.ts";

const ALL_FOLDS = [0, 1, 2, 3, 4];

/** A report as the pipeline reads it with a tagger that has not seen it. */
export interface HeldOut {
  report: BankReport;
  fold: number;
  /** One for each of its articles. */
  examples: Example[];
}

/**
 * Reads every report of the bank, or of the folds given, with a tagger trained on the other folds, so that what is trained on the outcome meets the
 * faults that it will meet. `judge`: the tagger's judge as it stands. Takes
 * about half a minute a fold.
 */
export function readHeldOut(
  bank: readonly BankReport[],
  lexicon: Lexicon,
  judge: Float64Array,
  folds: readonly number[] = ALL_FOLDS,
): HeldOut[] {
  const taggers = ALL_FOLDS.map((fold): Tagger | null => {
    if (!folds.includes(fold)) return null;
    const others = bank.filter((r) => foldOf(r.file) !== fold);
    return others.length > 0 ? taggerFrom(trainLabels(others, lexicon, TAGGER_OPTIONS, judge)) : null;
  });
  return bank.flatMap((report) => {
    const fold = foldOf(report.file);
    const tagger = taggers[fold];
    return tagger ? [{ report, fold, examples: predictedExamples(report, lexicon, tagger) }] : [];
  });
}

/** The committed tagger's judge. @throws Error where no tagger has been trained yet */
export function committedJudge(): Float64Array {
  const tagger = loadTagger(readAssets());
  if (!tagger) throw new Error("no tagger to read with: run `npm run train tagger` first");
  return tagger.judge;
}
