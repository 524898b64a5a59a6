import { HEADER_BYTES, MAGIC, WEIGHT_STEPS } from "./dictionary-format.ts";
import type { Dictionary, Words } from "./lexicon.ts";

/** Parts of speech that the word list does not know: a number, a run of Latin letters, a mark or blank, an unknown character. */
const OWN_TAGS = ["m", "eng", "w", "x"] as const;

/** Log probability of what is not in the word list, relative to its total: that of a word seen once. */
const UNSEEN = 0;

/**
 * Reads the dictionary's file (its form stands in dictionary-format.ts).
 * @throws Error where the bytes are not such a file
 */
export function loadDictionary(bytes: Uint8Array): Dictionary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new Error("not a dictionary file");
  const nodes = view.getUint32(4, true);
  const words = view.getUint32(8, true);
  const tagBytes = view.getUint32(12, true);
  let at = HEADER_BYTES;
  const take = (length: number) => {
    at += length;
    return bytes.slice(at - length, at);
  };
  const tags = new TextDecoder().decode(take(tagBytes)).trim().split(",");
  const labels = new Uint16Array(take(nodes * 2).buffer);
  const counts = take(nodes);
  const weights = take(nodes);
  const kinds = take(words);
  const wide = new Uint16Array(bytes.slice(at).buffer);
  return new WordTrie(tags, labels, counts, weights, kinds, wide);
}

class WordTrie implements Dictionary {
  readonly tags: readonly string[];
  /** Children of node n are first[n] to first[n + 1] - 1. */
  private readonly first: Int32Array;
  private readonly labels: Uint16Array;
  /** Score of the word that ends at a node, NaN for none. */
  private readonly scores: Float32Array;
  private readonly kinds: Uint8Array;
  private readonly roots = new Int32Array(0x10000);
  private readonly own: Record<(typeof OWN_TAGS)[number], number>;
  /** Natural logarithm of the sum of all frequencies, taken off every word of a segmentation. */
  private readonly logTotal: number;
  /** The last segmentation, since the steps of reading ask for the same article one after the other. */
  private lastText = "";
  private lastWords: Words = { starts: new Int32Array(1), tags: new Uint8Array(0) };
  private best = new Float64Array(0);
  private from = new Int32Array(0);
  private kind = new Uint8Array(0);

  constructor(
    tags: string[],
    labels: Uint16Array,
    counts: Uint8Array,
    weights: Uint8Array,
    kinds: Uint8Array,
    wide: Uint16Array,
  ) {
    const missing = OWN_TAGS.filter((t) => !tags.includes(t));
    this.tags = [...tags, ...missing];
    this.own = Object.fromEntries(OWN_TAGS.map((t) => [t, this.tags.indexOf(t)])) as typeof this.own;
    this.labels = labels;
    const nodes = labels.length;
    this.first = new Int32Array(nodes + 1);
    this.scores = new Float32Array(nodes);
    this.kinds = new Uint8Array(nodes);
    let next = 1;
    let word = 0;
    let far = 0;
    let total = 0;
    const frequency = Float64Array.from({ length: 256 }, (_, w) => Math.exp((w - 1) / WEIGHT_STEPS));
    for (let n = 0; n < nodes; n++) {
      this.first[n] = next;
      next += counts[n] === 255 ? wide[far++] : counts[n];
      if (weights[n] === 0) continue;
      total += frequency[weights[n]];
      this.kinds[n] = kinds[word++];
    }
    this.first[nodes] = next;
    this.logTotal = Math.log(total);
    for (let n = 0; n < nodes; n++)
      this.scores[n] = weights[n] ? (weights[n] - 1) / WEIGHT_STEPS - this.logTotal : Number.NaN;
    for (let n = 1; n < this.first[1]; n++) this.roots[labels[n]] = n;
  }

  segment(text: string): Words {
    if (text !== this.lastText) {
      this.lastWords = this.mostProbable(text);
      this.lastText = text;
    }
    return this.lastWords;
  }

  private mostProbable(text: string): Words {
    const length = text.length;
    this.reserve(length + 1);
    const { best, from, kind, first, labels, scores, roots } = this;
    best.fill(Number.NEGATIVE_INFINITY, 0, length + 1);
    best[0] = 0;
    for (let i = 0; i < length; i++) {
      const base = best[i];
      if (base === Number.NEGATIVE_INFINITY) continue;
      const char = text.charCodeAt(i);
      this.arcUnseen(text, i, char, base);
      let node = roots[char];
      for (let j = i + 1; node !== 0; j++) {
        // NaN, where no word ends, compares false.
        if (base + scores[node] > best[j]) {
          best[j] = base + scores[node];
          from[j] = i;
          kind[j] = this.kinds[node];
        }
        if (j >= length) break;
        const c = text.charCodeAt(j);
        let lo = first[node];
        let hi = first[node + 1] - 1;
        node = 0;
        while (lo <= hi) {
          const mid = (lo + hi) >> 1;
          const label = labels[mid];
          if (label === c) {
            node = mid;
            break;
          }
          if (label < c) lo = mid + 1;
          else hi = mid - 1;
        }
      }
    }
    return this.trace(length);
  }

  /** The arc that needs no word: a run of digits or Latin letters, or one character of any kind. */
  private arcUnseen(text: string, i: number, char: number, base: number): void {
    let j = i + 1;
    let tag = this.own.x;
    if (isAlphanumeric(char)) {
      tag = isDigit(char) ? this.own.m : this.own.eng;
      while (
        j < text.length &&
        isAlphanumeric(text.charCodeAt(j), j + 1 < text.length ? text.charCodeAt(j + 1) : 0)
      ) {
        if (!isDigit(text.charCodeAt(j)) && text.charCodeAt(j) !== POINT) tag = this.own.eng;
        j++;
      }
    } else if (isMark(char)) tag = this.own.w;
    else if (char >= 0xd800 && char < 0xdc00 && j < text.length) j++;
    const score = base + UNSEEN - this.logTotal;
    if (score > this.best[j]) {
      this.best[j] = score;
      this.from[j] = i;
      this.kind[j] = tag;
    }
  }

  /** Reads the best way back from the end. */
  private trace(length: number): Words {
    let count = 0;
    for (let at = length; at > 0; at = this.from[at]) count++;
    const starts = new Int32Array(count + 1);
    const tags = new Uint8Array(count);
    starts[count] = length;
    for (let at = length; at > 0; at = this.from[at]) {
      count--;
      starts[count] = this.from[at];
      tags[count] = this.kind[at];
    }
    return { starts, tags };
  }

  private reserve(size: number): void {
    if (this.best.length >= size) return;
    this.best = new Float64Array(size * 2);
    this.from = new Int32Array(size * 2);
    this.kind = new Uint8Array(size * 2);
  }
}

const POINT = 0x2e;

function isDigit(char: number): boolean {
  return char >= 0x30 && char <= 0x39;
}

/** A digit, a Latin letter, or a decimal point with a digit behind it. */
function isAlphanumeric(char: number, next = 0): boolean {
  return (
    isDigit(char) ||
    (char >= 0x41 && char <= 0x5a) ||
    (char >= 0x61 && char <= 0x7a) ||
    (char === POINT && isDigit(next))
  );
}

/** ASCII and general marks, blanks, CJK marks 、。〈〉《》「」, half-width forms. */
function isMark(char: number): boolean {
  return (
    char < 0xc0 ||
    (char >= 0x2000 && char < 0x2e80) ||
    (char >= 0x3000 && char < 0x3005) ||
    (char >= 0x3008 && char < 0x3021) ||
    (char >= 0xfe10 && char < 0xff80)
  );
}
