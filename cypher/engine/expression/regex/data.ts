const LINE_ENDS = "\\n\\r\\u0085\\u2028\\u2029";
const BLANKS = " \\t\\u00a0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000";

/** Java's escapes that mean a set of characters, as the inside of a class of JavaScript (flag v). */
export const SETS: Readonly<Record<string, string>> = {
  d: "[0-9]",
  D: "[^0-9]",
  w: "[0-9A-Za-z_]",
  W: "[^0-9A-Za-z_]",
  s: "[ \\t\\n\\x0b\\f\\r]",
  S: "[^ \\t\\n\\x0b\\f\\r]",
  h: `[${BLANKS}]`,
  H: `[^${BLANKS}]`,
  v: "[\\n\\x0b\\f\\r\\u0085\\u2028\\u2029]",
  V: "[^\\n\\x0b\\f\\r\\u0085\\u2028\\u2029]",
};

/** Java's escapes that mean one character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  t: "\t",
  n: "\n",
  r: "\r",
  f: "\f",
  a: "\u0007",
  e: "\u001b",
};

const END = "(?![^])";
const LAST_LINE_END = `(?=(?:\\r\\n|[${LINE_ENDS}])?${END})`;

/** Java's escapes that mean a place or more than one character; not inside of a class. */
export const PLACES: Readonly<Record<string, string>> = {
  A: "(?<![^])",
  z: END,
  Z: LAST_LINE_END,
  b: "\\b",
  B: "\\B",
  R: `(?:\\r\\n|[\\n\\x0b\\f\\r\\u0085\\u2028\\u2029])`,
};

/** `^`, `$` and `.`, and what the flags m and s make of them. */
export const ANCHORS = {
  start: "(?<![^])",
  lineStart: `(?<=(?<![^])|\\n|\\r(?!\\n)|[\\u0085\\u2028\\u2029])(?=[^])`,
  end: LAST_LINE_END,
  lineEnd: `(?=${END}|[${LINE_ENDS}])(?<!\\r(?=\\n))`,
  dot: `[^${LINE_ENDS}]`,
  any: "[^]",
};

/** The names of Java's POSIX classes, ASCII alone, as classes of JavaScript. */
export const POSIX: Readonly<Record<string, string>> = {
  Lower: "[a-z]",
  Upper: "[A-Z]",
  ASCII: "[\\x00-\\x7f]",
  Alpha: "[A-Za-z]",
  Digit: "[0-9]",
  Alnum: "[0-9A-Za-z]",
  Punct: "[\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e]",
  Graph: "[\\x21-\\x7e]",
  Print: "[\\x20-\\x7e]",
  Blank: "[ \\t]",
  Cntrl: "[\\x00-\\x1f\\x7f]",
  XDigit: "[0-9A-Fa-f]",
  Space: "[ \\t\\n\\x0b\\f\\r]",
};

/** Java's names of Unicode's binary properties, in lower case, and those of JavaScript. */
export const BINARY: Readonly<Record<string, string>> = {
  alphabetic: "Alphabetic",
  ideographic: "Ideographic",
  letter: "L",
  lowercase: "Lowercase",
  uppercase: "Uppercase",
  titlecase: "Lt",
  punctuation: "P",
  control: "Cc",
  white_space: "White_Space",
  digit: "Nd",
  hex_digit: "Hex_Digit",
  join_control: "Join_Control",
  noncharacter_code_point: "Noncharacter_Code_Point",
  assigned: "Assigned",
  emoji: "Emoji",
};
