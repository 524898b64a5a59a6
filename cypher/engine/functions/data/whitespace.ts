/** What Java's `Character.isWhitespace` takes for white space: without U+00A0, U+2007 and U+202F. */
export const WHITESPACE: ReadonlySet<string> = new Set(
  "\t\n\u000b\f\r\u001c\u001d\u001e\u001f\u0020\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006" +
    "\u2008\u2009\u200a\u2028\u2029\u205f\u3000",
);
