/** Kinds of character that the features tell apart. */
export const HAN = 0;
export const DIGIT = 1;
export const LATIN = 2;
export const NUMERAL = 3;
export const CLAUSE_END = 4;
export const SENTENCE_END = 5;
export const OPEN_QUOTE = 6;
export const CLOSE_QUOTE = 7;
export const BRACKET = 8;
export const LIST_COMMA = 9;
export const SPACE = 10;
export const OTHER = 11;

const CLASS_OF = new Uint8Array(65536).fill(OTHER);
CLASS_OF.fill(HAN, 0x3400, 0xa000);
CLASS_OF.fill(HAN, 0xd800, 0xdc00);
CLASS_OF.fill(DIGIT, 0x30, 0x3a);
CLASS_OF.fill(LATIN, 0x41, 0x5b);
CLASS_OF.fill(LATIN, 0x61, 0x7b);
for (const [characters, kind] of [
  ["〇一二三四五六七八九十百千万亿两", NUMERAL],
  [",;:", CLAUSE_END],
  ["。!?\n", SENTENCE_END],
  ["“‘《〈「『", OPEN_QUOTE],
  ["”’》〉」』", CLOSE_QUOTE],
  ["()[]【】〔〕", BRACKET],
  ["、", LIST_COMMA],
  [" \t", SPACE],
] as const)
  for (const c of characters) CLASS_OF[c.charCodeAt(0)] = kind;

/** The kind of a UTF-16 unit. */
export function classOf(code: number): number {
  return CLASS_OF[code];
}

/** One code for all digits and one for all Latin letters; others stand for themselves. */
export function foldedCode(code: number): number {
  const kind = CLASS_OF[code];
  if (kind === DIGIT) return 0x30;
  return kind === LATIN ? 0x61 : code;
}
