import { CypherError } from "../errors.ts";
import { findFunction, type RunnableFunction } from "../functions/registry.ts";
import { isAggregate } from "../functions/signatures.ts";
import type { FunctionCall } from "../parse/ast.ts";
import type { Value } from "../values/value.ts";
import type { Compiler } from "./compiler.ts";
import type { Compiled } from "./context.ts";
import { placed } from "./placed.ts";
import { UNSUPPORTED } from "./unsupported.ts";

/** Stands for an optional argument that was left out. */
const ABSENT = undefined as unknown as Value;
const absent: Compiled = () => ABSENT;

/** coalesce(): the first value that is not null; what stands behind it is not computed. */
function makeCoalesce(args: readonly Compiled[]): Compiled {
  return (row) => {
    for (const one of args) {
      const value = one(row);
      if (value !== null) return value;
    }
    return null;
  };
}

function refuseExists({ at }: FunctionCall): never {
  throw new CypherError("SyntaxError", "UnexpectedSyntax", "exists() no longer takes a property", {
    at,
    hint: "write `value IS NOT NULL`, or EXISTS { … } for a pattern",
  });
}

function refuse({ name, at }: FunctionCall): never {
  if (isAggregate(name)) {
    const message = `${name}() cannot stand here: it makes one value of many rows`;
    throw new CypherError("SyntaxError", "InvalidAggregation", message, { at });
  }
  const unsupported = UNSUPPORTED.find((one) => one.pattern.test(name));
  if (unsupported !== undefined) {
    const { hint } = unsupported;
    throw new CypherError("Unsupported", "Function", `${name}() is not supported`, { at, hint });
  }
  throw new CypherError("SyntaxError", "UnknownFunction", `there is no function ${name}()`, { at });
}

/** A call of one argument, the most common by far. */
function callOne(one: RunnableFunction, a: Compiled, call: FunctionCall, { context }: Compiler): Compiled {
  const { nullIfAnyNull, call: run } = one;
  return (row) => {
    const value = a(row);
    if (value === null && nullIfAnyNull) return null;
    try {
      return run(value, ABSENT, ABSENT, context);
    } catch (error) {
      throw placed(error, call.at);
    }
  };
}

function callMany(
  one: RunnableFunction,
  args: readonly Compiled[],
  call: FunctionCall,
  { context }: Compiler,
): Compiled {
  const { nullIfAnyNull, call: run } = one;
  const [first = absent, second = absent, third = absent] = args;
  return (row) => {
    const a = first(row);
    const b = second(row);
    const c = third(row);
    if (nullIfAnyNull && (a === null || b === null || c === null)) return null;
    try {
      return run(a, b, c, context);
    } catch (error) {
      throw placed(error, call.at);
    }
  };
}

/** A call of a function that makes one value of its arguments. @throws CypherError for an unknown name. */
export function makeCall(call: FunctionCall, compiler: Compiler): Compiled {
  const name = call.name.toLowerCase();
  if (name === "exists") {
    const [pattern] = call.args;
    if (pattern?.kind !== "PatternExpression") return refuseExists(call);
    compiler.varies();
    return compiler.context.patternExists(pattern.pattern, compiler.scope);
  }
  const args = call.args.map((one) => compiler.compile(one));
  if (name === "coalesce") return makeCoalesce(args);
  const one = findFunction(name) ?? refuse(call);
  if (!one.deterministic) compiler.varies();
  return args.length === 1 ? callOne(one, args[0], call, compiler) : callMany(one, args, call, compiler);
}
