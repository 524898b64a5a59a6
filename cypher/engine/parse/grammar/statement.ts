import type { ParserMethod } from "chevrotain";
import type { Clause, Expression, PathPattern, Query, SingleQuery } from "../ast.ts";
import { returningAll } from "../implied.ts";
import { Comma, Equal, Integer, kw, LBrace, LParen, Name, RBrace, Semicolon } from "../tokens.ts";
import { Clauses } from "./clauses.ts";

/** The whole of a query, and the queries inside braces. */
export class Statement extends Clauses {
  constructor(validate = false) {
    super(validate);
    this.performSelfAnalysis();
  }

  statement: ParserMethod<[], Query> = this.RULE("statement", (): Query => {
    this.ACTION(() => this.checkPrefix());
    this.OPTION(() => this.SUBRULE(this.prefix));
    const query = this.SUBRULE(this.query);
    this.MANY(() => this.CONSUME(Semicolon));
    return query;
  });

  private checkPrefix(): void {
    if (this.is(1, kw("EXPLAIN"), kw("PROFILE")))
      this.unsupported(`${this.LA(1).image.toUpperCase()} in a query`, "Ask for the plan beside the query.");
    if (this.is(1, kw("CYPHER")) && this.is(2, Integer) && this.LA(2).image !== "5")
      this.unsupported(`Cypher ${this.LA(2).image}`, "The language here is that of CYPHER 5.");
  }

  /** `CYPHER 5 runtime=slotted`: this engine has one version and one way to run. */
  private prefix: ParserMethod<[], void> = this.RULE("prefix", (): void => {
    this.CONSUME(kw("CYPHER"));
    this.OPTION(() => this.CONSUME(Integer));
    this.MANY({
      GATE: () => this.is(2, Equal),
      DEF: () => {
        this.CONSUME(Name);
        this.CONSUME(Equal);
        this.CONSUME2(Name);
      },
    });
  });

  query: ParserMethod<[], Query> = this.RULE("query", (): Query => {
    const start = this.start();
    const parts: SingleQuery[] = [this.SUBRULE(this.singleQuery)];
    const all: boolean[] = [];
    this.MANY(() => {
      let keepsAll = false;
      this.CONSUME(kw("UNION"));
      this.OPTION(() => {
        keepsAll = this.OR([this.flag("ALL", true), this.flag("DISTINCT", false)]);
      });
      all.push(keepsAll);
      parts.push(this.SUBRULE2(this.singleQuery));
    });
    return { kind: "Query", parts, all, at: this.since(start) };
  });

  private singleQuery: ParserMethod<[], SingleQuery> = this.RULE("singleQuery", (): SingleQuery => {
    const clauses: Clause[] = [];
    this.AT_LEAST_ONE(() => clauses.push(this.SUBRULE(this.clause)));
    return { clauses };
  });

  /** `{ … }` after EXISTS, COUNT or COLLECT: a query, or (not for COLLECT) a pattern with or without WHERE. */
  protected subqueryBody: ParserMethod<[boolean], Query> = this.RULE(
    "subqueryBody",
    (mustReturn: boolean): Query => {
      this.CONSUME(LBrace);
      this.ACTION(() => this.enter());
      const query = this.OR<Query>([
        {
          GATE: () => !mustReturn && this.patternBodyAhead(),
          ALT: () => this.SUBRULE(this.patternQuery),
        },
        {
          ALT: () => {
            const inner = this.SUBRULE(this.query);
            return mustReturn ? inner : this.ACTION(() => returningAll(inner));
          },
        },
      ]);
      this.ACTION(() => this.leave());
      this.CONSUME(RBrace);
      return query;
    },
  );

  private patternBodyAhead(): boolean {
    return this.is(1, LParen) || this.is(2, Equal) || this.is(1, kw("ANY"), kw("ALL"), ...SHORTEST);
  }

  private patternQuery: ParserMethod<[], Query> = this.RULE("patternQuery", (): Query => {
    const start = this.start();
    const patterns: PathPattern[] = [];
    let where: Expression | null = null;
    this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => patterns.push(this.SUBRULE(this.pathPattern)) });
    this.OPTION(() => {
      where = this.SUBRULE(this.where);
    });
    return this.ACTION(() => {
      const at = this.since(start);
      const match: Clause = { kind: "Match", optional: false, patterns, where, at };
      return returningAll({ kind: "Query", parts: [{ clauses: [match] }], all: [], at });
    });
  });
}

const SHORTEST = ["SHORTEST", "SHORTESTPATH", "ALLSHORTESTPATHS"].map(kw);
