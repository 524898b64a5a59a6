import { TAGGER_ASSET } from "../../extract/tagger/tagger.ts";
import { packWeights, type RawWeights } from "../../extract/tagger/weights.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { BankReport } from "../bank.ts";
import type { Trainer } from "../trainer.ts";
import { type CrfOptions, trainCrf } from "./crf.ts";
import { type Instance, indexFeatures, instancesOf } from "./instances.ts";

export interface TaggerOptions extends CrfOptions {
  /** A feature must stand in so many reports. */
  minReports: number;
  /** Worth of one step of an int8. */
  step: number;
}

export const TAGGER_OPTIONS: TaggerOptions = {
  epochs: 10,
  alpha: 0.1,
  beta: 1,
  l1: 0.2,
  l2: 1,
  dropout: 0.2,
  seed: 1,
  minReports: 2,
  step: 0.05,
};

/** Goes into the rule of every mention; counts up with what the weights are trained on or by. */
export const TAGGER_VERSION = "1";

/** The sentences of bank reports, ready to learn from. */
export function bankInstances(reports: readonly BankReport[], lexicon: Lexicon): Instance[] {
  return reports.flatMap((r, i) => r.articles.flatMap((a) => instancesOf(a.article, a.mentions, lexicon, i)));
}

/** Trains the tagger's weights on bank reports; the bytes of tagger.bin. */
export function trainTagger(
  reports: readonly BankReport[],
  lexicon: Lexicon,
  options: TaggerOptions,
  version: string,
): Uint8Array {
  const instances = bankInstances(reports, lexicon);
  const index = indexFeatures(instances, options.minReports);
  const model = trainCrf(instances, index, options);
  const raw: RawWeights = {
    version,
    hashes: index.hashes,
    rows: model.weights,
    transitions: model.transitions,
    calibration: new Float64Array(0),
  };
  return packWeights(raw, options.step);
}

/** The tagger among the trainers of `npm run train`. */
export const taggerTrainer: Trainer = {
  name: "tagger",
  file: TAGGER_ASSET,
  train: (bank, lexicon) => trainTagger(bank, lexicon, TAGGER_OPTIONS, TAGGER_VERSION),
};
