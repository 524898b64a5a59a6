import { EOF, type IParserErrorMessageProvider, type IToken, type TokenType, tokenLabel } from "chevrotain";

/** How a token is called in a message. */
export function found(token: IToken): string {
  return token.tokenType === EOF ? "the query ends" : `“${token.image}” stands`;
}

const PLACES: Readonly<Record<string, string>> = {
  atom: "a value",
  singleQuery: "a clause such as MATCH, WITH or RETURN",
  clause: "a clause such as MATCH, WITH or RETURN",
  subqueryBody: "a query or a pattern",
  patternPart: "a pattern such as (a)-[:TYPE]->(b)",
  labelPrimary: "a label or type",
  callTarget: "a procedure's name or { … }",
};

const list = (labels: string[]): string => {
  const known = [...new Set(labels)];
  return known.length > 1 ? `${known.slice(0, -1).join(", ")} or ${known.at(-1)}` : known[0];
};

function expected(types: TokenType[], rule: string): string {
  return PLACES[rule] ?? list(types.map(tokenLabel));
}

/** The parser's messages in plain words. */
export const messages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected: type, actual }) =>
    `Expected ${tokenLabel(type)}, but here ${found(actual)}.`,
  buildNotAllInputParsedMessage: ({ firstRedundant }) =>
    `Here ${found(firstRedundant)}, which does not belong.`,
  buildNoViableAltMessage: ({ expectedPathsPerAlt, actual, ruleName }) =>
    `Expected ${expected(
      expectedPathsPerAlt.flat().map((path) => path[0]),
      ruleName,
    )}, but here ${found(actual[0])}.`,
  buildEarlyExitMessage: ({ expectedIterationPaths, actual, ruleName }) =>
    `Expected ${expected(
      expectedIterationPaths.map((path) => path[0]),
      ruleName,
    )}, but here ${found(actual[0])}.`,
};
