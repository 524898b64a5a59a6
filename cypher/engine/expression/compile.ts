import { CypherError } from "../errors.ts";
import type { BinaryOperator, Expression, PathPattern } from "../parse/ast.ts";
import type { Value } from "../values/value.ts";
import { makeIndex, makeParameter, makeProperty, makeSlice, makeVariable } from "./access.ts";
import { ARITHMETIC, makeNegation, makePlus } from "./arithmetic.ts";
import { makeCall } from "./call.ts";
import { makeComparison } from "./comparison.ts";
import { Compiler, type Maker } from "./compiler.ts";
import { makeCase, makeIsNull, makeLabelTest, makeTypeTest } from "./conditions.ts";
import type { Compiled, ExpressionContext, Scope } from "./context.ts";
import { makeList, makeListComprehension, makeQuantified, makeReduce } from "./lists.ts";
import { makeMap, makeMapProjection } from "./maps.ts";
import { makeIn } from "./membership.ts";
import { makeContains, makeEndsWith, makeMatch, makeStartsWith } from "./text.ts";
import { makeAnd, makeNot, makeOr, makeXor } from "./truth.ts";

export type { Compiled, ExpressionContext, Row, Scope } from "./context.ts";

type Makers = { [K in Expression["kind"]]: Maker<Extract<Expression, { kind: K }>> };

const BINARY: Record<BinaryOperator, Makers["Binary"]> = {
  ...ARITHMETIC,
  and: makeAnd,
  or: makeOr,
  xor: makeXor,
  in: makeIn,
  contains: makeContains,
  "starts with": makeStartsWith,
  "ends with": makeEndsWith,
  "=~": makeMatch,
};
const UNARY = { not: makeNot, "-": makeNegation, "+": makePlus };

const MAKERS: Makers = {
  Variable: makeVariable,
  Literal: ({ value }, compiler) => compiler.constantly(value),
  Parameter: makeParameter,
  Property: makeProperty,
  Index: makeIndex,
  Slice: makeSlice,
  List: makeList,
  Map: makeMap,
  Unary: (expression, compiler) => UNARY[expression.operator](expression, compiler),
  Binary: (expression, compiler) => BINARY[expression.operator](expression, compiler),
  Comparison: makeComparison,
  IsNull: makeIsNull,
  LabelTest: makeLabelTest,
  TypeTest: makeTypeTest,
  Case: makeCase,
  FunctionCall: makeCall,
  CountStar: ({ at }) => {
    throw new CypherError("SyntaxError", "InvalidAggregation", "count(*) cannot stand here", { at });
  },
  ListComprehension: makeListComprehension,
  PatternComprehension: ({ pattern, where, project }, compiler) => {
    compiler.varies();
    return compiler.context.patternList(pattern, where, project, compiler.scope);
  },
  PatternExpression: ({ pattern }, compiler) => {
    compiler.varies();
    return pattern.legacyShortest
      ? makeShortest(pattern, compiler)
      : compiler.context.patternExists(pattern, compiler.scope);
  },
  Quantified: makeQuantified,
  Reduce: makeReduce,
  MapProjection: makeMapProjection,
  Subquery: ({ what, query }, compiler) => {
    compiler.varies();
    return compiler.context.subquery(what, query, compiler.scope);
  },
};

/** shortestPath(…) is a path or null, allShortestPaths(…) a list of paths. */
function makeShortest(pattern: PathPattern, { context, scope }: Compiler): Compiled {
  const paths = context.patternList(pattern, null, null, scope);
  if (pattern.selector?.kind === "all shortest") return paths;
  return (row) => (paths(row) as Value[])[0] ?? null;
}

function make(expression: Expression, compiler: Compiler): Compiled {
  const maker = MAKERS[expression.kind] as (expression: Expression, compiler: Compiler) => Compiled;
  return maker(expression, compiler);
}

/**
 * Makes an expression ready to run. Aggregates are not compiled here: `run` replaces them by variables before.
 * @throws CypherError at once for unknown variables, functions and types and for parameters that were not given;
 * what depends on values is raised by the compiled expression.
 */
export function compileExpression(
  expression: Expression,
  scope: Scope,
  context: ExpressionContext,
): Compiled {
  return new Compiler(scope, context, make).compile(expression);
}
