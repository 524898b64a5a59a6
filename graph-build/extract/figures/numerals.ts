/** A number read at a place of a text; `value` without the factor that may follow it (万, 亿). */
export interface Numeral {
  end: number;
  value: number;
  /** Digits after the decimal point. */
  decimals: number;
  chinese: boolean;
}

const ARABIC = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
/** What 万 and 亿 and their compounds multiply by. */
export const FACTORS: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** What a character can be to a number, by its UTF-16 unit: 0 nothing, else a sum of these. */
const ARABIC_DIGIT = 1;
const CHINESE_NUMERAL = 2;
const FACTOR = 4;
const OPENER = 8;
const classes = new Uint8Array(0x10000);
for (let d = 48; d <= 57; d++) classes[d] = ARABIC_DIGIT;
for (const c of [...Object.keys(DIGITS), ...Object.keys(POWERS)]) classes[c.charCodeAt(0)] |= CHINESE_NUMERAL;
for (const c of Object.keys(FACTORS)) classes[c.charCodeAt(0)] |= FACTOR;
for (const c of "第前") classes[c.charCodeAt(0)] |= OPENER;

/** Whether a number, or a word that opens one (第, 前), can begin with this UTF-16 unit. */
export const beginsNumber = (code: number): boolean => classes[code] !== 0;
export const isChineseNumeral = (code: number): boolean => (classes[code] & CHINESE_NUMERAL) !== 0;
export const isFactor = (code: number): boolean => (classes[code] & FACTOR) !== 0;

/** The number in Arabic digits that begins at `at`, thousands separators and decimals included; null where none does. */
export function arabicAt(text: string, at: number): Numeral | null {
  ARABIC.lastIndex = at;
  const m = ARABIC.exec(text);
  if (!m) return null;
  const plain = m[0].replaceAll(",", "");
  const dot = plain.indexOf(".");
  return {
    end: at + m[0].length,
    value: Number(plain),
    decimals: dot < 0 ? 0 : plain.length - dot - 1,
    chinese: false,
  };
}

/** The Chinese numeral below ten thousand that begins at `at` (二十, 三百零六, 四千); null where none does. */
export function chineseAt(text: string, at: number): Numeral | null {
  let total = 0;
  let digit = -1;
  let i = at;
  for (; i < text.length && isChineseNumeral(text.charCodeAt(i)); i++) {
    const c = text[i];
    if (c in DIGITS) {
      if (digit > 0) return null;
      digit = DIGITS[c];
    } else {
      total += (digit < 0 ? 1 : digit) * POWERS[c];
      digit = -1;
    }
  }
  if (i === at) return null;
  return { end: i, value: total + Math.max(digit, 0), decimals: 0, chinese: true };
}

/** Multiplies without the error of binary fractions: 1.3 × 10000 is 13000. */
export function times(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}
