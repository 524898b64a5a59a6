import { CypherError } from "../errors.ts";
import type { NodePattern, PatternElement } from "./ast.ts";

function anonymous(offset: number): NodePattern {
  const at = { start: offset, end: offset };
  return { kind: "NodePattern", variable: null, labels: null, properties: null, where: null, at };
}

/**
 * Puts anonymous nodes beside parenthesised patterns, so that nodes and other elements take turns. A lone
 * parenthesised pattern without WHERE and quantifier is what stands in it.
 * @throws CypherError for two nodes side by side.
 */
export function joinElements(elements: readonly PatternElement[]): PatternElement[] {
  const only = elements.length === 1 ? elements[0] : undefined;
  if (only?.kind === "QuantifiedPattern" && only.quantifier === null && only.where === null)
    return only.elements;
  const joined: PatternElement[] = [];
  for (const element of elements) {
    const before = joined.at(-1);
    if (element.kind === "QuantifiedPattern") {
      if (before?.kind !== "NodePattern") joined.push(anonymous(element.at.start));
      joined.push(element);
      continue;
    }
    if (element.kind === "NodePattern" && before?.kind === "NodePattern")
      throw new CypherError("SyntaxError", "UnexpectedSyntax", "Two nodes stand side by side.", {
        at: element.at,
        hint: "Join them by a relationship, (a)-->(b), or part them by a comma.",
      });
    joined.push(element);
  }
  const last = joined.at(-1);
  if (last !== undefined && last.kind !== "NodePattern") joined.push(anonymous(last.at.end));
  return joined;
}
