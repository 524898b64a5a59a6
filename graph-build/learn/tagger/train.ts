import { TAGGER_ASSET } from "../../extract/tagger/tagger.ts";
import { packWeights } from "../../extract/tagger/weights.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { type BankReport, foldOf } from "../bank.ts";
import type { Trainer } from "../trainer.ts";
import { NameMaker, renamePeople } from "./augment.ts";
import { type CrfOptions, trainCrf } from "./crf.ts";
import { type Instance, indexFeatures, instancesOf } from "./instances.ts";
import { type Reading, readHeldOut, trainJudge } from "./judge.ts";
import { randomFrom } from "./random.ts";

export interface TaggerOptions extends CrfOptions {
  /** A feature must stand in so many reports. */
  minReports: number;
  /** How often the sentences that name people are learned again with other names. */
  copies: number;
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
  copies: 1,
  step: 0.05,
};

/** Goes into the rule of every mention; counts up with what the weights are trained on or by. */
export const TAGGER_VERSION = "3";

/** The sentences of bank reports, ready to learn from; those that name people a second time with other names. */
export function bankInstances(
  reports: readonly BankReport[],
  lexicon: Lexicon,
  { copies, seed }: Pick<TaggerOptions, "copies" | "seed">,
): Instance[] {
  const names = reports.flatMap((r) => r.entities.filter((e) => e.type === "Person").map((e) => e.name));
  const maker = new NameMaker(lexicon, names, randomFrom(seed));
  return reports.flatMap((r, i) =>
    r.articles.flatMap((a) => {
      const own = instancesOf(a.article, a.mentions, lexicon, i);
      const naming = new Set(a.mentions.filter((m) => m.type === "Person").map((m) => m.sentence));
      for (let copy = 0; copy < copies; copy++) {
        const { article, mentions } = renamePeople(a, maker);
        const sentences = article.sentences.filter((_, s) => naming.has(s));
        own.push(...instancesOf({ ...article, sentences }, mentions, lexicon, i));
      }
      return own;
    }),
  );
}

/** Trains the labelling alone and packs it, with the judge's weights where they are known; the bytes of tagger.bin. */
export function trainLabels(
  reports: readonly BankReport[],
  lexicon: Lexicon,
  options: TaggerOptions,
  judge: Float64Array = new Float64Array(0),
): Uint8Array {
  const instances = bankInstances(reports, lexicon, options);
  const index = indexFeatures(instances, options.minReports);
  const { weights, transitions } = trainCrf(instances, index, options);
  return packWeights(
    { version: TAGGER_VERSION, hashes: index.hashes, rows: weights, transitions, judge },
    options.step,
  );
}

/** Reads each fold of the bank with labels learned from the other four. */
export function readFolds(
  bank: readonly BankReport[],
  lexicon: Lexicon,
  options: TaggerOptions,
  folds: readonly number[],
): Reading[] {
  return folds.flatMap((fold) => {
    const bytes = trainLabels(
      bank.filter((r) => foldOf(r.file) !== fold),
      lexicon,
      options,
    );
    return readHeldOut(
      bank.filter((r) => foldOf(r.file) === fold),
      lexicon,
      bytes,
      fold,
    );
  });
}

/** The tagger among the trainers of `npm run train`: the judge learns from held-out readings, the labels from all. */
export const taggerTrainer: Trainer = {
  name: "tagger",
  file: TAGGER_ASSET,
  train(bank, lexicon) {
    const judge = trainJudge(readFolds(bank, lexicon, TAGGER_OPTIONS, [0, 1, 2, 3, 4]));
    return trainLabels(bank, lexicon, TAGGER_OPTIONS, judge);
  },
};
