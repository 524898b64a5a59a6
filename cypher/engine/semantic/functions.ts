import { FUNCTIONS, type FunctionSignature, functionSignature } from "../functions/signatures.ts";
import type { FunctionCall } from "../parse/ast.ts";
import { fault, typedFault } from "./fault.ts";
import { nearest } from "./nearest.ts";
import * as t from "./types.ts";
import { UNSUPPORTED_FUNCTIONS } from "./unsupported.ts";

/** What the first argument of a function must be, where that can be told before. */
const FIRST: Readonly<Record<string, readonly t.TypeName[]>> = {
  labels: ["node"],
  type: ["relationship"],
  startnode: ["relationship"],
  endnode: ["relationship"],
  id: ["node", "relationship"],
  elementid: ["node", "relationship"],
  length: ["path"],
  nodes: ["path"],
  relationships: ["path"],
  keys: ["node", "relationship", "map"],
  properties: ["node", "relationship", "map"],
  head: ["list"],
  last: ["list"],
  tail: ["list"],
  size: ["list", "string"],
  reverse: ["list", "string"],
  isempty: ["list", "string", "map"],
};

const result = (names: string, type: t.StaticType): [string, t.StaticType][] =>
  names.split(" ").map((name) => [name, type]);

const RESULTS: ReadonlyMap<string, t.StaticType> = new Map([
  ...result("exists isempty toboolean tobooleanornull isnan", t.BOOLEAN),
  ...result(
    "id length size char_length character_length count timestamp tointeger tointegerornull",
    t.INTEGER,
  ),
  ...result("sign", t.INTEGER),
  ...result("tofloat tofloatornull ceil floor rand e exp log log10 sqrt pi", t.FLOAT),
  ...result("acos asin atan atan2 cos cosh cot coth degrees haversin radians sin sinh tan tanh", t.FLOAT),
  ...result("elementid type tostring tostringornull valuetype randomuuid btrim left lower ltrim", t.STRING),
  ...result("normalize replace right rtrim substring tolower toupper trim upper", t.STRING),
  ...result("labels keys split tostringlist", t.listOf(t.STRING)),
  ...result("nodes", t.listOf(t.NODE)),
  ...result("relationships", t.listOf(t.RELATIONSHIP)),
  ...result("range tointegerlist", t.listOf(t.INTEGER)),
  ...result("tobooleanlist", t.listOf(t.BOOLEAN)),
  ...result("tofloatlist", t.listOf(t.FLOAT)),
  ...result("properties", t.MAP),
  ...result("startnode endnode", t.NODE),
  ...result("date time localtime datetime localdatetime", t.TEMPORAL),
  ...result("duration duration.between duration.inmonths duration.indays duration.inseconds", t.DURATION),
]);

/** The function that is called. @throws CypherError UnknownFunction or InvalidNumberOfArguments. */
export function calledFunction(call: FunctionCall): FunctionSignature {
  const { name, args, at, distinct } = call;
  const signature = functionSignature(name);
  if (signature === undefined) {
    const instead = UNSUPPORTED_FUNCTIONS.find(({ names }) => names.test(name));
    if (instead !== undefined)
      throw typedFault("Unsupported", "Unsupported", `${name}() is not supported.`, at, instead.hint);
    const known = FUNCTIONS.map((one) => one.name);
    const meant = nearest(name, known);
    throw fault(
      "UnknownFunction",
      `There is no function ${name}().`,
      at,
      meant === null ? null : `Did you mean ${meant}()?`,
    );
  }
  const { minArguments: least, maxArguments: most } = signature;
  if (args.length < least || args.length > most)
    throw fault(
      "InvalidNumberOfArguments",
      `${signature.name}() takes ${least === most ? least : most === Infinity ? `at least ${least}` : `${least} to ${most}`} arguments, not ${args.length}.`,
      at,
      `Its form is ${signature.usage}.`,
    );
  if (distinct && !signature.aggregate)
    throw fault("InvalidAggregation", `${signature.name}() does not aggregate: it takes no DISTINCT.`, at);
  return signature;
}

/** Checks what is known of the arguments. @returns what is known of the result. */
export function callType(
  call: FunctionCall,
  { name }: FunctionSignature,
  args: readonly t.StaticType[],
): t.StaticType {
  const key = name.toLowerCase();
  const first = args[0] ?? t.ANY;
  const takes = FIRST[key];
  if (takes !== undefined && !t.mayBe(first, ...takes)) {
    const wanted = takes.map((one) => t.inWords({ name: one })).join(" or ");
    throw fault(
      "InvalidArgumentType",
      `${name}() takes ${wanted}, not ${t.inWords(first)}.`,
      call.args[0].at,
    );
  }
  switch (key) {
    case "coalesce":
      return t.joinAll(args);
    case "head":
    case "last":
      return first.element ?? t.ANY;
    case "tail":
    case "reverse":
      return first;
    case "collect":
      return t.listOf(first);
    case "min":
    case "max":
    case "nullif":
      return first;
    case "abs":
      return t.isNumber(first) ? first : t.ANY;
    default:
      return RESULTS.get(key) ?? t.ANY;
  }
}
