import type { PropertyGraph } from "./graph/graph.ts";
import { pack } from "./graph/pack.ts";
import type { Query } from "./parse/ast.ts";
import { parse } from "./parse/parse.ts";
import { readsClock } from "./plan/walk.ts";
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
/** Each keeps its marks of nodes and relationships: few. */
const READY_KEPT = 8;

/** A query made ready to run with certain parameters. */
interface Ready {
  text: string;
  parameters: Readonly<Record<string, Value>>;
  context: RunContext;
  compiled: CompiledQuery;
}

/** Runs queries on one graph. Queries are parsed, checked and planned once and kept by their text. */
export class Engine {
  readonly graph: PropertyGraph;
  private readonly kept: Kept;
  private readonly queries = new Map<string, Query>();
  private readonly ready: Ready[] = [];

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
    const ready = this.take(query, options);
    const { context, compiled } = ready;
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
    this.giveBack(ready);
    return { columns: columns.map(({ name }) => name), rows, truncated, steps: context.budget.steps };
  }

  /** A query made ready for the same parameters before, or made ready now. Nobody else has it until it is given back. */
  private take(text: string, options: RunOptions): Ready {
    const parameters = options.parameters ?? {};
    const at = this.ready.findIndex((one) => one.text === text && sameValues(one.parameters, parameters));
    if (at < 0) return { text, parameters, ...this.compile(text, options) };
    const [ready] = this.ready.splice(at, 1);
    ready.context.budget.begin(options);
    ready.context.weight = 1;
    return ready;
  }
  private giveBack(ready: Ready): void {
    if (readsClock(this.read(ready.text))) return;
    this.ready.unshift(ready);
    this.ready.length = Math.min(this.ready.length, READY_KEPT);
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

/** Whether two sets of parameters hold the same values, by identity: a list or map might have changed. */
function sameValues(a: Readonly<Record<string, Value>>, b: Readonly<Record<string, Value>>): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => a[key] === b[key] && (typeof a[key] !== "object" || a[key] === null));
}
