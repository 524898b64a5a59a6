import type { ParserMethod } from "chevrotain";
import type { Expression, MapProjectionItem, PathPattern, Query } from "../ast.ts";
import { Bar, Comma, Dot, Equal, kw, LBrace, LParen, Name, RBrace, RParen, Times } from "../tokens.ts";
import { Composites } from "./composites.ts";

const SUBQUERIES = ["EXISTS", "COUNT", "COLLECT"].map(kw);
const QUANTIFIERS = ["ALL", "ANY", "NONE", "SINGLE"].map(kw);
const SHORTEST = ["SHORTESTPATH", "ALLSHORTESTPATHS"].map(kw);
const SIDES = ["BOTH", "LEADING", "TRAILING"].map(kw);

type What = "exists" | "count" | "collect";
type Quantifier = "all" | "any" | "none" | "single";

/** What begins with a name: calls, what looks like calls, map projections, variables. */
export abstract class Calls extends Composites {
  protected abstract subqueryBody: ParserMethod<[boolean], Query>;
  protected abstract shortestPattern: ParserMethod<[], PathPattern>;

  protected named: ParserMethod<[], Expression> = this.RULE("named", (): Expression => {
    const start = this.start();
    return this.OR<Expression>([
      {
        GATE: () => this.is(2, LBrace) && this.is(1, ...SUBQUERIES),
        ALT: () => {
          const what = this.OR2(
            SUBQUERIES.map((type) => ({ ALT: () => this.CONSUME(type).image.toLowerCase() })),
          );
          const query = this.SUBRULE(this.subqueryBody, { ARGS: [what === "collect"] });
          return { kind: "Subquery", what: what as What, query, at: this.since(start) };
        },
      },
      {
        GATE: () => this.is(2, LParen) && this.is(3, Times) && this.is(4, RParen),
        ALT: () => {
          this.CONSUME2(kw("COUNT"));
          this.CONSUME(LParen);
          this.CONSUME(Times);
          this.CONSUME(RParen);
          return { kind: "CountStar", at: this.since(start) };
        },
      },
      {
        GATE: () => this.is(1, ...QUANTIFIERS) && this.bindingAhead(kw("IN")),
        ALT: () => this.SUBRULE(this.quantified),
      },
      { GATE: () => this.bindingAhead(Equal), ALT: () => this.SUBRULE(this.reduce) },
      {
        GATE: () => this.is(1, ...SHORTEST) && this.is(2, LParen) && this.is(3, LParen),
        ALT: () => {
          const pattern = this.SUBRULE(this.shortestPattern);
          return { kind: "PatternExpression", pattern, at: this.since(start) };
        },
      },
      {
        GATE: () => this.is(2, LParen) && (this.is(3, ...SIDES) || this.trimFromAhead()),
        ALT: () => this.SUBRULE(this.trim),
      },
      { GATE: () => this.callAhead(), ALT: () => this.SUBRULE(this.functionCall) },
      { GATE: () => this.is(2, LBrace), ALT: () => this.SUBRULE(this.mapProjection) },
      { ALT: () => this.SUBRULE(this.variable) },
    ]);
  });

  /** `name(x IN` or `name(x =`. */
  private bindingAhead(type: Parameters<Calls["is"]>[1]): boolean {
    return this.is(2, LParen) && this.is(3, Name) && this.is(4, type);
  }

  /** Names parted by dots and then a bracket. */
  private callAhead(): boolean {
    let at = 2;
    while (this.is(at, Dot) && this.is(at + 1, Name)) at += 2;
    return this.is(at, LParen);
  }

  private trimFromAhead(): boolean {
    return this.is(1, kw("TRIM")) && (this.is(3, kw("FROM")) || this.is(4, kw("FROM")));
  }

  private quantified: ParserMethod<[], Expression> = this.RULE("quantified", (): Expression => {
    const start = this.start();
    let where: Expression | null = null;
    const quantifier = this.OR(
      QUANTIFIERS.map((type) => ({ ALT: () => this.CONSUME(type).image.toLowerCase() })),
    );
    this.CONSUME(LParen);
    const variable = this.SUBRULE(this.variable);
    this.CONSUME(kw("IN"));
    const list = this.SUBRULE(this.expression);
    this.OPTION(() => {
      where = this.SUBRULE(this.where);
    });
    this.CONSUME(RParen);
    const at = this.since(start);
    return { kind: "Quantified", quantifier: quantifier as Quantifier, variable, list, where, at };
  });

  private reduce: ParserMethod<[], Expression> = this.RULE("reduce", (): Expression => {
    const start = this.start();
    this.CONSUME(kw("REDUCE"));
    this.CONSUME(LParen);
    const accumulator = this.SUBRULE(this.variable);
    this.CONSUME(Equal);
    const initial = this.SUBRULE(this.expression);
    this.CONSUME(Comma);
    const variable = this.SUBRULE2(this.variable);
    this.CONSUME(kw("IN"));
    const list = this.SUBRULE2(this.expression);
    this.CONSUME(Bar);
    const expression = this.SUBRULE3(this.expression);
    this.CONSUME(RParen);
    return { kind: "Reduce", accumulator, initial, variable, list, expression, at: this.since(start) };
  });

  /** `trim(BOTH 'x' FROM text)`: the functions btrim, ltrim and rtrim. */
  private trim: ParserMethod<[], Expression> = this.RULE("trim", (): Expression => {
    const start = this.start();
    let side = "BOTH";
    const characters: Expression[] = [];
    this.CONSUME(kw("TRIM"));
    this.CONSUME(LParen);
    this.OPTION({
      GATE: () => this.is(1, ...SIDES),
      DEF: () => {
        side = this.OR(SIDES.map((type) => ({ ALT: () => this.CONSUME(type).image.toUpperCase() })));
      },
    });
    this.OPTION2({
      GATE: () => !this.is(1, kw("FROM")),
      DEF: () => characters.push(this.SUBRULE(this.expression)),
    });
    this.CONSUME(kw("FROM"));
    const text = this.SUBRULE2(this.expression);
    this.CONSUME(RParen);
    const name = side === "BOTH" ? "btrim" : side === "LEADING" ? "ltrim" : "rtrim";
    return {
      kind: "FunctionCall",
      name,
      distinct: false,
      args: [text, ...characters],
      at: this.since(start),
    };
  });

  private functionCall: ParserMethod<[], Expression> = this.RULE("functionCall", (): Expression => {
    const start = this.start();
    const name = this.SUBRULE(this.dottedName);
    const args: Expression[] = [];
    let distinct = false;
    this.CONSUME(LParen);
    this.OPTION(() => {
      this.CONSUME(kw("DISTINCT"));
      distinct = true;
    });
    this.OPTION2({
      GATE: () => !this.is(1, RParen),
      DEF: () => this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => args.push(this.SUBRULE(this.expression)) }),
    });
    this.CONSUME(RParen);
    return this.ACTION(() => ({
      kind: "FunctionCall",
      name,
      distinct,
      args: name.toLowerCase() === "normalize" ? args.map(formAsText) : args,
      at: this.since(start),
    }));
  });

  protected dottedName: ParserMethod<[], string> = this.RULE("dottedName", (): string => {
    const names = [this.SUBRULE(this.anyName)];
    this.MANY(() => {
      this.CONSUME(Dot);
      names.push(this.SUBRULE2(this.anyName));
    });
    return names.join(".");
  });

  private mapProjection: ParserMethod<[], Expression> = this.RULE("mapProjection", (): Expression => {
    const start = this.start();
    const items: MapProjectionItem[] = [];
    const target = this.SUBRULE(this.variable);
    this.CONSUME(LBrace);
    this.OPTION({
      GATE: () => !this.is(1, RBrace),
      DEF: () =>
        this.AT_LEAST_ONE_SEP({ SEP: Comma, DEF: () => items.push(this.SUBRULE(this.mapProjectionItem)) }),
    });
    this.CONSUME(RBrace);
    return { kind: "MapProjection", target, items, at: this.since(start) };
  });

  private mapProjectionItem: ParserMethod<[], MapProjectionItem> = this.RULE(
    "mapProjectionItem",
    (): MapProjectionItem =>
      this.OR<MapProjectionItem>([
        {
          ALT: () => {
            this.CONSUME(Dot);
            return this.OR2<MapProjectionItem>([
              {
                ALT: () => {
                  this.CONSUME(Times);
                  return { kind: "all" };
                },
              },
              { ALT: () => ({ kind: "property", key: this.SUBRULE(this.anyName) }) },
            ]);
          },
        },
        {
          GATE: () => this.is(2, Comma, RBrace),
          ALT: () => ({ kind: "variable", variable: this.SUBRULE(this.variable) }),
        },
        { ALT: () => ({ kind: "entry", ...this.SUBRULE(this.mapEntry) }) },
      ]),
  );
}

/** The second argument of normalize() is a bare word. */
function formAsText(argument: Expression, index: number): Expression {
  if (index !== 1 || argument.kind !== "Variable") return argument;
  return { kind: "Literal", value: argument.name.toUpperCase(), at: argument.at };
}
