import type { Sentence } from "../../model/index.ts";
import { kindOf } from "./features.ts";
import { Kernel } from "./kernel/kernel.ts";
import type { TypedSpan } from "./labels.ts";
import type { Marks } from "./marks.ts";
import type { Weights } from "./weights.ts";

/** A place is in doubt where its chance to be outside a name is neither below this nor above 1 less this. */
const DOUBT = 0.02;
/** An article of more characters is not kept whole: a sentence asked for again is read again. */
const KEPT = 65536;

/** A span found, with the model's own chance for both its ends. */
export interface ScoredSpan extends TypedSpan {
  chance: number;
}

/** Finds the best labels of the sentences of an article. */
export class Decoder {
  private readonly kernel: Kernel;
  private sentences: readonly Sentence[] = [];
  /** Where the states of each sentence begin, and whether it was read. */
  private first = new Int32Array(0);
  private seen = new Uint8Array(0);
  private kept = true;
  private offset = 0;
  private length = 0;
  private state = 0;

  constructor(weights: Weights) {
    this.kernel = new Kernel(weights);
  }

  /** Takes the article whose sentences are opened after it. */
  article(marks: Marks, sentences: readonly Sentence[]): void {
    this.sentences = sentences;
    this.first = new Int32Array(sentences.length);
    this.seen = new Uint8Array(sentences.length);
    let total = 0;
    let longest = 0;
    sentences.forEach(({ start, end }, s) => {
      const n = Math.max(0, end - start);
      this.first[s] = total;
      total += n;
      longest = Math.max(longest, n);
    });
    this.kept = total <= KEPT;
    this.kernel.open(marks, this.kept ? total : longest, longest);
  }

  /** Reads a sentence: what follows is said of it until the next. */
  open(index: number): void {
    const { start, end, kind } = this.sentences[index];
    this.offset = start;
    this.length = Math.max(0, end - start);
    this.state = this.kept ? this.first[index] : 0;
    if (this.length === 0 || (this.kept && this.seen[index])) return;
    this.kernel.read(start, end, kindOf(kind), this.state);
    this.seen[index] = 1;
  }

  /** The spans of the best labels, in offsets of the article. */
  best(): ScoredSpan[] {
    return this.spansOf(0);
  }

  /** Whether the model was in doubt about any place. */
  inDoubt(): boolean {
    return this.length > 0 && this.kernel.inDoubt(this.state, this.length, DOUBT);
  }

  /** The spans of the best labels when every place is worth `bonus` less outside a name: what the model was in doubt about. */
  doubtful(bonus: number): ScoredSpan[] {
    return this.spansOf(bonus);
  }

  /** The chance of a name of a type at a stretch of the article that lies in the sentence. */
  chanceOf({ type, start, end }: TypedSpan): number {
    return this.kernel.chanceOf(this.state, type, start - this.offset, end - this.offset);
  }

  private spansOf(bonus: number): ScoredSpan[] {
    if (this.length === 0) return [];
    const { count, spans, chances } = this.kernel.best(this.state, this.length, bonus);
    const out: ScoredSpan[] = [];
    for (let k = 0; k < count * 4; k += 4)
      out.push({
        type: spans[k],
        start: spans[k + 1] + this.offset,
        end: spans[k + 2] + this.offset,
        chance: Math.min(1, chances[k + 3]),
      });
    return out;
  }
}
