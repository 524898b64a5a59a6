import { type Compiled, compileExpression } from "../expression/compile.ts";
import type { Expression, PathPattern, Query, Variable } from "../parse/ast.ts";
import { mentioned } from "../plan/walk.ts";
import type { Value } from "../values/value.ts";
import type { RunContext } from "./context.ts";
import { compileMatch } from "./match.ts";
import type { NameScope } from "./scope.ts";

/** EXISTS { … }, COUNT { … }, COLLECT { … }. */
export function compileSubquery(
  what: "exists" | "count" | "collect",
  query: Query,
  scope: NameScope,
  context: RunContext,
): Compiled {
  const { operator, columns } = context.query(query, scope.inner(), what === "collect" ? "rows" : what);
  switch (what) {
    case "exists": {
      let found = false;
      const input = operator(() => {
        found = true;
        return true;
      });
      return (row) => {
        found = false;
        input(row);
        return found;
      };
    }
    case "count": {
      let count = 0;
      const input = operator(() => {
        count += context.weight;
        return false;
      });
      return (row) => {
        const around = context.weight;
        context.weight = 1;
        count = 0;
        input(row);
        context.weight = around;
        return count;
      };
    }
    case "collect": {
      let values: Value[] = [];
      const { slot } = columns![0];
      const input = operator((row) => {
        values.push(row[slot]);
        return false;
      });
      return (row) => {
        values = [];
        input(row);
        return values;
      };
    }
  }
}

/** The list of an expression (null: of the paths) over all matches of a pattern. */
export function compilePatternList(
  pattern: PathPattern,
  where: Expression | null,
  project: Expression | null,
  scope: NameScope,
  context: RunContext,
): Compiled {
  const named = project === null ? withPath(pattern) : pattern;
  const read = mentioned([where, project]);
  if (project === null) read.add(named.variable!.name);
  const isUsed = (name: string) => read.has(name);
  const request = {
    patterns: [named],
    where,
    key: pattern,
    isUsed,
    isRead: isUsed,
    needed: null,
    once: false,
  };
  const made = compileMatch(request, scope, context);
  const result: Expression = project ?? named.variable!;
  const value = compileExpression(result, made.scope, context);
  let values: Value[] = [];
  const input = made.operator((row) => {
    context.tick();
    values.push(value(row));
    return false;
  });
  return (row) => {
    values = [];
    input(row);
    return values;
  };
}

function withPath(pattern: PathPattern): PathPattern & { variable: Variable } {
  const variable: Variable = pattern.variable ?? { kind: "Variable", at: pattern.at, name: " path" };
  return { ...pattern, variable };
}

/** Whether a pattern matches at all. */
export function compilePatternExists(pattern: PathPattern, scope: NameScope, context: RunContext): Compiled {
  const isUsed = () => false;
  const request = {
    patterns: [pattern],
    where: null,
    key: pattern,
    isUsed,
    isRead: isUsed,
    needed: null,
    once: true,
  };
  const { operator } = compileMatch(request, scope, context);
  let found = false;
  const input = operator(() => {
    found = true;
    return true;
  });
  return (row) => {
    found = false;
    input(row);
    return found;
  };
}
