import { EOF, type IRecognitionException, type IToken } from "chevrotain";
import { CypherError } from "../errors.ts";
import type { Brackets } from "./brackets.ts";
import { USUAL_CAUSES } from "./hints.ts";

function usualCause(found: IToken, previous: IToken | undefined): string | null {
  const cause = USUAL_CAUSES.find(
    (one) => one.found.test(found.image) && (one.previous?.test(previous?.image ?? "") ?? true),
  );
  return cause?.hint ?? null;
}

/** Makes the parser's first error one of ours: its place, and the usual cause where there is one. */
export function syntaxError(error: IRecognitionException, { unclosed }: Brackets, text: string): CypherError {
  const { token, message } = error;
  const previous = (error as { previousToken?: IToken }).previousToken;
  const detail = error.context.ruleStack.includes("relationshipInner")
    ? "InvalidRelationshipPattern"
    : "UnexpectedSyntax";
  if (token.tokenType !== EOF) {
    const at = { start: token.startOffset, end: token.endOffset! + 1 };
    return new CypherError("SyntaxError", detail, message, { at, hint: usualCause(token, previous) });
  }
  if (unclosed === null)
    return new CypherError("SyntaxError", detail, message, { at: { start: text.length, end: text.length } });
  const at = { start: unclosed.startOffset, end: unclosed.endOffset! + 1 };
  return new CypherError("SyntaxError", detail, `This ${unclosed.image} is never closed.`, { at });
}
