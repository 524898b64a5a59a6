import type { CypherError } from "./errors.ts";
import type { PropertyGraph } from "./graph/graph.ts";
import { pack } from "./graph/pack.ts";
import type { Query } from "./parse/ast.ts";
import { parse } from "./parse/parse.ts";
import type { Procedure } from "./procedure.ts";
import { Budget, type Limits } from "./run/budget.ts";
import { type CompiledQuery, type Compilers, type Kept, RunContext } from "./run/context.ts";
import { PROCEDURES } from "./run/procedures.ts";
import { compileQuery } from "./run/query.ts";
import { Frame, NameScope } from "./run/scope.ts";
import { compilePatternExists, compilePatternList, compileSubquery } from "./run/subquery.ts";
import { check } from "./semantic/check.ts";
import type { Value } from "./values/value.ts";

export interface RunOptions {
  parameters?: Readonly<Record<string, Value>>;
  /** After so many rows the query stops and the result says `truncated`; none: no bound. */
  maxRows?: number;
  /** Steps of expansion and of loops, after which BudgetExceeded is thrown. */
  maxSteps?: number;
  /** Milliseconds, after which BudgetExceeded is thrown. */
  maxMilliseconds?: number;
  /** Looked at every few thousand steps: `aborted` true throws Cancelled. An AbortSignal fits. */
  signal?: { readonly aborted: boolean };
  /** The moment that date() and datetime() say, ms since 1970 UTC; the clock's if not given. */
  now?: number;
}

export interface QueryResult {
  columns: string[];
  rows: Value[][];
  truncated: boolean;
  steps: number;
}

export interface EngineOptions {
  /** Procedures beside the engine's own. */
  procedures?: readonly Procedure[];
}

const COMPILERS: Compilers = {
  query: compileQuery,
  subquery: compileSubquery,
  patternList: compilePatternList,
  patternExists: compilePatternExists,
};
const QUERIES_KEPT = 256;

/** Runs queries on one graph. Queries are parsed, checked and planned once and kept by their text. */
export class Engine {
  readonly graph: PropertyGraph;
  private readonly kept: Kept;
  private readonly queries = new Map<string, Query>();

  constructor(graph: PropertyGraph, options: EngineOptions = {}) {
    const packed = pack(graph);
    const procedures = [...PROCEDURES, ...(options.procedures ?? [])];
    this.graph = packed;
    this.kept = {
      graph: packed,
      procedures: new Map(procedures.map((procedure) => [procedure.name.toLowerCase(), procedure])),
      plans: new WeakMap(),
    };
  }

  /** @throws CypherError; its `at` is the place in `query`. */
  run(query: string, options: RunOptions = {}): QueryResult {
    const { context, compiled } = this.compile(query, options);
    const { maxRows = Number.POSITIVE_INFINITY } = options;
    const columns = compiled.columns ?? [];
    const slots = columns.map(({ slot }) => slot);
    const rows: Value[][] = [];
    let truncated = false;
    const input = compiled.operator((row) => {
      if (rows.length >= maxRows) {
        truncated = true;
        return true;
      }
      if (slots.length > 0) rows.push(slots.map((slot) => row[slot]));
      return false;
    });
    input(new Array<Value>(context.frame.size).fill(null));
    return { columns: columns.map(({ name }) => name), rows, truncated, steps: context.budget.steps };
  }

  /** The plan in words, one operator a line, with the rows expected. */
  explain(query: string): string {
    return this.compile(query, {}).context.notes.join("\n");
  }

  private compile(text: string, options: RunOptions): { context: RunContext; compiled: CompiledQuery } {
    const query = this.read(text);
    const parameters = new Map(Object.entries(options.parameters ?? {}));
    const frame = new Frame();
    const limits: Limits = options;
    const now = options.now ?? Date.now();
    const context = new RunContext(this.kept, COMPILERS, parameters, now, new Budget(limits), frame);
    return { context, compiled: compileQuery(query, NameScope.empty(frame), context, "rows") };
  }

  private read(text: string): Query {
    const known = this.queries.get(text);
    if (known) return known;
    const query = parse(text);
    check(query, this.kept.procedures);
    const [oldest] = this.queries.keys();
    if (this.queries.size >= QUERIES_KEPT) this.queries.delete(oldest);
    this.queries.set(text, query);
    return query;
  }
}

export type { CypherError };
