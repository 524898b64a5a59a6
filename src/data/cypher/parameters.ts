/** What stands in a query but is no code: comments, strings, names in backticks. */
const NO_CODE = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`/gu;
const PARAMETER = /\$([\p{L}_][\p{L}\p{N}_]*|\d+)/gu;

/** Names of the parameters that a query asks for, in the order in which they first stand. */
export function parameterNames(query: string): string[] {
  const code = query.replace(NO_CODE, " ");
  return [...new Set([...code.matchAll(PARAMETER)].map((m) => m[1]))];
}
