/** What toInteger() reads: decimal digits, with a fraction or an exponent too, no blanks. */
export const INTEGER_TEXT =
  /^(?<sign>[+-]?)(?:(?=\.?\d)(?<whole>\d*)(?:\.(?<fraction>\d*))?)(?<exponent>e[+-]?\d+)?$/iu;

/** What toFloat() reads, in group 1: Java's `Double.parseDouble`, its suffixes f and d included, without hexadecimal. */
export const FLOAT_TEXT = /^([+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))[fFdD]?$/u;
