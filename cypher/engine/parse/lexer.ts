import { type IToken, Lexer } from "chevrotain";
import { CypherError } from "../errors.ts";
import { lexicalHint } from "./hints.ts";
import { KEYWORD_TOKENS, LEXED, Word } from "./tokens.ts";

const lexer = new Lexer(LEXED, {
  positionTracking: "full",
  ensureOptimizations: false,
  skipValidations: true,
});

export interface Lexed {
  tokens: IToken[];
  comments: IToken[];
  /** Offsets of what no token fits. */
  errors: { start: number; end: number }[];
}

/** Cuts a text into tokens; words with a meaning become keywords. Never throws. */
export function lex(text: string): Lexed {
  const { tokens, groups, errors } = lexer.tokenize(text);
  for (const token of tokens) {
    if (token.tokenType !== Word) continue;
    const keyword = KEYWORD_TOKENS.get(token.image.toUpperCase());
    if (keyword === undefined) continue;
    token.tokenType = keyword;
    token.tokenTypeIdx = keyword.tokenTypeIdx!;
  }
  return {
    tokens,
    comments: groups.comments ?? [],
    errors: errors.map(({ offset, length }) => ({ start: offset, end: offset + length })),
  };
}

/** The tokens of a query. @throws CypherError SyntaxError at the first thing that is no token. */
export function lexOrThrow(text: string): IToken[] {
  const { tokens, errors } = lex(text);
  if (errors.length === 0) return tokens;
  const at = errors[0];
  const { message, hint } = lexicalHint(text, at.start);
  throw new CypherError("SyntaxError", "UnexpectedSyntax", message, { at, hint });
}
