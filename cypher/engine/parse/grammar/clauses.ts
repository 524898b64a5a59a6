import type { ParserMethod } from "chevrotain";
import { CypherError } from "../../errors.ts";
import type {
  CallProcedure,
  CallSubquery,
  Clause,
  Expression,
  PathPattern,
  Projection,
  ProjectionItem,
  Query,
  SortItem,
  Variable,
} from "../ast.ts";
import { NO_CLAUSES, WRITING } from "../refused.ts";
import { Comma, kw, LBrace, LParen, RBrace, RParen, Times } from "../tokens.ts";
import { Patterns } from "./patterns.ts";

type Order = Pick<Projection, "orderBy" | "skip" | "limit">;

/** The clauses. */
export abstract class Clauses extends Patterns {
  abstract query: ParserMethod<[], Query>;

  clause: ParserMethod<[], Clause> = this.RULE(
    "clause",
    (): Clause =>
      this.OR<Clause>([
        { ALT: () => this.SUBRULE(this.match, { ARGS: [false, this.start()] }) },
        {
          ALT: () => {
            const { startOffset } = this.CONSUME(kw("OPTIONAL"));
            return this.OR2<Clause>([
              { ALT: () => this.SUBRULE2(this.match, { ARGS: [true, startOffset] }) },
              { ALT: () => this.SUBRULE(this.call, { ARGS: [true, startOffset] }) },
            ]);
          },
        },
        { ALT: () => this.SUBRULE(this.unwind) },
        {
          ALT: () => {
            const start = this.start();
            let where: Expression | null = null;
            this.CONSUME(kw("WITH"));
            const projection = this.SUBRULE(this.projection);
            this.OPTION(() => {
              where = this.SUBRULE(this.where);
            });
            return { kind: "With", projection, where, at: this.since(start) };
          },
        },
        {
          ALT: () => {
            const start = this.start();
            this.CONSUME(kw("RETURN"));
            const projection = this.SUBRULE2(this.projection);
            return { kind: "Return", projection, at: this.since(start) };
          },
        },
        { ALT: () => this.SUBRULE2(this.call, { ARGS: [false, this.start()] }) },
        { ALT: () => this.SUBRULE(this.ordering) },
        { ALT: () => this.SUBRULE(this.refused) },
      ]),
  );

  /** Clauses that are known and not run. */
  private refused: ParserMethod<[], Clause> = this.RULE("refused", (): Clause => {
    const token = this.OR(
      [...WRITING, ...NO_CLAUSES.keys()].map((word) => ({ ALT: () => this.CONSUME(kw(word)) })),
    );
    return this.ACTION((): never => {
      const at = { start: token.startOffset, end: token.endOffset! + 1 };
      const word = token.image.toUpperCase();
      const hint = NO_CLAUSES.get(word);
      if (hint !== undefined)
        throw new CypherError("Unsupported", "Unsupported", `${word} is not supported as a clause.`, {
          at,
          hint,
        });
      throw new CypherError("ReadOnly", "ReadOnly", `This engine only reads: it has no ${word}.`, {
        at,
        hint: "Change the data where it comes from and build the graph anew, or run this on a server.",
      });
    });
  });

  private match: ParserMethod<[boolean, number], Clause> = this.RULE(
    "match",
    (optional: boolean, start: number): Clause => {
      const patterns: PathPattern[] = [];
      let where: Expression | null = null;
      this.CONSUME(kw("MATCH"));
      this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => patterns.push(this.SUBRULE(this.pathPattern)) });
      this.OPTION(() => {
        where = this.SUBRULE(this.where);
      });
      return { kind: "Match", optional, patterns, where, at: this.since(start) };
    },
  );

  private unwind: ParserMethod<[], Clause> = this.RULE("unwind", (): Clause => {
    const start = this.start();
    this.CONSUME(kw("UNWIND"));
    const expression = this.SUBRULE(this.expression);
    this.CONSUME(kw("AS"));
    const variable = this.SUBRULE(this.variable);
    return { kind: "Unwind", expression, variable, at: this.since(start) };
  });

  private projection: ParserMethod<[], Projection> = this.RULE("projection", (): Projection => {
    const start = this.start();
    const items: ProjectionItem[] = [];
    let distinct = false;
    let star = false;
    this.OPTION(() => {
      this.CONSUME(kw("DISTINCT"));
      distinct = true;
    });
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Times);
          star = true;
          this.MANY(() => {
            this.CONSUME(Comma);
            items.push(this.SUBRULE(this.projectionItem));
          });
        },
      },
      {
        ALT: () =>
          this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => items.push(this.SUBRULE2(this.projectionItem)) }),
      },
    ]);
    let order: Order = { orderBy: [], skip: null, limit: null };
    this.OPTION2(() => {
      order = this.SUBRULE(this.orderSkipLimit);
    });
    return { distinct, star, items, ...order, at: this.since(start) };
  });

  /** ORDER BY, SKIP or OFFSET, LIMIT, in this order; at least one of them. */
  private orderSkipLimit: ParserMethod<[], Order> = this.RULE("orderSkipLimit", (): Order => {
    let orderBy: SortItem[] = [];
    let skip: Expression | null = null;
    let limit: Expression | null = null;
    this.OR([
      {
        ALT: () => {
          orderBy = this.SUBRULE(this.orderBy);
          this.OPTION(() => {
            skip = this.SUBRULE(this.skip);
          });
          this.OPTION2(() => {
            limit = this.SUBRULE(this.limit);
          });
        },
      },
      {
        ALT: () => {
          skip = this.SUBRULE2(this.skip);
          this.OPTION3(() => {
            limit = this.SUBRULE2(this.limit);
          });
        },
      },
      {
        ALT: () => {
          limit = this.SUBRULE3(this.limit);
        },
      },
    ]);
    return { orderBy, skip, limit };
  });

  private skip: ParserMethod<[], Expression> = this.RULE("skip", (): Expression => {
    this.OR([{ ALT: () => this.CONSUME(kw("SKIP")) }, { ALT: () => this.CONSUME(kw("OFFSET")) }]);
    return this.SUBRULE(this.expression);
  });

  private limit: ParserMethod<[], Expression> = this.RULE("limit", (): Expression => {
    this.CONSUME(kw("LIMIT"));
    return this.SUBRULE(this.expression);
  });

  /** As a clause of its own: as if WITH * stood before. */
  private ordering: ParserMethod<[], Clause> = this.RULE("ordering", (): Clause => {
    const start = this.start();
    const order = this.SUBRULE(this.orderSkipLimit);
    const at = this.since(start);
    const projection = { distinct: false, star: true, items: [], ...order, at };
    return { kind: "With", projection, where: null, at };
  });

  private projectionItem: ParserMethod<[], ProjectionItem> = this.RULE(
    "projectionItem",
    (): ProjectionItem => {
      const start = this.start();
      let aliased = false;
      const expression = this.SUBRULE(this.expression);
      let name = this.ACTION(() => this.source.slice(start, this.LA(0).endOffset! + 1));
      this.OPTION(() => {
        this.CONSUME(kw("AS"));
        name = this.SUBRULE(this.anyName);
        aliased = true;
      });
      return this.ACTION(() => {
        const own = aliased ? null : ownName(expression);
        return { expression, name: own ?? name, aliased, at: this.since(start) };
      });
    },
  );

  private orderBy: ParserMethod<[], SortItem[]> = this.RULE("orderBy", (): SortItem[] => {
    const items: SortItem[] = [];
    this.CONSUME(kw("ORDER"));
    this.CONSUME(kw("BY"));
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => items.push(this.SUBRULE(this.sortItem)) });
    return items;
  });

  private sortItem: ParserMethod<[], SortItem> = this.RULE("sortItem", (): SortItem => {
    const start = this.start();
    let descending = false;
    const expression = this.SUBRULE(this.expression);
    this.OPTION(() => {
      descending = this.OR([
        this.flag("ASC", false),
        this.flag("ASCENDING", false),
        this.flag("DESC", true),
        this.flag("DESCENDING", true),
      ]);
    });
    return { expression, descending, at: this.since(start) };
  });

  private call: ParserMethod<[boolean, number], Clause> = this.RULE(
    "call",
    (optional: boolean, start: number): Clause => {
      this.CONSUME(kw("CALL"));
      return this.SUBRULE(this.callTarget, { ARGS: [optional, start] });
    },
  );

  private callTarget: ParserMethod<[boolean, number], Clause> = this.RULE(
    "callTarget",
    (optional: boolean, start: number): Clause =>
      this.OR<Clause>([
        {
          ALT: () => {
            this.CONSUME(LParen);
            const imports = this.SUBRULE(this.imports);
            this.CONSUME(RParen);
            return this.SUBRULE(this.subqueryCall, { ARGS: [optional, start, imports] });
          },
        },
        { ALT: () => this.SUBRULE2(this.subqueryCall, { ARGS: [optional, start, null] }) },
        { ALT: () => this.SUBRULE(this.procedureCall, { ARGS: [optional, start] }) },
      ]),
  );

  private imports: ParserMethod<[], Variable[] | "*"> = this.RULE("imports", (): Variable[] | "*" => {
    const variables: Variable[] = [];
    let star = false;
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(Times);
            star = true;
          },
        },
        {
          ALT: () =>
            this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => variables.push(this.SUBRULE(this.variable)) }),
        },
      ]),
    );
    return star ? "*" : variables;
  });

  private subqueryCall: ParserMethod<[boolean, number, CallSubquery["imports"]], CallSubquery> = this.RULE(
    "subqueryCall",
    (optional: boolean, start: number, imports: CallSubquery["imports"]): CallSubquery => {
      this.CONSUME(LBrace);
      this.ACTION(() => this.enter());
      const query = this.SUBRULE(this.query);
      this.ACTION(() => this.leave());
      this.CONSUME(RBrace);
      this.ACTION(() => {
        if (this.is(1, kw("IN")))
          this.unsupported("IN TRANSACTIONS", "This engine only reads: leave it out.");
      });
      return { kind: "CallSubquery", optional, imports, query, at: this.since(start) };
    },
  );

  private procedureCall: ParserMethod<[boolean, number], CallProcedure> = this.RULE(
    "procedureCall",
    (optional: boolean, start: number): CallProcedure => {
      let args: Expression[] | null = null;
      let yields: CallProcedure["yields"] = null;
      let where: Expression | null = null;
      this.ACTION(() => {
        if (optional) this.unsupported("OPTIONAL CALL of a procedure", "Write OPTIONAL CALL { CALL … }.");
      });
      const name = this.SUBRULE(this.dottedName);
      this.OPTION(() => {
        args = this.SUBRULE(this.argumentList);
      });
      this.OPTION2(() => {
        this.CONSUME(kw("YIELD"));
        yields = this.SUBRULE(this.yieldItems);
        this.OPTION3(() => {
          where = this.SUBRULE(this.where);
        });
      });
      return { kind: "CallProcedure", name, args, yields, where, at: this.since(start) };
    },
  );

  private argumentList: ParserMethod<[], Expression[]> = this.RULE("argumentList", (): Expression[] => {
    const args: Expression[] = [];
    this.CONSUME(LParen);
    this.OPTION({
      GATE: () => !this.is(1, RParen),
      DEF: () => this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => args.push(this.SUBRULE(this.expression)) }),
    });
    this.CONSUME(RParen);
    return args;
  });

  private yieldItems: ParserMethod<[], NonNullable<CallProcedure["yields"]>> = this.RULE(
    "yieldItems",
    (): NonNullable<CallProcedure["yields"]> => {
      const items: { name: string; variable: Variable }[] = [];
      let star = false;
      this.OR([
        {
          ALT: () => {
            this.CONSUME(Times);
            star = true;
          },
        },
        {
          ALT: () =>
            this.AT_LEAST_ONE_SEP({
              SEP: Comma,
              DEF: () => {
                const start = this.start();
                const name = this.SUBRULE(this.anyName);
                let variable: Variable = { kind: "Variable", name, at: this.since(start) };
                this.OPTION(() => {
                  this.CONSUME(kw("AS"));
                  variable = this.SUBRULE(this.variable);
                });
                items.push({ name, variable });
              },
            }),
        },
      ]);
      return star ? "*" : items;
    },
  );
}

/** The name that a column has of itself: a variable's, and as in Neo4j that of a map projection's variable. */
function ownName(expression: Expression): string | null {
  if (expression.kind === "Variable") return expression.name;
  return expression.kind === "MapProjection" ? expression.target.name : null;
}
