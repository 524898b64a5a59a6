/** A set of words, found at a place of a text of character codes: hashes in an open table, longest first. */
export interface WordFinder {
  /** Length of the longest word that starts at `at` and ends by `end`; 0 where there is none. */
  lengthAt(codes: Uint16Array, at: number, end: number): number;
}

/** The UTF-16 units of a string. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** Hash of `length` character codes from `at`. */
export function hashOf(codes: Uint16Array, at: number, length: number): number {
  let h = 0x811c9dc5;
  for (let i = at; i < at + length; i++) h = Math.imul(h ^ codes[i], 0x01000193);
  return h ^ (h >>> 15);
}

/** Compiles words into a finder. Hashes of 32 bits stand for the words: a false find is one in millions. */
export function compileWords(words: Iterable<string>): WordFinder {
  const list = [...new Set(words)].filter((w) => w.length > 0);
  let size = 16;
  while (size < list.length * 3) size *= 2;
  const table = new Int32Array(size);
  const longest = new Uint8Array(65536);
  for (const word of list) {
    const codes = codesOf(word);
    longest[codes[0]] = Math.max(longest[codes[0]], codes.length);
    let slot = mixed(hashOf(codes, 0, codes.length), codes.length);
    const key = slot || 1;
    slot = (slot >>> 4) & (size - 1);
    while (table[slot] !== 0 && table[slot] !== key) slot = (slot + 1) & (size - 1);
    table[slot] = key;
  }
  const has = (hash: number) => {
    const key = hash || 1;
    let slot = (hash >>> 4) & (size - 1);
    while (table[slot] !== 0) {
      if (table[slot] === key) return true;
      slot = (slot + 1) & (size - 1);
    }
    return false;
  };
  return {
    lengthAt(codes, at, end) {
      for (let n = Math.min(longest[codes[at]], end - at); n > 0; n--)
        if (has(mixed(hashOf(codes, at, n), n))) return n;
      return 0;
    },
  };
}

function mixed(hash: number, length: number): number {
  return Math.imul(hash ^ length, 0x9e3779b1);
}
