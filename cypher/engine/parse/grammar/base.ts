import { EmbeddedActionsParser, EOF, type IToken, type TokenType, tokenMatcher } from "chevrotain";
import { CypherError, type Span } from "../../errors.ts";
import type { Variable } from "../ast.ts";
import { type Bracket, type Brackets, pairBrackets } from "../brackets.ts";
import { tooDeep } from "../depth.ts";
import { nameOf } from "../literals.ts";
import { messages } from "../messages.ts";
import {
  Colon,
  Free,
  Greater,
  kw,
  LBrace,
  LBracket,
  Less,
  LParen,
  Minus,
  Name,
  RParen,
  VOCABULARY,
} from "../tokens.ts";

/** Expressions in expressions: beyond this the stack of a small worker could end. */
const DEEPEST = 200;

/** What all parts of the grammar share: places, names, and looking past brackets. */
export abstract class Base extends EmbeddedActionsParser {
  protected source = "";
  brackets: Brackets = { byStart: new Map(), unclosed: null };
  /** Offsets of the bars that part a comprehension: there a label expression ends. */
  protected readonly separators = new Set<number>();
  private depth = 0;

  /** @param validate false: trusts the grammar, as is right in use; a test asks for true. */
  constructor(validate: boolean) {
    super(VOCABULARY, {
      maxLookahead: 1,
      skipValidations: !validate,
      recoveryEnabled: false,
      errorMessageProvider: messages,
    });
  }

  /** Makes ready for a query. */
  open(source: string, tokens: IToken[]): void {
    this.source = source;
    this.brackets = pairBrackets(tokens);
    this.separators.clear();
    this.depth = 0;
    this.input = tokens;
  }

  /** What is left over when a query is read. */
  rest(): IToken {
    return this.LA(1);
  }

  protected start(): number {
    return this.LA(1).startOffset;
  }

  protected since(start: number): Span {
    return { start, end: this.LA(0).endOffset! + 1 };
  }

  protected is(ahead: number, ...types: TokenType[]): boolean {
    const token = this.LA(ahead);
    return types.some((type) => tokenMatcher(token, type));
  }

  protected bracket(ahead: number): Bracket | undefined {
    return this.brackets.byStart.get(this.LA(ahead).startOffset);
  }

  protected enter(): void {
    if (++this.depth > DEEPEST) throw tooDeep(this.since(this.start()));
  }

  protected leave(): void {
    this.depth--;
  }

  protected unsupported(what: string, hint: string | null): never {
    const { startOffset, endOffset, tokenType } = this.LA(1);
    const at = tokenType === EOF ? null : { start: startOffset, end: endOffset! + 1 };
    throw new CypherError("Unsupported", "Unsupported", `${what} is not supported.`, { at, hint });
  }

  /** Whether a pattern of at least one relationship begins at that token, a round bracket; else it is an expression. */
  protected patternAhead(ahead: number): boolean {
    const node = this.is(ahead, LParen) ? this.bracket(ahead) : undefined;
    if (node === undefined || !this.nodeAhead(ahead)) return false;
    let at = ahead + node.reach + 1;
    const left = this.is(at, Less);
    if (left) at++;
    if (!this.is(at, Minus)) return false;
    if (this.is(at + 1, Minus)) return left || this.is(at + 2, LParen, Greater);
    const inner = this.is(at + 1, LBracket) ? this.bracket(at + 1) : undefined;
    return inner !== undefined && this.is(at + 2 + inner.reach, Minus);
  }

  private nodeAhead(ahead: number): boolean {
    const first = ahead + 1;
    if (this.is(first, RParen, Colon, LBrace)) return true;
    return this.is(first, Name) && this.is(first + 1, RParen, Colon, LBrace, kw("WHERE"), kw("IS"));
  }

  /** An alternative of one word, and what it means. */
  protected flag(word: string, meaning: boolean): { ALT: () => boolean } {
    return {
      ALT: () => {
        this.CONSUME(kw(word));
        return meaning;
      },
    };
  }

  /** A name that can be a variable. */
  variable = this.RULE("variable", (): Variable => {
    const start = this.start();
    const name = nameOf(this.CONSUME(Free).image);
    return { kind: "Variable", name, at: this.since(start) };
  });

  /** Any name: a label, a key, a function's. */
  anyName = this.RULE("anyName", (): string => nameOf(this.CONSUME(Name).image));
}
