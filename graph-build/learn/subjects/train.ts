import { createHash } from "node:crypto";
import type { RankerFile } from "../../extract/figures/ranker.ts";
import { SUBJECTS_FILE } from "../../relate/subjects/subjects.ts";
import { committedJudge, readHeldOut } from "../held-out.ts";
import type { Trainer } from "../trainer.ts";
import { heldOutCases, trueCases } from "./examples.ts";
import { indicatorChoices, periodChoices, plannedChoices } from "./figure-examples.ts";
import { fitSubjects } from "./fit.ts";
import { OPTIONS } from "./options.ts";
import { type Choice, type TrainOptions, trainRanker } from "./softmax.ts";

/** Trains a ranker and names it by its own weights, so that a rule's name says which weights read it. */
export function rankerBytes(
  choices: readonly Choice[],
  options: Omit<TrainOptions, "version"> = {},
): Uint8Array {
  return named(trainRanker(choices, { ...options, version: "" }));
}

function named(file: RankerFile): Uint8Array {
  const version = createHash("sha256").update(JSON.stringify(file)).digest("hex").slice(0, 8);
  return new TextEncoder().encode(`${JSON.stringify({ ...file, version }, null, 1)}\n`);
}

/** Learns which of the things named around a figure it is about. */
export const subjectTrainer: Trainer = {
  name: "subjects",
  file: SUBJECTS_FILE,
  train: (bank, lexicon) =>
    named(
      fitSubjects(
        bank.flatMap(trueCases),
        readHeldOut(bank, lexicon, committedJudge()).flatMap(heldOutCases),
      ),
    ),
};

/** Learn the wording of a figure's indicator, its period, and whether it is a plan. */
export const figureTrainers: readonly Trainer[] = [
  {
    name: "indicator",
    file: "extract/figures/data/indicator.json",
    train: (bank, lexicon) =>
      rankerBytes(
        bank.flatMap((r) => indicatorChoices(r, lexicon)),
        OPTIONS.indicator,
      ),
  },
  {
    name: "period",
    file: "extract/figures/data/period.json",
    train: (bank) => rankerBytes(bank.flatMap(periodChoices), OPTIONS.period),
  },
  {
    name: "planned",
    file: "extract/figures/data/planned.json",
    train: (bank) => rankerBytes(bank.flatMap(plannedChoices), OPTIONS.planned),
  },
];
