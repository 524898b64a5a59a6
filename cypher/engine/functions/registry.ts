import { type TemporalFunction, temporalFunctions } from "../temporal/index.ts";
import type { Value } from "../values/value.ts";
import { CONVERSION } from "./conversion.ts";
import { GENERAL } from "./general.ts";
import { GRAPH } from "./graph.ts";
import { LISTS } from "./lists.ts";
import { MATHEMATICS } from "./mathematics.ts";
import { STRINGS } from "./strings.ts";
import type { Implementation } from "./table.ts";

/** A function that can be called, and what the compiler must know of it. */
export interface RunnableFunction {
  call: Implementation;
  /** Whether an argument that is null makes the result null without a call. */
  nullIfAnyNull: boolean;
  /** Whether the same arguments give the same result throughout a statement. */
  deterministic: boolean;
}

/** These see their nulls: range() refuses them, the others make something of them. */
const SEES_NULL = new Set([
  "nullif",
  "valuetype",
  "range",
  "tointegerornull",
  "tofloatornull",
  "tobooleanornull",
  "tostringornull",
]);
const VARYING = new Set(["rand", "randomuuid"]);

function temporal({ call }: TemporalFunction): RunnableFunction {
  return {
    call: (a, b, c, context) =>
      call(
        [a, b, c].filter((one: Value | undefined) => one !== undefined),
        context,
      ),
    nullIfAnyNull: false,
    deterministic: true,
  };
}

const functions = new Map<string, RunnableFunction>([
  ...Array.from(temporalFunctions, ([name, one]) => [name, temporal(one)] as const),
  ...[GENERAL, GRAPH, LISTS, STRINGS, MATHEMATICS, CONVERSION].flatMap((table) =>
    Object.entries(table).map(
      ([name, call]) =>
        [name, { call, nullIfAnyNull: !SEES_NULL.has(name), deterministic: !VARYING.has(name) }] as const,
    ),
  ),
]);

/**
 * The function of that name, in any case, or undefined. coalesce() and exists() are not here: the compiler makes them
 * itself, because they do not take plain values.
 */
export function findFunction(name: string): RunnableFunction | undefined {
  return functions.get(name.toLowerCase());
}
