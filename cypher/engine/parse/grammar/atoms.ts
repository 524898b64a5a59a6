import type { ParserMethod, TokenType } from "chevrotain";
import { Float as FloatValue } from "../../values/value.ts";
import type { Expression } from "../ast.ts";
import { floatLiteral, integerLiteral, nameOf, textLiteral } from "../literals.ts";
import { Dollar, Float, Integer, kw, LParen, Name, RParen, Text } from "../tokens.ts";
import { Calls } from "./calls.ts";

const INFINITE = [kw("INF"), kw("INFINITY"), kw("NAN")];

/** A function may be called by any word: the alternative that is meant by a reserved one stands before that. */
const FIRST = { IGNORE_AMBIGUITIES: true };

/** What an expression begins with: literals, parameters, brackets of all kinds, and what begins with a name. */
export abstract class Atoms extends Calls {
  /** @param negated a minus stands before: it belongs to the number. */
  protected atom: ParserMethod<[boolean], Expression> = this.RULE("atom", (negated: boolean): Expression => {
    const start = this.start();
    return this.OR<Expression>([
      { ALT: () => this.SUBRULE(this.number, { ARGS: [negated] }) },
      {
        ALT: () => {
          const { image, startOffset } = this.CONSUME(Text);
          const value = this.ACTION(() => textLiteral(image, startOffset));
          return { kind: "Literal", value, at: this.since(start) };
        },
      },
      { ...FIRST, ALT: () => this.constant(this.CONSUME(kw("NULL")).startOffset, null) },
      { ...FIRST, ALT: () => this.constant(this.CONSUME(kw("TRUE")).startOffset, true) },
      { ...FIRST, ALT: () => this.constant(this.CONSUME(kw("FALSE")).startOffset, false) },
      { GATE: () => this.infiniteAhead(), ALT: () => this.SUBRULE(this.infinite) },
      { ALT: () => this.SUBRULE(this.parameter) },
      { ...FIRST, ALT: () => this.SUBRULE(this.caseExpression) },
      { ALT: () => this.SUBRULE(this.listLike) },
      { ALT: () => this.SUBRULE(this.mapLiteral) },
      {
        GATE: () => this.patternAhead(1),
        ALT: () => {
          const pattern = this.SUBRULE(this.relationshipChain);
          return { kind: "PatternExpression", pattern, at: this.since(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(LParen);
          const inner = this.SUBRULE(this.expression);
          this.CONSUME(RParen);
          return inner;
        },
      },
      { ALT: () => this.SUBRULE(this.named) },
    ]);
  });

  private constant(start: number, value: null | boolean): Expression {
    return { kind: "Literal", value, at: this.since(start) };
  }

  protected number: ParserMethod<[boolean], Expression> = this.RULE(
    "number",
    (negated: boolean): Expression => {
      const start = negated ? this.LA(0).startOffset : this.start();
      return this.OR<Expression>([
        {
          ALT: () => {
            const { image } = this.CONSUME(Integer);
            const at = this.since(start);
            return { kind: "Literal", value: this.ACTION(() => integerLiteral(image, negated, at)), at };
          },
        },
        {
          ALT: () => {
            const { image } = this.CONSUME(Float);
            const at = this.since(start);
            return { kind: "Literal", value: this.ACTION(() => floatLiteral(image, negated, at)), at };
          },
        },
      ]);
    },
  );

  private infiniteAhead(): boolean {
    return this.is(1, ...INFINITE) && !this.is(2, LParen);
  }

  private infinite: ParserMethod<[], Expression> = this.RULE("infinite", (): Expression => {
    const start = this.start();
    const word = (type: TokenType, value: number) => ({
      ALT: (): Expression => {
        this.CONSUME(type);
        return { kind: "Literal", value: new FloatValue(value), at: this.since(start) };
      },
    });
    return this.OR([
      word(INFINITE[0], Number.POSITIVE_INFINITY),
      word(INFINITE[1], Number.POSITIVE_INFINITY),
      word(INFINITE[2], Number.NaN),
    ]);
  });

  /** `$name`, `$1`, `` $`any name` ``. */
  parameter: ParserMethod<[], Expression> = this.RULE("parameter", (): Expression => {
    const start = this.start();
    this.CONSUME(Dollar);
    const name = this.OR([
      { ALT: () => nameOf(this.CONSUME(Name).image) },
      { ALT: () => this.CONSUME(Integer).image },
    ]);
    return { kind: "Parameter", name, at: this.since(start) };
  });
}
