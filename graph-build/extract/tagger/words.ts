/** A set of words of classes, found at a place of a text of character codes: hashes in an open table, longest first. */
export interface WordFinder {
  /** 64 × class + length of the longest word that starts at `at` and ends by `end`; 0 where there is none. */
  findAt(codes: Uint16Array, at: number, end: number): number;
}

export const LENGTH_BITS = 6;
export const LENGTH_MASK = 63;

/** The UTF-16 units of a string. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Hash of `length` character codes from `at`. */
export function hashOf(codes: Uint16Array, at: number, length: number): number {
  let h = FNV_BASIS;
  for (let i = at; i < at + length; i++) h = Math.imul(h ^ codes[i], FNV_PRIME);
  return h ^ (h >>> 15);
}

/** Compiles words with their classes (0 and up) into a finder; of a word given twice the first class counts. */
export function compileWords(words: ReadonlyMap<string, number>): WordFinder {
  let size = 16;
  while (size < words.size * 3) size *= 2;
  const keys = new Int32Array(size);
  const classes = new Uint8Array(size);
  const longest = new Uint8Array(65536);
  const slotOf = (key: number) => {
    let slot = (key >>> 4) & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const [word, kind] of words) {
    const codes = codesOf(word);
    if (codes.length === 0 || codes.length > LENGTH_MASK) continue;
    longest[codes[0]] = Math.max(longest[codes[0]], codes.length);
    const key = keyOf(hashOf(codes, 0, codes.length), codes.length);
    const slot = slotOf(key);
    if (keys[slot] === key) continue;
    keys[slot] = key;
    classes[slot] = kind;
  }
  return {
    findAt(codes, at, end) {
      let found = 0;
      let h = FNV_BASIS;
      for (let n = 1, most = Math.min(longest[codes[at]], end - at); n <= most; n++) {
        h = Math.imul(h ^ codes[at + n - 1], FNV_PRIME);
        const key = keyOf(h ^ (h >>> 15), n);
        const slot = slotOf(key);
        if (keys[slot] === key) found = (classes[slot] << LENGTH_BITS) | n;
      }
      return found;
    },
  };
}

/** Hashes of 32 bits stand for the words: a false find is one in millions. */
function keyOf(hash: number, length: number): number {
  return Math.imul(hash ^ length, 0x9e3779b1) || 1;
}

/** Tells by the first two characters which of several lists may have a word at a place. */
export interface Openings {
  /** The lists' bits for each place of a text; a bit too many is possible, none too few. */
  of(codes: Uint16Array): Uint8Array;
}

/** Gathers the first characters of the words of lists, each list with its bit. */
export function openingsOf(lists: readonly (readonly [ReadonlyMap<string, number>, number])[]): Openings {
  const alone = new Uint8Array(65536);
  const pairs = new Uint8Array(65536);
  for (const [words, bit] of lists)
    for (const word of words.keys()) {
      if (word.length === 1) alone[word.charCodeAt(0)] |= bit;
      else pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] |= bit;
    }
  return {
    of(codes) {
      const bits = new Uint8Array(codes.length);
      for (let i = 0; i < codes.length; i++) {
        const next = i + 1 < codes.length ? codes[i + 1] : 0;
        bits[i] = alone[codes[i]] | pairs[pairOf(codes[i], next)];
      }
      return bits;
    },
  };
}

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & 0xffff;
}
