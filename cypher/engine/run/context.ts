import type { Compiled, ExpressionContext, Scope } from "../expression/compile.ts";
import type { PackedGraph } from "../graph/store.ts";
import type { Expression, PathPattern, Query } from "../parse/ast.ts";
import type { MatchPlan } from "../plan/steps.ts";
import type { Procedure } from "../procedure.ts";
import type { Value } from "../values/value.ts";
import type { Budget } from "./budget.ts";
import type { Operator } from "./operator.ts";
import type { Frame, NameScope } from "./scope.ts";

/** A query made ready: its rows, and in which slots its columns stand. No columns: it gives back each row once. */
export interface CompiledQuery {
  operator: Operator;
  columns: { name: string; slot: number }[] | null;
}

/**
 * What the rows of a subquery are for: `rows` all of them, `count` only how many, `exists` only whether there is one.
 */
export type Purpose = "rows" | "count" | "exists";

/** The compilers that need each other; handed round so that no file imports in a circle. */
export interface Compilers {
  query(query: Query, scope: NameScope, context: RunContext, purpose: Purpose): CompiledQuery;
  subquery(
    what: "exists" | "count" | "collect",
    query: Query,
    scope: NameScope,
    context: RunContext,
  ): Compiled;
  patternList(
    pattern: PathPattern,
    where: Expression | null,
    project: Expression | null,
    scope: NameScope,
    context: RunContext,
  ): Compiled;
  patternExists(pattern: PathPattern, scope: NameScope, context: RunContext): Compiled;
}

/** What lives as long as the engine: all that was found out about a query's text. */
export interface Kept {
  graph: PackedGraph;
  procedures: ReadonlyMap<string, Procedure>;
  /** By the piece of syntax that was planned. */
  plans: WeakMap<object, MatchPlan>;
}

/** All that a run has in common. */
export class RunContext implements ExpressionContext {
  readonly graph: PackedGraph;
  readonly kept: Kept;
  readonly parameters: ReadonlyMap<string, Value>;
  now: number;
  readonly budget: Budget;
  readonly frame: Frame;
  readonly tick: () => void;
  /** As how many rows the row counts that is on its way; only aggregation just after a MATCH ever sees more than one. */
  weight = 1;
  /** The plan in words, for `explain`. */
  readonly notes: string[] = [];
  private readonly compilers: Compilers;

  constructor(
    kept: Kept,
    compilers: Compilers,
    parameters: ReadonlyMap<string, Value>,
    now: number,
    budget: Budget,
    frame: Frame,
  ) {
    this.graph = kept.graph;
    this.kept = kept;
    this.compilers = compilers;
    this.parameters = parameters;
    this.now = now;
    this.budget = budget;
    this.frame = frame;
    this.tick = () => budget.tick();
  }

  query(query: Query, scope: NameScope, purpose: Purpose): CompiledQuery {
    return this.compilers.query(query, scope, this, purpose);
  }
  subquery(what: "exists" | "count" | "collect", query: Query, scope: Scope): Compiled {
    return this.compilers.subquery(what, query, scope as NameScope, this);
  }
  patternList(
    pattern: PathPattern,
    where: Expression | null,
    project: Expression | null,
    scope: Scope,
  ): Compiled {
    return this.compilers.patternList(pattern, where, project, scope as NameScope, this);
  }
  patternExists(pattern: PathPattern, scope: Scope): Compiled {
    return this.compilers.patternExists(pattern, scope as NameScope, this);
  }
}
