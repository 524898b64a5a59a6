import type { IToken, ParserMethod } from "chevrotain";
import { CypherError, type Span } from "../../errors.ts";
import type { BinaryOperator, ComparisonOperator, Expression } from "../ast.ts";
import { MOST_DEEP, MOST_OPERANDS, MOST_STEPS, tooDeep } from "../depth.ts";
import { type Flat, fold, type Operator } from "../operators.ts";
import {
  Colons,
  Dot,
  Dots,
  Float,
  Integer,
  Joining,
  kw,
  LBracket,
  Minus,
  Plus,
  RBracket,
} from "../tokens.ts";
import { Types } from "./types.ts";

const COMPARISONS: ReadonlySet<string> = new Set(["=", "<>", "<", "<=", ">", ">="]);

const FORMS = ["NFC", "NFD", "NFKC", "NFKD"].map(kw);

/** `x IS NORMALIZED` is `normalize(x) = x`. */
function normalized(operand: Expression, form: string, negated: boolean, at: Span): Expression {
  const args: Expression[] = [operand, { kind: "Literal", value: form, at }];
  const first: Expression = { kind: "FunctionCall", name: "normalize", distinct: false, args, at };
  return { kind: "Comparison", first, rest: [{ operator: negated ? "<>" : "=", operand }], at };
}

/** As many operators other than AND and OR as stand in a row. */
function longestRow(operators: readonly Operator[]): number {
  let row = 0;
  let longest = 0;
  for (const operator of operators) {
    const logical = operator.kind === "binary" && (operator.operator === "and" || operator.operator === "or");
    row = logical ? 0 : row + 1;
    longest = Math.max(longest, row);
  }
  return longest;
}

function joining(token: IToken): Operator {
  const operator = token.image.toLowerCase();
  return COMPARISONS.has(operator)
    ? { kind: "comparison", operator: operator as ComparisonOperator }
    : { kind: "binary", operator: operator as BinaryOperator };
}

/** Operators, signs, and what stands behind a value: `.key`, `[index]`, `:Label`, IS NULL. */
export abstract class Expressions extends Types {
  protected abstract atom: ParserMethod<[boolean], Expression>;

  /**
   * One flat rule for all levels of precedence, so that deep nesting costs few stack frames; `fold` groups the
   * operands. Precedence as in Neo4j 5: OR, XOR, AND, NOT, comparison, predicates, + and −, * and /, ^, signs.
   */
  expression: ParserMethod<[], Expression> = this.RULE("expression", (): Expression => {
    const flat: Flat = { operands: [], operators: [] };
    this.ACTION(() => this.enter());
    this.SUBRULE(this.operand, { ARGS: [flat] });
    this.MANY(() =>
      this.OR([
        {
          ALT: () => {
            flat.operators.push(joining(this.CONSUME(Joining)));
            this.SUBRULE2(this.operand, { ARGS: [flat] });
          },
        },
        {
          ALT: () => {
            this.CONSUME(kw("STARTS"));
            this.CONSUME(kw("WITH"));
            flat.operators.push({ kind: "binary", operator: "starts with" });
            this.SUBRULE3(this.operand, { ARGS: [flat] });
          },
        },
        {
          ALT: () => {
            this.CONSUME(kw("ENDS"));
            this.CONSUME2(kw("WITH"));
            flat.operators.push({ kind: "binary", operator: "ends with" });
            this.SUBRULE4(this.operand, { ARGS: [flat] });
          },
        },
        { ALT: () => flat.operators.push(this.SUBRULE(this.predicate)) },
      ]),
    );
    return this.ACTION(() => {
      this.leave();
      if (longestRow(flat.operators) > MOST_DEEP) throw tooDeep(flat.operands[0].expression.at);
      return fold(flat);
    });
  });

  private operand: ParserMethod<[Flat], void> = this.RULE("operand", (flat: Flat): void => {
    const nots: number[] = [];
    this.MANY(() => nots.push(this.CONSUME(kw("NOT")).startOffset));
    const signs: IToken[] = [];
    this.MANY2(() =>
      this.OR([
        { ALT: () => signs.push(this.CONSUME(Plus)) },
        { ALT: () => signs.push(this.CONSUME(Minus)) },
      ]),
    );
    const negated = this.is(1, Integer, Float) && signs.at(-1)?.image === "-";
    if (negated) signs.pop();
    let expression = this.SUBRULE(this.atom, { ARGS: [negated] });
    let steps = 0;
    this.MANY3({
      GATE: () => this.postfixAhead(),
      DEF: () => {
        expression = this.SUBRULE(this.postfix, { ARGS: [expression] });
        steps++;
      },
    });
    this.ACTION(() => {
      for (const { image, startOffset } of signs.reverse()) {
        const at = { start: startOffset, end: expression.at.end };
        expression = { kind: "Unary", operator: image as "+" | "-", operand: expression, at };
      }
      if (nots.length + signs.length + steps > MOST_STEPS || flat.operands.length >= MOST_OPERANDS)
        throw tooDeep(expression.at);
      flat.operands.push({ nots, expression });
    });
  });

  /** IS also begins a predicate, which binds less tightly than a postfix. */
  private postfixAhead(): boolean {
    return !this.is(1, kw("IS")) || !this.predicateAhead();
  }

  private predicateAhead(): boolean {
    const next = this.is(2, kw("NOT")) ? 3 : 2;
    if (this.is(next, kw("NULL"), kw("TYPED"), kw("NORMALIZED"), Colons)) return true;
    return this.is(next, ...FORMS) && this.is(next + 1, kw("NORMALIZED"));
  }

  private postfix: ParserMethod<[Expression], Expression> = this.RULE(
    "postfix",
    (target: Expression): Expression =>
      this.OR<Expression>([
        {
          ALT: () => {
            this.CONSUME(Dot);
            const key = this.SUBRULE(this.anyName);
            return { kind: "Property", target, key, at: this.from(target) };
          },
        },
        { ALT: () => this.SUBRULE(this.subscript, { ARGS: [target] }) },
        {
          ALT: () => {
            const labels = this.SUBRULE(this.labels);
            return { kind: "LabelTest", target, labels, at: this.from(target) };
          },
        },
      ]),
  );

  /** `[index]`, `[from..to]`. */
  private subscript: ParserMethod<[Expression], Expression> = this.RULE(
    "subscript",
    (target: Expression): Expression => {
      let from: Expression | null = null;
      let to: Expression | null = null;
      let slice = false;
      this.CONSUME(LBracket);
      this.OPTION({
        GATE: () => !this.is(1, Dots),
        DEF: () => {
          from = this.SUBRULE(this.expression);
        },
      });
      this.OPTION2(() => {
        this.CONSUME(Dots);
        slice = true;
        this.OPTION3({
          GATE: () => !this.is(1, RBracket),
          DEF: () => {
            to = this.SUBRULE2(this.expression);
          },
        });
      });
      this.CONSUME(RBracket);
      const at = this.from(target);
      if (slice && (from !== null || to !== null)) return { kind: "Slice", target, from, to, at };
      if (from !== null) return { kind: "Index", target, index: from, at };
      throw new CypherError(
        "SyntaxError",
        "UnexpectedSyntax",
        "Expected an index, or where to begin or end, between [ and ].",
        {
          at,
          hint: "Write [0], [1..], [..2] or [1..2].",
        },
      );
    },
  );

  /** IS NULL, IS :: TYPE, `:: TYPE`, IS NORMALIZED. */
  protected predicate: ParserMethod<[], Operator> = this.RULE("predicate", (): Operator => {
    let negated = false;
    let apply = (operand: Expression): Expression => operand;
    const typeTest = (type: string): void => {
      const negative = negated;
      apply = (operand) => ({
        kind: "TypeTest",
        operand,
        type,
        negated: negative,
        at: this.from(operand, end),
      });
    };
    let end = 0;
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Colons);
          typeTest(this.SUBRULE(this.typeExpression));
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw("IS"));
          this.OPTION(() => {
            this.CONSUME(kw("NOT"));
            negated = true;
          });
          this.OR2([
            {
              ALT: () => {
                this.CONSUME(kw("NULL"));
                apply = (operand) => ({ kind: "IsNull", operand, negated, at: this.from(operand, end) });
              },
            },
            {
              ALT: () => {
                this.OR3([{ ALT: () => this.CONSUME2(Colons) }, { ALT: () => this.CONSUME(kw("TYPED")) }]);
                typeTest(this.SUBRULE2(this.typeExpression));
              },
            },
            {
              ALT: () => {
                let form = "NFC";
                this.OPTION2(() => {
                  form = this.OR4(
                    FORMS.map((type) => ({ ALT: () => this.CONSUME(type).image.toUpperCase() })),
                  );
                });
                this.CONSUME(kw("NORMALIZED"));
                apply = (operand) => normalized(operand, form, negated, this.from(operand, end));
              },
            },
          ]);
        },
      },
    ]);
    end = this.LA(0).endOffset! + 1;
    return { kind: "postfix", apply };
  });

  private from(target: Expression, end = this.LA(0).endOffset! + 1): Span {
    return this.ACTION(() => ({ start: target.at.start, end }));
  }
}
