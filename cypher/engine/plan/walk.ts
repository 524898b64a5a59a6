import type { Expression } from "../parse/ast.ts";
import { Float } from "../values/value.ts";

/** Every name of a variable that stands anywhere in a piece of syntax, declared or used. */
export function mentioned(syntax: unknown, names: Set<string> = new Set()): Set<string> {
  if (Array.isArray(syntax)) {
    for (const item of syntax) mentioned(item, names);
  } else if (isNode(syntax)) {
    if (syntax.kind === "Variable") names.add(syntax.name as string);
    for (const key in syntax) if (key !== "at") mentioned(syntax[key], names);
  }
  return names;
}

/** Whether a star (RETURN *, WITH *, CALL (*), YIELD *) stands anywhere in a piece of syntax. */
export function hasStar(syntax: unknown): boolean {
  if (Array.isArray(syntax)) return syntax.some(hasStar);
  if (!isNode(syntax)) return false;
  if (syntax.star === true || syntax.imports === "*" || syntax.yields === "*") return true;
  return Object.keys(syntax).some((key) => key !== "at" && hasStar(syntax[key]));
}

const CLOCK = /^(date|time|local|timestamp|duration|rand)/iu;

/** Whether a piece of syntax calls a function whose value may differ from run to run. */
export function readsClock(syntax: unknown): boolean {
  if (Array.isArray(syntax)) return syntax.some(readsClock);
  if (!isNode(syntax)) return false;
  if (syntax.kind === "FunctionCall" && CLOCK.test(syntax.name as string)) return true;
  return Object.keys(syntax).some((key) => key !== "at" && readsClock(syntax[key]));
}

/** The same string exactly for expressions that are written alike, wherever they stand. */
export function likeness(expression: Expression): string {
  return JSON.stringify(expression, (key, value) => {
    if (key === "at") return undefined;
    if (typeof value === "bigint") return `${value}n`;
    if (value instanceof Float) return { float: String(value.value) };
    return value;
  });
}

/** A copy in which `replace` has been asked for each expression, from the outermost in; null: look inside. */
export function rewrite(
  expression: Expression,
  replace: (expression: Expression) => Expression | null,
): Expression {
  return copy(expression, replace) as Expression;
}

function copy(syntax: unknown, replace: (expression: Expression) => Expression | null): unknown {
  if (Array.isArray(syntax)) return syntax.map((item) => copy(item, replace));
  if (!isNode(syntax)) return syntax;
  if (typeof syntax.kind === "string") {
    const replaced = replace(syntax as unknown as Expression);
    if (replaced) return replaced;
  }
  return Object.fromEntries(
    Object.entries(syntax).map(([key, value]) => [key, key === "at" ? value : copy(value, replace)]),
  );
}

function isNode(syntax: unknown): syntax is Record<string, unknown> {
  return typeof syntax === "object" && syntax !== null && !(syntax instanceof Float);
}
