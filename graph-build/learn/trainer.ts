import type { Lexicon } from "../lexicon/lexicon.ts";
import type { BankReport } from "./bank.ts";

/** One model: what it learns from the bank goes into a data file beside the code that reads it. */
export interface Trainer {
  name: string;
  /** Path of the weights below graph-build. */
  file: string;
  /** The bytes of the weights; the same for the same bank. */
  train(bank: readonly BankReport[], lexicon: Lexicon): Uint8Array;
}
