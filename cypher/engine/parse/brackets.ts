import type { IToken, TokenType } from "chevrotain";
import { Bar, Comma, LBrace, LBracket, LParen, RBrace, RBracket, RParen } from "./tokens.ts";

/** A bracket that is opened and closed: how far it reaches and what stands in it, not counting inner brackets. */
export interface Bracket {
  /** Tokens from the opening one to the closing one. */
  reach: number;
  hasComma: boolean;
  /** Offset of the last `|`, or −1. */
  lastBar: number;
}

/** All brackets of a query, by the offset where each is opened; and the first that is never closed. */
export interface Brackets {
  byStart: ReadonlyMap<number, Bracket>;
  unclosed: IToken | null;
}

const CLOSES = new Map<TokenType, TokenType>([
  [RParen, LParen],
  [RBracket, LBracket],
  [RBrace, LBrace],
]);
const OPENS = new Set(CLOSES.values());

/** Pairs the brackets once, so that the grammar can look past one at no cost however deep they are nested. */
export function pairBrackets(tokens: readonly IToken[]): Brackets {
  const byStart = new Map<number, Bracket>();
  const open: { token: IToken; index: number; hasComma: boolean; lastBar: number }[] = [];
  tokens.forEach((token, index) => {
    const type = token.tokenType;
    const top = open.at(-1);
    if (OPENS.has(type)) open.push({ token, index, hasComma: false, lastBar: -1 });
    else if (top === undefined) return;
    else if (type === Comma) top.hasComma = true;
    else if (type === Bar) top.lastBar = token.startOffset;
    else if (CLOSES.get(type) === top.token.tokenType) {
      open.pop();
      byStart.set(top.token.startOffset, {
        reach: index - top.index,
        hasComma: top.hasComma,
        lastBar: top.lastBar,
      });
    }
  });
  return { byStart, unclosed: open.at(-1)?.token ?? null };
}
