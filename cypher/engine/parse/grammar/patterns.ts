import type { ParserMethod } from "chevrotain";
import { CypherError } from "../../errors.ts";
import type {
  Expression,
  LabelExpression,
  NodePattern,
  PathPattern,
  PatternElement,
  Quantifier,
  RelationshipPattern,
  Selector,
  Variable,
} from "../ast.ts";
import { joinElements } from "../elements.ts";
import {
  Comma,
  Dots,
  Equal,
  Free,
  Greater,
  kw,
  LBrace,
  LBracket,
  Less,
  LParen,
  Minus,
  Plus,
  RBrace,
  RBracket,
  RParen,
  Times,
} from "../tokens.ts";
import { Atoms } from "./atoms.ts";

type Inner = Pick<RelationshipPattern, "variable" | "types" | "length" | "properties" | "where">;
const EMPTY: Inner = { variable: null, types: null, length: null, properties: null, where: null };

/** Path patterns: nodes, relationships, quantified parts, selectors. */
export abstract class Patterns extends Atoms {
  /** What MATCH takes one of: `p = ANY SHORTEST (a)-->+(b)`. */
  pathPattern: ParserMethod<[], PathPattern> = this.RULE("pathPattern", (): PathPattern => {
    const start = this.start();
    let variable: Variable | null = null;
    let selector: Selector | null = null;
    this.OPTION({
      GATE: () => this.is(2, Equal),
      DEF: () => {
        variable = this.SUBRULE(this.variable);
        this.CONSUME(Equal);
      },
    });
    return this.OR<PathPattern>([
      {
        ALT: () => {
          const pattern = this.SUBRULE(this.shortestPattern);
          return { ...pattern, variable, at: this.since(start) };
        },
      },
      {
        ALT: () => {
          this.OPTION2(() => {
            selector = this.SUBRULE(this.selector);
          });
          const elements: PatternElement[] = [];
          this.AT_LEAST_ONE(() => this.SUBRULE(this.patternPart, { ARGS: [elements] }));
          const at = this.since(start);
          const joined = this.ACTION(() => joinElements(elements));
          return { kind: "PathPattern", variable, selector, elements: joined, at };
        },
      },
    ]);
  });

  /** A node and what hangs on it, or a parenthesised pattern. */
  private patternPart: ParserMethod<[PatternElement[]], void> = this.RULE(
    "patternPart",
    (elements: PatternElement[] = []): void => {
      this.OR([
        {
          GATE: () => this.is(2, LParen) || (this.is(2, Free) && this.is(3, Equal)),
          ALT: () => elements.push(this.SUBRULE(this.parenthesised)),
        },
        { ALT: () => this.SUBRULE(this.chain, { ARGS: [elements] }) },
      ]);
    },
  );

  private chain: ParserMethod<[PatternElement[]], void> = this.RULE(
    "chain",
    (elements: PatternElement[] = []): void => {
      elements.push(this.SUBRULE(this.node));
      this.MANY(() => {
        elements.push(this.SUBRULE(this.relationship));
        elements.push(this.SUBRULE2(this.node));
      });
    },
  );

  /** In an expression: nodes and relationships only. */
  protected relationshipChain: ParserMethod<[], PathPattern> = this.RULE(
    "relationshipChain",
    (): PathPattern => {
      const start = this.start();
      const elements: PatternElement[] = [];
      elements.push(this.SUBRULE(this.node));
      this.AT_LEAST_ONE({
        GATE: () => this.relationshipAhead(),
        DEF: () => {
          elements.push(this.SUBRULE(this.relationship));
          elements.push(this.SUBRULE2(this.node));
        },
      });
      return { kind: "PathPattern", variable: null, selector: null, elements, at: this.since(start) };
    },
  );

  /** In an expression a minus or less-than after a node may also be an operator. */
  private relationshipAhead(): boolean {
    const at = this.is(1, Less) ? 2 : 1;
    return this.is(at, Minus) && this.is(at + 1, Minus, LBracket);
  }

  private parenthesised: ParserMethod<[], PatternElement> = this.RULE("parenthesised", (): PatternElement => {
    const start = this.start();
    let where: Expression | null = null;
    let quantifier: Quantifier | null = null;
    this.CONSUME(LParen);
    this.ACTION(() => {
      this.enter();
      if (this.is(1, Free) && this.is(2, Equal))
        this.unsupported("A path variable inside brackets", "Name the whole path: p = ((a)-->(b)){1,3}.");
    });
    const inner = this.SUBRULE(this.pathPattern);
    this.OPTION(() => {
      where = this.SUBRULE(this.where);
    });
    this.CONSUME(RParen);
    this.ACTION(() => this.leave());
    this.OPTION2(() => {
      quantifier = this.SUBRULE(this.quantifier);
    });
    return { kind: "QuantifiedPattern", elements: inner.elements, where, quantifier, at: this.since(start) };
  });

  protected node: ParserMethod<[], NodePattern> = this.RULE("node", (): NodePattern => {
    const start = this.start();
    let variable: Variable | null = null;
    let labels: LabelExpression | null = null;
    let properties: Expression | null = null;
    let where: Expression | null = null;
    this.CONSUME(LParen);
    this.OPTION(() => {
      variable = this.SUBRULE(this.variable);
    });
    this.OPTION2(() => {
      labels = this.SUBRULE(this.labels);
    });
    this.OPTION3(() => {
      properties = this.SUBRULE(this.propertyMap);
    });
    this.OPTION4(() => {
      where = this.SUBRULE(this.where);
    });
    this.CONSUME(RParen);
    return { kind: "NodePattern", variable, labels, properties, where, at: this.since(start) };
  });

  private propertyMap: ParserMethod<[], Expression> = this.RULE(
    "propertyMap",
    (): Expression =>
      this.OR([{ ALT: () => this.SUBRULE(this.mapLiteral) }, { ALT: () => this.SUBRULE(this.parameter) }]),
  );

  protected relationship: ParserMethod<[], RelationshipPattern> = this.RULE(
    "relationship",
    (): RelationshipPattern => {
      const start = this.start();
      let left = false;
      let right = false;
      let inner = EMPTY;
      let quantifier: Quantifier | null = null;
      this.OPTION(() => {
        this.CONSUME(Less);
        left = true;
      });
      this.CONSUME(Minus);
      this.OPTION2(() => {
        inner = this.SUBRULE(this.relationshipInner);
      });
      this.CONSUME2(Minus);
      this.OPTION3(() => {
        this.CONSUME(Greater);
        right = true;
      });
      this.OPTION4(() => {
        quantifier = this.SUBRULE(this.quantifier);
      });
      const direction = left === right ? "both" : left ? "in" : "out";
      return { kind: "RelationshipPattern", ...inner, direction, quantifier, at: this.since(start) };
    },
  );

  private relationshipInner: ParserMethod<[], Inner> = this.RULE("relationshipInner", (): Inner => {
    const inner = { ...EMPTY };
    this.CONSUME(LBracket);
    this.OPTION(() => {
      inner.variable = this.SUBRULE(this.variable);
    });
    this.OPTION2(() => {
      inner.types = this.SUBRULE(this.labels);
    });
    this.OPTION3(() => {
      inner.length = this.SUBRULE(this.length);
    });
    this.OPTION4(() => {
      inner.properties = this.SUBRULE(this.propertyMap);
    });
    this.OPTION5(() => {
      inner.where = this.SUBRULE(this.where);
    });
    this.CONSUME(RBracket);
    return inner;
  });

  /** `*`, `*2`, `*1..3`, `*..3`, `*1..`. */
  private length: ParserMethod<[], { min: number; max: number | null }> = this.RULE(
    "length",
    (): { min: number; max: number | null } => {
      let min: number | null = null;
      let max: number | null = null;
      let range = false;
      this.CONSUME(Times);
      this.OPTION(() => {
        min = this.SUBRULE(this.count);
      });
      this.OPTION2(() => {
        this.CONSUME(Dots);
        range = true;
        this.OPTION3(() => {
          max = this.SUBRULE2(this.count);
        });
      });
      return range ? { min: min ?? 1, max } : { min: min ?? 1, max: min };
    },
  );

  /** `+`, `*`, `{2}`, `{1,3}`, `{,3}`, `{1,}`. */
  private quantifier: ParserMethod<[], Quantifier> = this.RULE("quantifier", (): Quantifier => {
    let min: number | null = null;
    let max: number | null = null;
    return this.OR<Quantifier>([
      {
        ALT: () => {
          this.CONSUME(Plus);
          return { min: 1, max: null };
        },
      },
      {
        ALT: () => {
          this.CONSUME(Times);
          return { min: 0, max: null };
        },
      },
      {
        ALT: () => {
          this.CONSUME(LBrace);
          this.OPTION(() => {
            min = this.SUBRULE(this.count);
            max = min;
          });
          this.OPTION2(() => {
            this.CONSUME(Comma);
            max = null;
            this.OPTION3(() => {
              max = this.SUBRULE2(this.count);
            });
          });
          this.CONSUME(RBrace);
          return { min: min ?? 0, max };
        },
      },
    ]);
  });

  private selector: ParserMethod<[], Selector> = this.RULE("selector", (): Selector => {
    const start = this.start();
    let count: number | null = null;
    let groups = false;
    const paths = () => this.SUBRULE(this.pathsWord);
    return this.OR<Selector>([
      {
        ALT: () => {
          this.CONSUME(kw("ALL"));
          let shortest = false;
          this.OPTION(() => {
            this.CONSUME(kw("SHORTEST"));
            shortest = true;
          });
          paths();
          return { kind: shortest ? "all shortest" : "all" };
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw("ANY"));
          let shortest = false;
          this.OPTION2(() => {
            this.OR2([
              {
                ALT: () => {
                  this.CONSUME2(kw("SHORTEST"));
                  shortest = true;
                },
              },
              {
                ALT: () => {
                  count = this.SUBRULE(this.count);
                },
              },
            ]);
          });
          this.SUBRULE2(this.pathsWord);
          return shortest
            ? { kind: "shortest", count: 1, groups: false }
            : { kind: "any", count: count ?? 1 };
        },
      },
      {
        ALT: () => {
          this.CONSUME3(kw("SHORTEST"));
          this.OPTION3(() => {
            count = this.SUBRULE2(this.count);
          });
          this.SUBRULE3(this.pathsWord);
          this.OPTION4(() => {
            this.OR3([{ ALT: () => this.CONSUME(kw("GROUP")) }, { ALT: () => this.CONSUME(kw("GROUPS")) }]);
            groups = true;
          });
          this.ACTION(() => {
            if (count !== null || groups) return;
            const at = { start, end: start + "SHORTEST".length };
            const hint = "Write SHORTEST 1 for one shortest path, ALL SHORTEST for all of them.";
            throw new CypherError("SyntaxError", "UnexpectedSyntax", "SHORTEST needs a number of paths.", {
              at,
              hint,
            });
          });
          return { kind: "shortest", count: count ?? 1, groups };
        },
      },
    ]);
  });

  private pathsWord: ParserMethod<[], void> = this.RULE("pathsWord", (): void => {
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(kw("PATH")) }, { ALT: () => this.CONSUME(kw("PATHS")) }]);
    });
  });

  /** A whole number of the pattern itself. */
  private count: ParserMethod<[], number> = this.RULE("count", (): number => {
    const value = this.SUBRULE(this.number, { ARGS: [false] });
    return this.ACTION(() => {
      if (value.kind === "Literal" && typeof value.value === "number") return value.value;
      return this.unsupported("Such a number here", "Write a whole number.");
    });
  });

  /** `shortestPath((a)-[*]-(b))`, `allShortestPaths(…)`. */
  protected shortestPattern: ParserMethod<[], PathPattern> = this.RULE("shortestPattern", (): PathPattern => {
    const start = this.start();
    const elements: PatternElement[] = [];
    const selector = this.OR<Selector>([
      {
        ALT: () => {
          this.CONSUME(kw("SHORTESTPATH"));
          return { kind: "shortest", count: 1, groups: false };
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw("ALLSHORTESTPATHS"));
          return { kind: "all shortest" };
        },
      },
    ]);
    this.CONSUME(LParen);
    this.SUBRULE(this.chain, { ARGS: [elements] });
    this.CONSUME(RParen);
    const at = this.since(start);
    return { kind: "PathPattern", variable: null, selector, elements, at, legacyShortest: true };
  });
}
