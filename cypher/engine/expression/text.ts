import { CypherError, type Span } from "../errors.ts";
import type { Expression } from "../parse/ast.ts";
import { show, wrongType } from "../values/faults.ts";
import type { Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import type { Compiled } from "./context.ts";
import { placed } from "./placed.ts";
import { javaRegex } from "./regex/translate.ts";

type Binary = Extract<Expression, { kind: "Binary" }>;

/** CONTAINS, STARTS WITH, ENDS WITH: null where one side is no string, as in Neo4j. */
function stringTest(test: (a: string, b: string) => boolean) {
  return (expression: Binary, compiler: Compiler): Compiled => {
    const left = compiler.compile(expression.left);
    const right = compiler.compile(expression.right);
    return (row) => {
      const a = left(row);
      const b = right(row);
      return typeof a === "string" && typeof b === "string" ? test(a, b) : null;
    };
  };
}

export const makeContains = stringTest((a, b) => a.includes(b));
export const makeStartsWith = stringTest((a, b) => a.startsWith(b));
export const makeEndsWith = stringTest((a, b) => a.endsWith(b));

function regexAt(pattern: string, at: Span): RegExp {
  try {
    return javaRegex(pattern);
  } catch (error) {
    if (error instanceof CypherError) throw placed(error, at);
    const why = error instanceof Error ? error.message : String(error);
    throw new CypherError("ArgumentError", "InvalidRegex", `'${pattern}' is no regular expression: ${why}`, {
      phase: "runtime",
      at,
    });
  }
}

/** `text =~ pattern`: the whole text must match. Null if the text is none. A constant pattern is read once. */
export function makeMatch(expression: Binary, compiler: Compiler): Compiled {
  const left = compiler.compile(expression.left);
  const right = compiler.compile(expression.right);
  const { at } = expression.right;
  let known: { pattern: string; regex: RegExp } | null = null;
  return (row) => {
    const text: Value = left(row);
    const pattern: Value = right(row);
    if (pattern === null) return null;
    if (typeof pattern !== "string") throw wrongType(`=~ takes a string, not ${show(pattern)}`, at);
    if (known?.pattern !== pattern) known = { pattern, regex: regexAt(pattern, at) };
    compiler.context.tick();
    return typeof text === "string" ? known.regex.test(text) : null;
  };
}
