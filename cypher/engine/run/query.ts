import { compileExpression } from "../expression/compile.ts";
import type { Clause, Match, Query, SingleQuery } from "../parse/ast.ts";
import { type RowsNeeded, rowsNeeded } from "../plan/projection.ts";
import { mentioned } from "../plan/walk.ts";
import { callProcedure, callSubquery } from "./call.ts";
import type { CompiledQuery, Purpose, RunContext } from "./context.ts";
import { compileMatch } from "./match.ts";
import { chain, type Operator, pass } from "./operator.ts";
import { optional } from "./optional.ts";
import { project } from "./project.ts";
import type { NameScope } from "./scope.ts";
import { union } from "./union.ts";
import { unwind } from "./unwind.ts";
import { Usage } from "./usage.ts";

const EVERY_ROW: RowsNeeded = { names: null, once: false };

/** Makes a query ready to give its rows for each row that comes. */
export function compileQuery(
  query: Query,
  scope: NameScope,
  context: RunContext,
  purpose: Purpose,
): CompiledQuery {
  const usage = new Usage(query);
  const parts = query.parts.map((part) => {
    const compiler = new PartCompiler(usage, context, query.parts.length === 1 ? purpose : "rows");
    return compiler.part(part, scope);
  });
  return parts.length === 1 ? parts[0] : union(parts, query.all, context);
}

class PartCompiler {
  private readonly usage: Usage;
  private readonly context: RunContext;
  private readonly purpose: Purpose;
  private operator: Operator = pass;
  private columns: CompiledQuery["columns"] = null;

  constructor(usage: Usage, context: RunContext, purpose: Purpose) {
    this.usage = usage;
    this.context = context;
    this.purpose = purpose;
  }

  part({ clauses }: SingleQuery, outer: NameScope): CompiledQuery {
    let scope = outer;
    for (const [i, clause] of clauses.entries()) {
      // Only a WITH that comes first sees what CALL { … } imports.
      if (i === 0 && clause.kind !== "With") scope = scope.importing ? scope.cleared() : scope;
      scope = this.clause(clause, clauses.slice(i + 1), clauses.length === 1, scope);
    }
    return { operator: this.operator, columns: this.columns };
  }

  private clause(clause: Clause, after: readonly Clause[], alone: boolean, scope: NameScope): NameScope {
    const { context } = this;
    switch (clause.kind) {
      case "Match":
        return this.match(clause, after, scope);
      case "Unwind": {
        const list = compileExpression(clause.expression, scope, context);
        const { scope: wider, slot } = scope.with(clause.variable.name);
        context.notes.push(`unwind as ${clause.variable.name}`);
        this.append(unwind(context, list, slot));
        return wider;
      }
      case "With":
      case "Return": {
        const where = clause.kind === "With" ? clause.where : null;
        const made = project(this.operator, clause.projection, where, scope, context);
        this.operator = made.operator;
        if (clause.kind === "Return") this.columns = made.columns;
        return made.scope;
      }
      case "CallSubquery": {
        const called = callSubquery(clause, scope, context);
        this.append(called.operator);
        return called.scope;
      }
      case "CallProcedure": {
        const { operator, scope: wider, columns } = callProcedure(clause, alone, scope, context);
        context.notes.push(`call ${clause.name}`);
        this.append(operator);
        if (alone) this.columns = columns;
        return wider;
      }
    }
  }

  private append(operator: Operator): void {
    this.operator = chain(this.operator, operator);
  }

  private match(clause: Match, after: readonly Clause[], scope: NameScope): NameScope {
    const { names, once } = this.rowsNeeded(after[0]);
    const read = mentioned(after);
    const isRead = (name: string) => this.usage.all || read.has(name);
    const { patterns, where } = clause;
    const isUsed = (name: string) => this.usage.isUsed(name);
    const request = { patterns, where, key: clause, isUsed, isRead, needed: names, once };
    const made = compileMatch(request, scope, this.context);
    if (!clause.optional) this.append(made.operator);
    else {
      const before = new Set(scope.names());
      const added = made.scope.names().filter((name) => !before.has(name));
      const slots = added.map((name) => made.scope.slotOf(name)!);
      this.append(optional(made.operator, slots));
    }
    return made.scope;
  }

  /** What the clause after a MATCH needs of its rows. */
  private rowsNeeded(following: Clause | undefined): RowsNeeded {
    if (this.purpose === "exists" && following === undefined) return { names: null, once: true };
    if (following?.kind === "With") return rowsNeeded(following.projection, following.where);
    if (following?.kind !== "Return") return EVERY_ROW;
    const { projection } = following;
    const plain = projection.items.every(({ expression }) => expression.kind === "Variable");
    const needed = rowsNeeded(projection, null);
    const { skip, limit, orderBy } = projection;
    const free = !needed.once && needed.names === null && !skip && !limit && orderBy.length === 0;
    if (this.purpose === "rows" || !free || !plain) return needed;
    return this.purpose === "count" ? { names: new Set(), once: false } : { names: null, once: true };
  }
}
