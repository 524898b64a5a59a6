/** Signs that come from a Chinese keyboard, and what Cypher has instead. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "【": "[",
  "】": "]",
  "［": "[",
  "］": "]",
  "｛": "{",
  "｝": "}",
  "，": ",",
  "、": ",",
  "：": ":",
  "；": ";",
  "。": ".",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "＝": "=",
  "＞": ">",
  "＜": "<",
  "－": "-",
  "—": "-",
  "–": "-",
  "→": "->",
  "＊": "*",
  "＋": "+",
  "｜": "|",
  "！": "!",
  "＄": "$",
  "￥": "$",
};

/** What to say of a character that begins no token, at a UTF-16 offset of the query. */
export function lexicalHint(text: string, offset: number): { message: string; hint: string | null } {
  const character = String.fromCodePoint(text.codePointAt(offset)!);
  if (character === "'" || character === '"')
    return {
      message: "This text is never closed.",
      hint: `End it with ${character}; a quote inside a text is written \\${character}.`,
    };
  if (character === "`")
    return { message: "This name in backticks is never closed.", hint: "End it with `." };
  const instead = FULL_WIDTH[character];
  if (instead !== undefined)
    return { message: `“${character}” is not a sign of Cypher.`, hint: `Write ${instead} (half width).` };
  if (text.startsWith("/*", offset))
    return { message: "This comment is never closed.", hint: "End it with */." };
  if (character === "\\") return { message: "A backslash stands only inside a text in quotes.", hint: null };
  return { message: `“${character}” has no meaning here.`, hint: null };
}

/** The usual cause of an error, by the words or signs at its place: what was met and what to write. */
export const USUAL_CAUSES: readonly { previous?: RegExp; found: RegExp; hint: string }[] = [
  { previous: /^=$/u, found: /^=$/u, hint: "Equality is a single =." },
  { previous: /^\]$/u, found: /^>$/u, hint: "An arrow to the right is ]->, one to the left <-[." },
  { previous: /^-$/u, found: /^<$/u, hint: "An arrow to the left is <-[…]- or <--." },
  { found: /^!$/u, hint: "“Not equal” is <>; “not” is NOT." },
  { previous: /^!$/u, found: /^=$/u, hint: "“Not equal” is <>." },
  { previous: /^&$/u, found: /^&$/u, hint: "Conditions are joined by AND." },
  { previous: /^\|$/u, found: /^\|$/u, hint: "Conditions are joined by OR." },
  { found: /^\|\|$/u, hint: "Conditions are joined by OR; || joins texts and lists." },
  { found: /^(select|from)$/iu, hint: "Cypher begins with MATCH and ends with RETURN: MATCH (n) RETURN n." },
  { found: /^group$/iu, hint: "Cypher has no GROUP BY: what is returned beside an aggregate is the group." },
  { found: /^having$/iu, hint: "Aggregate in WITH, then filter: WITH x, count(*) AS c WHERE c > 1." },
  { found: /^(join|inner|left|outer)$/iu, hint: "Cypher joins by a pattern: MATCH (a)-[:TYPE]->(b)." },
  { found: /^like$/iu, hint: "Use CONTAINS, STARTS WITH, ENDS WITH or =~." },
  { found: /^between$/iu, hint: "Write low <= x <= high." },
  { found: /^(elseif|elsif)$/iu, hint: "Write another WHEN … THEN …." },
  {
    found: /^where$/iu,
    hint: "WHERE follows MATCH, WITH, CALL … YIELD or stands inside a pattern's brackets.",
  },
  { found: /^order$/iu, hint: "ORDER BY stands after the columns of RETURN or WITH, before SKIP and LIMIT." },
  { found: /^(skip|offset)$/iu, hint: "The order is ORDER BY, SKIP, LIMIT." },
  { found: /^;$/u, hint: "One query at a time: run what follows the semicolon by itself." },
];
