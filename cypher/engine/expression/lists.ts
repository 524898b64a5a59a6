import type { Span } from "../errors.ts";
import type { Expression } from "../parse/ast.ts";
import { show, wrongType } from "../values/faults.ts";
import type { Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import type { Compiled } from "./context.ts";
import { truth } from "./truth.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

function listOrNull(value: Value, at: Span): Value[] | null {
  if (value === null || Array.isArray(value)) return value;
  throw wrongType(`a list must stand here, not ${show(value)}`, at);
}

export function makeList(expression: Of<"List">, compiler: Compiler): Compiled {
  const items = expression.items.map((one) => compiler.compile(one));
  return (row) => items.map((one) => one(row));
}

/** `[x IN list WHERE … | …]`. */
export function makeListComprehension(expression: Of<"ListComprehension">, compiler: Compiler): Compiled {
  const list = compiler.compile(expression.list);
  const { scope, slot } = compiler.scope.with(expression.variable.name);
  const inner = compiler.in(scope);
  const { where, project } = expression;
  const keep = where && inner.compile(where);
  const give = project && inner.compile(project);
  const { context } = compiler;
  return (row) => {
    const items = listOrNull(list(row), expression.list.at);
    if (items === null) return null;
    const result: Value[] = [];
    for (const item of items) {
      context.tick();
      row[slot] = item;
      if (keep !== null && truth(keep(row), where!.at) !== true) continue;
      result.push(give === null ? item : give(row));
    }
    return result;
  };
}

/** How many items are surely, surely not and perhaps as asked decides; the loop stops as soon as it is decided. */
export function makeQuantified(expression: Of<"Quantified">, compiler: Compiler): Compiled {
  const list = compiler.compile(expression.list);
  const { scope, slot } = compiler.scope.with(expression.variable.name);
  const predicate = expression.where ?? expression.variable;
  const holds = compiler.in(scope).compile(predicate);
  const { quantifier } = expression;
  const { context } = compiler;
  const { at } = predicate;
  return (row) => {
    const items = listOrNull(list(row), expression.list.at);
    if (items === null) return null;
    let found = 0;
    let unknown = false;
    for (const item of items) {
      context.tick();
      row[slot] = item;
      const value = truth(holds(row), at);
      if (value === null) unknown = true;
      else if (quantifier === "all") {
        if (!value) return false;
      } else if (value) {
        if (quantifier === "any") return true;
        if (quantifier === "none") return false;
        if (++found > 1) return false;
      }
    }
    if (unknown) return null;
    return quantifier === "single" ? found === 1 : quantifier !== "any";
  };
}

/** `reduce(accumulator = initial, variable IN list | expression)`. */
export function makeReduce(expression: Of<"Reduce">, compiler: Compiler): Compiled {
  const list = compiler.compile(expression.list);
  const initial = compiler.compile(expression.initial);
  const outer = compiler.scope.with(expression.accumulator.name);
  const inner = outer.scope.with(expression.variable.name);
  const step = compiler.in(inner.scope).compile(expression.expression);
  const { context } = compiler;
  return (row) => {
    const items = listOrNull(list(row), expression.list.at);
    if (items === null) return null;
    let result = initial(row);
    for (const item of items) {
      context.tick();
      row[outer.slot] = result;
      row[inner.slot] = item;
      result = step(row);
    }
    return result;
  };
}
