import { MOST, PairKernel } from "./kernel/kernel.ts";

/** Mixes two whole numbers to one; the same in every engine. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** A whole number for the units `start` to `end` of a text. */
export function hashSlice(text: string, start: number, end: number): number {
  let h = end - start;
  for (let i = start; i < end; i++) h = mix(h, text.charCodeAt(i));
  return h;
}

/** Gathers the hashed features of one pair of mentions: places in a weight table of 2^bits rows. */
export class Features {
  length = 0;
  private readonly kernel: PairKernel;
  private readonly mask: number;

  /** `columns`: the weights that `sums` sums, one or two columns of 2^bits. */
  constructor(bits: number, columns: readonly Int8Array[] = []) {
    this.mask = (1 << bits) - 1;
    this.kernel = new PairKernel(columns);
  }

  clear(): void {
    this.length = 0;
  }

  /** One feature: a template's number and up to three values. Its row is mix(mix(mix(template, a), b), c) and the mask. */
  add(template: number, a = 0, b = 0, c = 0): void {
    const { kernel, length } = this;
    if (length >= MOST) return;
    kernel.templates[length] = template;
    kernel.first[length] = a;
    kernel.second[length] = b;
    kernel.third[length] = c;
    this.length = length + 1;
  }

  /** The rows of the features: a view that holds until the next question. */
  rows(): Int32Array {
    return this.kernel.rows(this.length, this.mask);
  }

  /** The sum of each column's weights over the features' rows. */
  sums(out: Int32Array): void {
    this.kernel.sums(this.length, this.mask, out);
  }
}

/** 0, 1, 2, 3, 4–5, 6–8, 9–13, 14–22 …: a length or count as a small class. */
export function bucket(n: number): number {
  if (n < 4) return Math.max(0, n);
  return Math.min(12, 2 + Math.floor(2 * Math.log2(n / 2)));
}
