import type { ParserMethod } from "chevrotain";
import type { LabelExpression } from "../ast.ts";
import { Ampersand, Bar, Colon, Dollar, Exclamation, kw, LParen, Percent, RParen } from "../tokens.ts";
import { Base } from "./base.ts";

const join = (
  kind: "AndLabel" | "OrLabel",
  left: LabelExpression,
  right: LabelExpression,
): LabelExpression => ({
  kind,
  left,
  right,
  at: { start: left.at.start, end: right.at.end },
});

/** `:A`, `:A|B&!C`, `:%`, the old `:A:B` and `:A|:B`, and IS for the first colon. */
export abstract class Labels extends Base {
  labels = this.RULE("labels", () => {
    this.OR([{ ALT: () => this.CONSUME(Colon) }, { ALT: () => this.CONSUME(kw("IS")) }]);
    return this.SUBRULE(this.labelOr);
  });

  protected labelOr: ParserMethod<[], LabelExpression> = this.RULE("labelOr", (): LabelExpression => {
    let left = this.SUBRULE(this.labelAnd);
    this.MANY({
      GATE: () => !this.separators.has(this.start()),
      DEF: () => {
        this.CONSUME(Bar);
        this.OPTION(() => this.CONSUME(Colon));
        const right = this.SUBRULE2(this.labelAnd);
        left = this.ACTION(() => join("OrLabel", left, right));
      },
    });
    return left;
  });

  private labelAnd: ParserMethod<[], LabelExpression> = this.RULE("labelAnd", (): LabelExpression => {
    let left = this.SUBRULE(this.labelPrimary);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(Ampersand) }, { ALT: () => this.CONSUME(Colon) }]);
      const right = this.SUBRULE2(this.labelPrimary);
      left = this.ACTION(() => join("AndLabel", left, right));
    });
    return left;
  });

  private labelPrimary: ParserMethod<[], LabelExpression> = this.RULE("labelPrimary", (): LabelExpression => {
    const start = this.start();
    return this.OR<LabelExpression>([
      {
        ALT: () => {
          this.CONSUME(Exclamation);
          const operand = this.SUBRULE(this.labelPrimary);
          return { kind: "NotLabel", operand, at: this.since(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(LParen);
          this.ACTION(() => this.enter());
          const inner = this.SUBRULE(this.labelOr);
          this.ACTION(() => this.leave());
          this.CONSUME(RParen);
          return inner;
        },
      },
      {
        ALT: () => {
          this.CONSUME(Percent);
          return { kind: "AnyLabel", at: this.since(start) };
        },
      },
      {
        ALT: () => {
          this.ACTION(() =>
            this.unsupported("A label from an expression", "Test it: WHERE $label IN labels(n)."),
          );
          this.CONSUME(Dollar);
          return { kind: "AnyLabel", at: this.since(start) };
        },
      },
      {
        ALT: () => {
          const name = this.SUBRULE(this.anyName);
          return { kind: "Label", name, at: this.since(start) };
        },
      },
    ]);
  });
}
