import type { Span } from "../errors.ts";
import type { PathPattern, PatternElement, Quantifier } from "../parse/ast.ts";
import { fault, typedFault } from "./fault.ts";

/** What must hold of a pattern whatever its variables are; as in Neo4j 5. */
export function checkShape(patterns: readonly PathPattern[]): void {
  for (const pattern of patterns) {
    const { selector, legacyShortest, elements, at } = pattern;
    const selective = selector !== null && selector.kind !== "all" && !legacyShortest;
    if (selective && patterns.length > 1)
      throw typedFault(
        "Unsupported",
        "Unsupported",
        "A pattern with SHORTEST or ANY must be the only one of its MATCH.",
        at,
        "Put the other patterns into a MATCH of their own.",
      );
    if (selector !== null && "count" in selector && selector.count < 1)
      throw fault("InvalidArgumentType", "At least one path must be asked for.", at);
    if (legacyShortest) checkLegacyShortest(elements, at);
    checkElements(elements, false);
    const mixed = elements.some(isVariableLength) && elements.some(isQuantified);
    if (mixed)
      throw fault(
        "UnexpectedSyntax",
        "A variable length ([*1..3]) and a quantifier ({1,3}) cannot stand in one pattern.",
        at,
        "Write the quantifier for both.",
      );
  }
}

const isVariableLength = (one: PatternElement): boolean =>
  one.kind === "RelationshipPattern" && one.length !== null;
const isQuantified = (one: PatternElement): boolean =>
  one.kind !== "NodePattern" && "quantifier" in one && one.quantifier !== null;

function checkLegacyShortest(elements: readonly PatternElement[], at: Span): void {
  if (elements.length === 3) return;
  throw fault(
    "UnexpectedSyntax",
    "shortestPath takes two nodes and one relationship between them.",
    at,
    "For longer patterns write MATCH p = SHORTEST 1 (a)-[:R]->+(b)-[:S]->(c).",
  );
}

function checkElements(elements: readonly PatternElement[], inQuantified: boolean): void {
  for (const element of elements) {
    if (element.kind === "NodePattern") continue;
    const { quantifier, at } = element;
    if (quantifier !== null) checkQuantifier(quantifier, at);
    if (inQuantified && (isQuantified(element) || isVariableLength(element)))
      throw fault("UnexpectedSyntax", "A quantified pattern cannot hold another.", at);
    if (element.kind === "QuantifiedPattern") {
      if (!element.elements.some((one) => one.kind === "RelationshipPattern"))
        throw fault("UnexpectedSyntax", "A quantified pattern holds at least one relationship.", at);
      checkElements(element.elements, quantifier !== null);
    } else if (element.length !== null && element.where !== null)
      throw typedFault(
        "Unsupported",
        "Unsupported",
        "WHERE inside a relationship of variable length is not supported.",
        element.where.at,
        "Write the quantified form, -[r:TYPE WHERE …]->{1,3}, or all(r IN rs WHERE …) after the pattern.",
      );
  }
}

function checkQuantifier({ min, max }: Quantifier, at: Span): void {
  if (max === null) return;
  if (max < 1) throw fault("UnexpectedSyntax", "A quantifier's upper bound is at least 1.", at);
  if (max < min) throw fault("UnexpectedSyntax", "A quantifier's upper bound is below its lower one.", at);
}
