import type { Value } from "../../../cypher/engine/index.ts";
import { parameterValue } from "../../../cypher/parameters.ts";
import { type NamedQuery, parametersOf, readParameter } from "../../../cypher/queries.ts";
import { CliError, EXIT } from "../errors.ts";

/**
 * Values of `--param name=value`: by the types of the named query's header, or by their own looks.
 * @throws CliError for one without `=`, of the wrong type, or that the named query has not
 */
export function parametersFrom(given: readonly string[], query?: NamedQuery): Record<string, Value> {
  const pairs = given.map(pairOf);
  if (!query) return Object.fromEntries(pairs.map(([name, text]) => [name, parameterValue(text)]));
  return parametersOf(query, new Map(pairs.map(([name, text]) => [name, typed(query, name, text)])));
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf("=");
  if (at > 0) return [text.slice(0, at).replace(/^\$/, ""), text.slice(at + 1)];
  throw new CliError(`--param ${text} has no value`, "Write --param name=value", EXIT.usage);
}

function typed(query: NamedQuery, name: string, text: string): Value {
  const parameter = query.parameters.find((p) => p.name === name);
  if (!parameter) {
    const names = query.parameters.map((p) => p.name).join(", ");
    throw new CliError(
      `the query ${query.name} has no parameter ${name}`,
      names ? `It has ${names}` : "It has none",
      EXIT.usage,
    );
  }
  const value = readParameter(parameter, text);
  if (value !== undefined) return value;
  throw new CliError(
    `the parameter ${name} is of type ${parameter.type}, which ${text} is not`,
    parameter.type.startsWith("LIST") ? 'Write a list as JSON: \'["a", "b"]\'' : "",
    EXIT.usage,
  );
}
