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
  readonly rows = new Int32Array(512);
  length = 0;
  private readonly mask: number;

  constructor(bits: number) {
    this.mask = (1 << bits) - 1;
  }

  clear(): void {
    this.length = 0;
  }

  /** One feature: a template's number and up to three values. */
  add(template: number, a = 0, b = 0, c = 0): void {
    if (this.length >= this.rows.length) return;
    this.rows[this.length++] = mix(mix(mix(template, a), b), c) & this.mask;
  }

  /** What `addTo` begins with: a template and its first value, where many features have both in common. */
  head(template: number, a: number): number {
    return mix(template, a);
  }

  /** The feature that `add` makes of a head's template and value and of `b`. */
  addTo(head: number, b: number): void {
    if (this.length >= this.rows.length) return;
    this.rows[this.length++] = mix(mix(head, b), 0) & this.mask;
  }

  copy(): Int32Array {
    return this.rows.slice(0, this.length);
  }
}

/** 0, 1, 2, 3, 4–5, 6–8, 9–13, 14–22 …: a length or count as a small class. */
export function bucket(n: number): number {
  if (n < 4) return Math.max(0, n);
  return Math.min(12, 2 + Math.floor(2 * Math.log2(n / 2)));
}
