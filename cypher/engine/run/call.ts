import { CypherError } from "../errors.ts";
import { compileExpression } from "../expression/compile.ts";
import type { CallProcedure, CallSubquery } from "../parse/ast.ts";
import type { Procedure } from "../procedure.ts";
import type { RunContext } from "./context.ts";
import { filter } from "./filter.ts";
import { chain, type Operator } from "./operator.ts";
import { optional } from "./optional.ts";
import type { NameScope } from "./scope.ts";

/** CALL { … }: the rows of the subquery beside each row; a subquery that returns nothing lets the row through once. */
export function callSubquery(
  clause: CallSubquery,
  scope: NameScope,
  context: RunContext,
): { operator: Operator; scope: NameScope } {
  const { operator, columns } = context.query(clause.query, innerScope(clause, scope), "rows");
  if (columns === null) {
    const unit: Operator = (next) => {
      const input = operator(() => false);
      return (row) => {
        input(row);
        return next(row);
      };
    };
    return { operator: unit, scope };
  }
  const slots = columns.map(({ slot }) => slot);
  const after = columns.reduce((sum, { name, slot }) => sum.bind(name, slot), scope);
  return { operator: clause.optional ? optional(operator, slots) : operator, scope: after };
}

function innerScope({ imports }: CallSubquery, scope: NameScope): NameScope {
  if (imports === null) return scope.imported();
  return imports === "*" ? scope.inner() : scope.inner(imports.map((variable) => variable.name));
}

/** CALL name(…) YIELD …: the rows of a procedure beside each row. */
export function callProcedure(
  clause: CallProcedure,
  alone: boolean,
  scope: NameScope,
  context: RunContext,
): { operator: Operator; scope: NameScope; columns: { name: string; slot: number }[] } {
  const procedure = findProcedure(clause, context);
  const args =
    clause.args?.map((one) => compileExpression(one, scope, context)) ??
    procedure.inputs.map(
      ({ name }) =>
        () =>
          parameter(name, clause, context),
    );
  const yields = yielded(clause, procedure, alone);
  let after = scope;
  const columns = yields.map(({ name, as }) => {
    const { scope: wider, slot } = after.with(as);
    after = wider;
    return { name: as, slot, from: procedure.outputs.findIndex((output) => output.name === name) };
  });
  const rows: Operator = (next) => (row) => {
    const values = args.map((one) => one(row));
    if (procedure.outputs.length === 0) {
      for (const _ of procedure.call(values, context.graph)) context.tick();
      return alone ? false : next(row);
    }
    for (const found of procedure.call(values, context.graph)) {
      context.tick();
      for (const { slot, from } of columns) row[slot] = found[from];
      if (next(row)) return true;
    }
    return false;
  };
  const { where } = clause;
  const operator = where ? chain(rows, filter(compileExpression(where, after, context), where)) : rows;
  return { operator, scope: after, columns };
}

function findProcedure({ name, at }: CallProcedure, { kept }: RunContext): Procedure {
  const procedure = kept.procedures.get(name.toLowerCase());
  if (procedure) return procedure;
  throw new CypherError("ProcedureError", "ProcedureNotFound", `there is no procedure ${name}`, {
    at,
    hint: `there are ${[...kept.procedures.values()].map((one) => `${one.name}()`).join(", ")}`,
  });
}

function parameter(name: string, { at }: CallProcedure, { parameters }: RunContext) {
  const value = parameters.get(name);
  if (value !== undefined) return value;
  throw new CypherError("ParameterMissing", "MissingParameter", `the parameter ${name} is not given`, {
    phase: "compile time",
    at,
  });
}

function yielded({ yields }: CallProcedure, { outputs }: Procedure, alone: boolean) {
  if (yields === "*" || (yields === null && alone)) return outputs.map(({ name }) => ({ name, as: name }));
  return (yields ?? []).map(({ name, variable }) => ({ name, as: variable.name }));
}
