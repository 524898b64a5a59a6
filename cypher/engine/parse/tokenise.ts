import { type IToken, tokenMatcher } from "chevrotain";
import type { Span } from "../errors.ts";
import { lex } from "./lexer.ts";
import {
  Colon,
  Comma,
  Dollar,
  Dot,
  Float,
  Free,
  Integer,
  LBrace,
  LParen,
  Name,
  Quoted,
  Text,
  Word,
} from "./tokens.ts";

export type TokenKind =
  | "keyword"
  | "name"
  | "function"
  | "label"
  | "property"
  | "parameter"
  | "text"
  | "number"
  | "sign"
  | "comment"
  | "error";

export interface Token {
  kind: TokenKind;
  at: Span;
}

const spanOf = ({ startOffset, image }: IToken): Span => ({
  start: startOffset,
  end: startOffset + image.length,
});

function kindOf(token: IToken, before: IToken | undefined, after: IToken | undefined): TokenKind {
  const type = token.tokenType;
  if (type === Text) return "text";
  if (before?.tokenType === Dollar && (type === Integer || tokenMatcher(token, Name))) return "parameter";
  if (type === Integer || type === Float) return "number";
  if (type === Dollar) return "parameter";
  if (!tokenMatcher(token, Name)) return "sign";
  if (before?.tokenType === Dot) return after?.tokenType === LParen ? "function" : "property";
  if (before?.tokenType === Colon) return "label";
  if (type !== Word && type !== Quoted && !(tokenMatcher(token, Free) && after?.tokenType === Dot))
    return "keyword";
  if (after?.tokenType === LParen) return "function";
  const key = after?.tokenType === Colon && (before?.tokenType === LBrace || before?.tokenType === Comma);
  return key ? "property" : "name";
}

/**
 * Cuts a text into tokens with their meaning as far as the neighbours show it, for colours and completion; spaces are
 * left out. Offsets are UTF-16. Never throws: what is no token is an `error`.
 */
export function tokenise(text: string): Token[] {
  const { tokens, comments, errors } = lex(text);
  const all = [
    ...tokens.map((token, index) => ({
      kind: kindOf(token, tokens[index - 1], tokens[index + 1]),
      at: spanOf(token),
    })),
    ...comments.map((token): Token => ({ kind: "comment", at: spanOf(token) })),
    ...errors.map((at): Token => ({ kind: "error", at })),
  ];
  return all.sort((a, b) => a.at.start - b.at.start);
}
