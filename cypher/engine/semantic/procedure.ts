import type { CallProcedure } from "../parse/ast.ts";
import type { Procedure } from "../procedure.ts";
import { fault, typedFault } from "./fault.ts";
import { nearest } from "./nearest.ts";
import { type Checks, reading } from "./place.ts";
import type { Scope } from "./scope.ts";
import * as t from "./types.ts";

const TYPES: readonly [RegExp, t.StaticType][] = [
  [/^INTEGER/u, t.INTEGER],
  [/^FLOAT/u, t.FLOAT],
  [/^NUMBER/u, t.NUMBER],
  [/^STRING/u, t.STRING],
  [/^BOOLEAN/u, t.BOOLEAN],
  [/^LIST/u, t.LIST],
  [/^MAP/u, t.MAP],
  [/^NODE/u, t.NODE],
  [/^RELATIONSHIP/u, t.RELATIONSHIP],
  [/^PATH/u, t.PATH],
];

const typeOf = (written: string): t.StaticType =>
  TYPES.find(([pattern]) => pattern.test(written))?.[1] ?? t.ANY;

/** Checks a call of a procedure. @returns the scope with what it yields. */
export function checkProcedure(call: CallProcedure, scope: Scope, alone: boolean, checks: Checks): Scope {
  const { name, at, args, yields, where } = call;
  const types = (args ?? []).map((one) => checks.expression(one, reading(scope)));
  const procedure = checks.procedures?.get(name.toLowerCase());
  if (checks.procedures !== null && procedure === undefined) throw unknown(call, checks.procedures);
  if (procedure !== undefined) checkArguments(call, procedure, types, alone);
  if (yields === "*" && !alone)
    throw fault(
      "UnexpectedSyntax",
      "YIELD * stands only where CALL is the whole query.",
      at,
      "Name the columns.",
    );
  let after = scope;
  const outputs = new Map(procedure?.outputs.map((one) => [one.name, typeOf(one.type)]));
  if (yields === null || yields === "*") {
    if (alone) for (const [column, type] of outputs) after = after.with(column, type);
    else if (outputs.size > 0)
      throw fault(
        "UndefinedVariable",
        `Say which columns of ${name} are needed.`,
        at,
        `Write YIELD ${[...outputs.keys()].join(", ")}.`,
      );
  } else
    for (const { name: column, variable } of yields) {
      const type = outputs.get(column);
      if (procedure !== undefined && type === undefined)
        throw fault(
          "UndefinedVariable",
          `${name} has no column “${column}”.`,
          variable.at,
          `It has ${[...outputs.keys()].join(", ")}.`,
        );
      after = after.declare(variable, type ?? t.ANY);
    }
  if (where !== null) checks.predicate(where, reading(after));
  return after;
}

function unknown({ name, at }: CallProcedure, known: ReadonlyMap<string, Procedure>): Error {
  const names = [...known.values()].map((one) => one.name);
  const meant = nearest(name, names);
  const hint =
    meant !== null ? `Did you mean ${meant}?` : names.length > 0 ? `There are ${names.join(", ")}.` : null;
  return typedFault("ProcedureError", "ProcedureNotFound", `There is no procedure ${name}.`, at, hint);
}

function checkArguments(
  call: CallProcedure,
  procedure: Procedure,
  types: readonly t.StaticType[],
  alone: boolean,
): void {
  const { name, at, args } = call;
  const { inputs } = procedure;
  if (args === null) {
    if (alone || inputs.length === 0) return;
    throw fault("InvalidArgumentPassingMode", `Give ${name} its arguments in brackets.`, at);
  }
  if (args.length !== inputs.length)
    throw fault(
      "InvalidNumberOfArguments",
      `${name} takes ${inputs.length} arguments, not ${args.length}.`,
      at,
    );
  types.forEach((type, index) => {
    const wanted = typeOf(inputs[index].type);
    const fits =
      wanted.name === "any" || t.mayBe(type, wanted.name) || (wanted.name === "float" && t.isNumber(type));
    if (!fits)
      throw fault(
        "InvalidArgumentType",
        `${name} takes ${t.inWords(wanted)} as “${inputs[index].name}”, not ${t.inWords(type)}.`,
        args[index].at,
      );
  });
}
