import fc, { type GeneratorValue } from "fast-check";

/** Makes the choices of a generator, so that fast-check can shrink them: towards the first of each. */
export class Choose {
  readonly #generate: GeneratorValue;
  constructor(generate: GeneratorValue) {
    this.#generate = generate;
  }

  /** A whole number from `low` to `high`. */
  number(low: number, high: number): number {
    return this.#generate(fc.integer, { min: low, max: high });
  }

  of<T>(items: readonly T[]): T {
    return items[this.number(0, items.length - 1)];
  }

  /** True in one of `n` cases. */
  oneIn(n: number): boolean {
    return this.number(0, n - 1) === n - 1;
  }

  /** From `least` to `most` things. */
  several<T>(least: number, most: number, make: (i: number) => T): T[] {
    return Array.from({ length: this.number(least, most) }, (_, i) => make(i));
  }
}
