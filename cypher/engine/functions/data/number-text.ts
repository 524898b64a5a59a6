/** What toInteger() reads: decimal digits, with a fraction or an exponent too, no blanks. */
export const INTEGER_TEXT =
  /^(?<sign>[+-]?)(?:(?=\.?\d)(?<whole>\d*)(?:\.(?<fraction>\d*))?)(?<exponent>e[+-]?\d+)?$/iu;

/** What toFloat() reads, in group 1: decimals of Java's `Double.parseDouble`, its suffixes f and d included. */
export const FLOAT_TEXT = /^([+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))[fFdD]?$/u;

/** Java's hexadecimal doubles: `0x1.8p1` is 3.0. */
export const HEXADECIMAL_TEXT =
  /^(?<sign>[+-]?)0x(?=\.?[0-9a-f])(?<whole>[0-9a-f]*)\.?(?<fraction>[0-9a-f]*)p(?<exponent>[+-]?\d+)[fd]?$/iu;

/** Digits of other scripts, full-width ones among them; those beyond U+FFFF are no digits to Java here. */
export const OTHER_DIGIT = /(?![0-9])(?![\u{10000}-\u{10ffff}])\p{Nd}/gu;
