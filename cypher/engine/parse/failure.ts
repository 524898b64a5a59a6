import { EOF, type IRecognitionException, type IToken } from "chevrotain";
import { CypherError } from "../errors.ts";
import type { Brackets } from "./brackets.ts";
import { USUAL_CAUSES } from "./hints.ts";
import { KEYWORDS } from "./keywords.ts";
import { Word } from "./tokens.ts";

/** Whether two words differ by one letter put in, left out or changed, or by two neighbours changed over. */
function nearly(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [left, right] = [a.slice(start), b.slice(start)];
  if (left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1)) return true;
  return left.length > 1 && left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}

function usualCause(found: IToken, previous: IToken | undefined): string | null {
  for (const token of [found, previous]) {
    if (token?.tokenType !== Word || token.image.length < 3) continue;
    const meant = KEYWORDS.find((word) => nearly(token.image.toUpperCase(), word));
    if (meant !== undefined) return `Did you mean ${meant}?`;
  }
  const cause = USUAL_CAUSES.find(
    (one) => one.found.test(found.image) && (one.previous?.test(previous?.image ?? "") ?? true),
  );
  return cause?.hint ?? null;
}

function notClosed({ image, startOffset }: IToken, text: string): string {
  const line = text.slice(0, startOffset).split("\n").length;
  return `A ${image} in line ${line} is never closed.`;
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
    const hint = usualCause(token, previous) ?? (unclosed === null ? null : notClosed(unclosed, text));
    return new CypherError("SyntaxError", detail, message, { at, hint });
  }
  if (unclosed === null)
    return new CypherError("SyntaxError", detail, message, { at: { start: text.length, end: text.length } });
  const at = { start: unclosed.startOffset, end: unclosed.endOffset! + 1 };
  return new CypherError("SyntaxError", detail, `This ${unclosed.image} is never closed.`, { at });
}
