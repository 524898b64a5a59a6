import type { ParserMethod } from "chevrotain";
import { CypherError } from "../../errors.ts";
import type { ComparisonOperator, Expression, PathPattern, Variable } from "../ast.ts";
import type { Operator } from "../operators.ts";
import {
  AtLeast,
  AtMost,
  Bar,
  Colon,
  Comma,
  Equal,
  Greater,
  kw,
  LBrace,
  LBracket,
  Less,
  Match,
  Name,
  NotEqual,
  RBrace,
  RBracket,
} from "../tokens.ts";
import { Expressions } from "./expressions.ts";

const COMPARISON_SIGNS = [Equal, NotEqual, Less, AtMost, Greater, AtLeast];
type MapEntry = { key: string; value: Expression };

/** Lists, maps, comprehensions and CASE. */
export abstract class Composites extends Expressions {
  protected abstract relationshipChain: ParserMethod<[], PathPattern>;

  protected listLike: ParserMethod<[], Expression> = this.RULE(
    "listLike",
    (): Expression =>
      this.OR<Expression>([
        { GATE: () => this.patternComprehensionAhead(), ALT: () => this.SUBRULE(this.patternComprehension) },
        { GATE: () => this.comprehensionAhead(), ALT: () => this.SUBRULE(this.listComprehension) },
        { ALT: () => this.SUBRULE(this.listLiteral) },
      ]),
  );

  private patternComprehensionAhead(): boolean {
    return this.patternAhead(2) || (this.is(2, Name) && this.is(3, Equal) && this.patternAhead(4));
  }

  /** `[x IN xs]` is a comprehension, `[x IN xs, y]` a list of two. */
  private comprehensionAhead(): boolean {
    return this.is(2, Name) && this.is(3, kw("IN")) && !this.bracket(1)?.hasComma;
  }

  private listLiteral: ParserMethod<[], Expression> = this.RULE("listLiteral", (): Expression => {
    const start = this.start();
    const items: Expression[] = [];
    this.CONSUME(LBracket);
    this.OPTION({
      GATE: () => !this.is(1, RBracket),
      DEF: () => this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => items.push(this.SUBRULE(this.expression)) }),
    });
    this.CONSUME(RBracket);
    return { kind: "List", items, at: this.since(start) };
  });

  /** Where a comprehension's bar stands, a label expression before it ends. */
  private markSeparator(): void {
    const bar = this.bracket(1)?.lastBar ?? -1;
    if (bar >= 0) this.separators.add(bar);
  }

  private listComprehension: ParserMethod<[], Expression> = this.RULE("listComprehension", (): Expression => {
    const start = this.start();
    let where: Expression | null = null;
    let project: Expression | null = null;
    this.ACTION(() => this.markSeparator());
    this.CONSUME(LBracket);
    const variable = this.SUBRULE(this.variable);
    this.CONSUME(kw("IN"));
    const list = this.SUBRULE(this.expression);
    this.OPTION(() => {
      where = this.SUBRULE(this.where);
    });
    this.OPTION2(() => {
      this.CONSUME(Bar);
      project = this.SUBRULE2(this.expression);
    });
    this.CONSUME(RBracket);
    return { kind: "ListComprehension", variable, list, where, project, at: this.since(start) };
  });

  private patternComprehension: ParserMethod<[], Expression> = this.RULE(
    "patternComprehension",
    (): Expression => {
      const start = this.start();
      let variable: Variable | null = null;
      let where: Expression | null = null;
      this.ACTION(() => this.markSeparator());
      this.CONSUME(LBracket);
      this.OPTION(() => {
        variable = this.SUBRULE(this.variable);
        this.CONSUME(Equal);
      });
      const chain = this.SUBRULE(this.relationshipChain);
      this.OPTION2(() => {
        where = this.SUBRULE(this.where);
      });
      this.CONSUME(Bar);
      const project = this.SUBRULE(this.expression);
      this.CONSUME(RBracket);
      return {
        kind: "PatternComprehension",
        pattern: { ...chain, variable },
        where,
        project,
        at: this.since(start),
      };
    },
  );

  where: ParserMethod<[], Expression> = this.RULE("where", (): Expression => {
    this.CONSUME(kw("WHERE"));
    return this.SUBRULE(this.expression);
  });

  mapLiteral: ParserMethod<[], Expression> = this.RULE("mapLiteral", (): Expression => {
    const start = this.start();
    this.ACTION(() => {
      if (this.is(1, LBrace) && this.is(2, Name) && this.is(3, RBrace))
        this.unsupported("The parameter form {name}", `Write $${this.LA(2).image}.`);
    });
    const entries: MapEntry[] = [];
    this.CONSUME(LBrace);
    this.OPTION({
      GATE: () => !this.is(1, RBrace),
      DEF: () => this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => entries.push(this.SUBRULE(this.mapEntry)) }),
    });
    this.CONSUME(RBrace);
    return { kind: "Map", entries, at: this.since(start) };
  });

  protected mapEntry: ParserMethod<[], MapEntry> = this.RULE("mapEntry", (): MapEntry => {
    const key = this.SUBRULE(this.anyName);
    this.CONSUME(Colon);
    return { key, value: this.SUBRULE(this.expression) };
  });

  /** Both forms; `WHEN > 5` and `WHEN IS NULL` make a simple CASE one of conditions. */
  protected caseExpression: ParserMethod<[], Expression> = this.RULE("caseExpression", (): Expression => {
    const start = this.start();
    let subject: Expression | null = null;
    let otherwise: Expression | null = null;
    const branches: { tests: Test[]; then: Expression }[] = [];
    this.CONSUME(kw("CASE"));
    this.OPTION({
      GATE: () => !this.is(1, kw("WHEN")),
      DEF: () => {
        subject = this.SUBRULE(this.expression);
      },
    });
    this.AT_LEAST_ONE(() => {
      const tests: Test[] = [];
      this.CONSUME(kw("WHEN"));
      this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => tests.push(this.SUBRULE(this.caseTest)) });
      this.CONSUME(kw("THEN"));
      branches.push({ tests, then: this.SUBRULE2(this.expression) });
    });
    this.OPTION2(() => {
      this.CONSUME(kw("ELSE"));
      otherwise = this.SUBRULE3(this.expression);
    });
    this.CONSUME(kw("END"));
    return this.ACTION(() => {
      const { subject: kept, whens } = caseBranches(subject, branches);
      return { kind: "Case", subject: kept, whens, otherwise, at: this.since(start) };
    });
  });

  private caseTest: ParserMethod<[], Test> = this.RULE(
    "caseTest",
    (): Test =>
      this.OR<Test>([
        {
          ALT: () => {
            const sign = this.OR2(COMPARISON_SIGNS.map((type) => ({ ALT: () => this.CONSUME(type).image })));
            return { sign: sign as ComparisonOperator, operand: this.SUBRULE(this.expression) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(Match);
            return { match: this.SUBRULE2(this.expression) };
          },
        },
        { IGNORE_AMBIGUITIES: true, ALT: () => ({ predicate: this.SUBRULE(this.predicate) }) },
        { ALT: () => ({ value: this.SUBRULE3(this.expression) }) },
      ]),
  );
}

type Test =
  | { value: Expression }
  | { sign: ComparisonOperator; operand: Expression }
  | { match: Expression }
  | { predicate: Operator };

/** One branch a test. Where a test is more than a value, all become conditions on the subject. */
function caseBranches(
  subject: Expression | null,
  branches: { tests: Test[]; then: Expression }[],
): { subject: Expression | null; whens: { when: Expression; then: Expression }[] } {
  const flat = branches.flatMap(({ tests, then }) => tests.map((test) => ({ test, then })));
  if (subject === null || flat.every(({ test }) => "value" in test)) {
    const whens = flat.map(({ test, then }) => ({
      when: "value" in test ? test.value : noSubject(test),
      then,
    }));
    return { subject, whens };
  }
  return { subject: null, whens: flat.map(({ test, then }) => ({ when: condition(subject, test), then })) };
}

function condition(subject: Expression, test: Test): Expression {
  if ("predicate" in test && test.predicate.kind === "postfix") return test.predicate.apply(subject);
  if ("match" in test)
    return { kind: "Binary", operator: "=~", left: subject, right: test.match, at: test.match.at };
  const [operator, operand]: [ComparisonOperator, Expression] =
    "sign" in test ? [test.sign, test.operand] : ["=", (test as { value: Expression }).value];
  return { kind: "Comparison", first: subject, rest: [{ operator, operand }], at: operand.at };
}

function noSubject(test: Test): never {
  const at = "sign" in test ? test.operand.at : "match" in test ? test.match.at : null;
  throw new CypherError("SyntaxError", "UnexpectedSyntax", "This CASE has nothing to compare.", {
    at,
    hint: "Write CASE value WHEN > 5 THEN … or CASE WHEN value > 5 THEN ….",
  });
}
