/** A seeded stream of numbers in [0, 1): xorshift of 32 bits, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let s = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return (s >>> 0) / 4294967296;
  };
}

/** Shuffles numbers in place. */
export function shuffle(items: Int32Array, random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [items[i], items[k]] = [items[k], items[i]];
  }
}
