import type { LabelType } from "../../relate/pairs/model.ts";
import type { BoostOptions } from "./boost.ts";
import type { LogisticOptions } from "./logistic.ts";

/** Goes into `rule: "model/relate@…"`; raise it when the weights mean something else. */
export const VERSION = "1";

/** Features are hashed into 2^BITS rows. */
export const BITS = 18;
/** A feature seen less often than this in training is left out. */
export const FEWEST = 2;
/** Size of one step of a stored weight. */
export const STEP = 0.05;

export const LOGISTIC: Omit<LogisticOptions, "bits"> = { epochs: 6, rate: 0.1, l2: 1e-5, seed: 20261124 };
export const BOOST: BoostOptions = { trees: 120, depth: 4, rate: 0.1, lambda: 5, bins: 64 };

/** Chosen on held-out folds read by a tagger that had not seen them: where the F1 of each type is highest. */
export const THRESHOLDS: Record<LabelType, number> = {
  RUNS: 0.37,
  PARTICIPATES_IN: 0.3,
  HOLDS_POST: 0.36,
  PARTNERS_WITH: 0.38,
  PART_OF: 0.25,
};

/** For RUNS beside a likelier actor of the same programme; chosen in the same way. */
export const RIVAL = 0.68;
