import type { ParserMethod } from "chevrotain";
import { Bar, Exclamation, Greater, kw, Less, Name } from "../tokens.ts";
import { TYPE_WORDS, typeName } from "../types.ts";
import { Labels } from "./labels.ts";

/** The type after IS ::, as text: `INTEGER NOT NULL`, `LIST<STRING>`, `INTEGER | FLOAT`. */
export abstract class Types extends Labels {
  protected typeExpression: ParserMethod<[], string> = this.RULE("typeExpression", (): string => {
    const parts = [this.SUBRULE(this.typePart)];
    this.MANY({
      GATE: () => this.typeWord(2),
      DEF: () => {
        this.CONSUME(Bar);
        parts.push(this.SUBRULE2(this.typePart));
      },
    });
    return parts.join(" | ");
  });

  private typePart: ParserMethod<[], string> = this.RULE("typePart", (): string => {
    const words: string[] = [];
    this.AT_LEAST_ONE({
      GATE: () => this.typeWord(1),
      DEF: () => words.push(this.CONSUME(Name).image.toUpperCase()),
    });
    let name = typeName(words.join(" "));
    this.OPTION(() => {
      this.CONSUME(Less);
      this.ACTION(() => this.enter());
      const inner = this.SUBRULE(this.typeExpression);
      this.ACTION(() => this.leave());
      this.CONSUME(Greater);
      name = name === "ANY" ? inner : `${name}<${inner}>`;
    });
    this.OPTION2(() => {
      this.OR([
        { ALT: () => this.CONSUME(Exclamation) },
        {
          ALT: () => {
            this.CONSUME(kw("NOT"));
            this.CONSUME(kw("NULL"));
          },
        },
      ]);
      name = `${name} NOT NULL`;
    });
    return name;
  });

  private typeWord(ahead: number): boolean {
    return this.is(ahead, Name) && TYPE_WORDS.has(this.LA(ahead).image.toUpperCase());
  }
}
