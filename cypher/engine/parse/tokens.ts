import { createToken, Lexer, type TokenType } from "chevrotain";
import { OTHER_WORDS, RESERVED_WORDS } from "./keywords.ts";

/** Any name: a variable, a label, a key. Every keyword is one too, for a label or a key may be any word. */
export const Name = createToken({ name: "Name", pattern: Lexer.NA, label: "a name" });
/** A name that may stand for a variable: not a reserved word. */
export const Free = createToken({ name: "Free", pattern: Lexer.NA, label: "a name", categories: [Name] });

/** An operator of one token that joins two operands. */
export const Joining = createToken({ name: "Joining", pattern: Lexer.NA, label: "an operator" });

/** Chevrotain drops the flag `u` of a pattern: so these are matched by a function. */
function unicode(source: string): { exec(text: string, offset: number): RegExpExecArray | null } {
  const pattern = new RegExp(source, "uy");
  return {
    exec: (text, offset) => {
      pattern.lastIndex = offset;
      return pattern.exec(text);
    },
  };
}

export const Word = createToken({
  name: "Word",
  pattern: unicode(String.raw`[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{N}\p{Pc}\p{Sc}]*`),
  label: "a name",
  categories: [Free],
  line_breaks: false,
});
export const Quoted = createToken({
  name: "Quoted",
  pattern: /`(?:[^`]|``)*`/,
  label: "a name in backticks",
  categories: [Free],
  line_breaks: true,
});

const space = createToken({
  name: "Space",
  pattern: /[\s\u200b\ufeff\u2060]+/,
  group: Lexer.SKIPPED,
  line_breaks: true,
});
const lineComment = createToken({ name: "LineComment", pattern: /\/\/[^\n\r]*/, group: "comments" });
const blockComment = createToken({
  name: "BlockComment",
  pattern: /\/\*[\s\S]*?\*\//,
  group: "comments",
  line_breaks: true,
});

export const Text = createToken({
  name: "Text",
  pattern: /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/,
  label: "a text in quotes",
  line_breaks: true,
});
/** Behind a number: nothing that would lengthen it. */
const NO_MORE = String.raw`(?![\p{L}\p{N}_])`;

export const Float = createToken({
  name: "Float",
  line_breaks: false,
  pattern: unicode(
    String.raw`(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][+-]?\d[\d_]*)?${NO_MORE}|\d[\d_]*[eE][+-]?\d[\d_]*${NO_MORE}`,
  ),
  label: "a number",
});
/** Also what only looks like one (`0x`, `12ab`): `literals.ts` says what is wrong with it. */
export const Integer = createToken({
  name: "Integer",
  line_breaks: false,
  pattern: unicode(String.raw`\d[\p{L}\p{N}_]*`),
  label: "a whole number",
});

const sign = (name: string, text: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: text, label: `“${text}”`, categories });

export const LParen = sign("LParen", "(");
export const RParen = sign("RParen", ")");
export const LBracket = sign("LBracket", "[");
export const RBracket = sign("RBracket", "]");
export const LBrace = sign("LBrace", "{");
export const RBrace = sign("RBrace", "}");
export const Comma = sign("Comma", ",");
export const Colons = sign("Colons", "::");
export const Colon = sign("Colon", ":");
export const Semicolon = sign("Semicolon", ";");
export const Dots = sign("Dots", "..");
export const Dot = sign("Dot", ".");
export const Bars = sign("Bars", "||", [Joining]);
export const Bar = sign("Bar", "|");
export const Ampersand = sign("Ampersand", "&");
export const Exclamation = sign("Exclamation", "!");
export const Dollar = sign("Dollar", "$");
export const Plus = sign("Plus", "+", [Joining]);
export const Minus = sign("Minus", "-", [Joining]);
export const Times = sign("Times", "*", [Joining]);
export const Divide = sign("Divide", "/", [Joining]);
export const Percent = sign("Percent", "%", [Joining]);
export const Power = sign("Power", "^", [Joining]);
export const Match = sign("RegularMatch", "=~", [Joining]);
export const Equal = sign("Equal", "=", [Joining]);
export const NotEqual = sign("NotEqual", "<>", [Joining]);
export const AtMost = sign("AtMost", "<=", [Joining]);
export const AtLeast = sign("AtLeast", ">=", [Joining]);
export const Less = sign("Less", "<", [Joining]);
export const Greater = sign("Greater", ">", [Joining]);

const SIGNS = [
  [LParen, RParen, LBracket, RBracket, LBrace, RBrace, Comma, Colons, Colon, Semicolon, Dots, Dot, Bars, Bar],
  [Ampersand, Exclamation, Dollar, Plus, Minus, Times, Divide, Percent, Power],
  [Match, Equal, NotEqual, AtMost, AtLeast, Less, Greater],
].flat();

const JOINING_WORDS = new Set(["AND", "OR", "XOR", "IN", "CONTAINS"]);

const keyword = (word: string, category: TokenType): [string, TokenType] => {
  const categories = JOINING_WORDS.has(word) ? [category, Joining] : [category];
  return [word, createToken({ name: word, pattern: Lexer.NA, label: word, categories })];
};

/** The token type of each keyword, by its upper case. The lexer reads words and looks them up here. */
export const KEYWORD_TOKENS: ReadonlyMap<string, TokenType> = new Map([
  ...RESERVED_WORDS.map((word) => keyword(word, Name)),
  ...OTHER_WORDS.map((word) => keyword(word, Free)),
]);

/** The token type of a keyword. @throws Error for a word that `keywords.ts` does not list. */
export function kw(word: string): TokenType {
  const found = KEYWORD_TOKENS.get(word);
  if (found === undefined) throw new Error(`not a keyword: ${word}`);
  return found;
}

/** What the lexer reads, in the order in which it tries. */
export const LEXED = [space, lineComment, blockComment, Word, Quoted, Text, Dots, Float, Integer, ...SIGNS];
/** All that the grammar may name. */
export const VOCABULARY = [Name, Free, Joining, ...KEYWORD_TOKENS.values(), ...LEXED];
