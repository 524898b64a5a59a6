import { packPairs } from "../../relate/pairs/format.ts";
import type { Trainer } from "../trainer.ts";
import { fitPairs } from "./fit.ts";
import { BITS } from "./options.ts";
import { prepare } from "./prepare.ts";

/** Which pairs of things stand in which relation, from the whole bank. */
export const relateTrainer: Trainer = {
  name: "relate",
  file: "relate/data/pairs.bin",
  train: (bank, lexicon) => packPairs(fitPairs(prepare(bank, lexicon, BITS))),
};
