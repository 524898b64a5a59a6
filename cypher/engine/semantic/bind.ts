import type {
  NodePattern,
  PathPattern,
  QuantifiedPattern,
  RelationshipPattern,
  Variable,
} from "../parse/ast.ts";
import { fault } from "./fault.ts";
import { checkShape } from "./pattern-shape.ts";
import { type Checks, reading } from "./place.ts";
import type { Scope } from "./scope.ts";
import * as t from "./types.ts";

const OWN_PATH = "A path cannot be seen inside the patterns of its own MATCH: put the condition into WHERE.";
const SAME_MATCH =
  "What the same MATCH brings cannot be seen in a pattern that repeats: bring it by a MATCH of its own before.";

/** Binds the variables of the patterns of one MATCH (or of one comprehension), then checks what they hold. */
export function bindPatterns(patterns: readonly PathPattern[], before: Scope, checks: Checks): Scope {
  const binder = new Binder(before);
  for (const pattern of patterns) binder.path(pattern);
  checkShape(patterns);
  const paths = patterns.flatMap(({ variable }) => variable?.name ?? []);
  const held = binder.scope.without(paths, OWN_PATH);
  for (const pattern of patterns) checkHeld(pattern.elements, held, before, checks);
  return binder.scope;
}

function conflict({ name, at }: Variable, is: t.StaticType, wanted: t.StaticType): never {
  throw fault(
    "VariableTypeConflict",
    `“${name}” is ${t.inWords(is)} and cannot be ${t.inWords(wanted)} as well.`,
    at,
    "Take another name.",
  );
}

function twice({ name, at }: Variable): Error {
  const message = `“${name}” names two relationships of one MATCH, which are never the same.`;
  return fault("RelationshipUniquenessViolation", message, at, "Take another name.");
}

class Binder {
  scope: Scope;
  /** Relationships of this clause: each may be named once. */
  private readonly relationships = new Set<string>();

  constructor(before: Scope) {
    this.scope = before;
  }

  path({ elements, variable }: PathPattern): void {
    for (const element of elements) {
      if (element.kind === "NodePattern") this.node(element);
      else if (element.kind === "RelationshipPattern") this.relationship(element);
      else this.quantified(element);
    }
    if (variable !== null) this.scope = this.scope.declare(variable, t.PATH);
  }

  private node({ variable }: NodePattern): void {
    if (variable !== null) this.join(variable, t.NODE);
  }

  private relationship(pattern: RelationshipPattern): void {
    const { variable, length, quantifier } = pattern;
    if (variable === null) return;
    if (this.relationships.has(variable.name)) throw twice(variable);
    if (length === null && quantifier === null) this.join(variable, t.RELATIONSHIP);
    else if (quantifier === null) this.join(variable, t.listOf(t.RELATIONSHIP));
    else this.scope = this.scope.declare(variable, t.listOf(t.RELATIONSHIP));
    this.relationships.add(variable.name);
  }

  /** The variables inside are lists outside, and new. Without quantifier they are what they are. */
  private quantified({ elements, quantifier }: QuantifiedPattern): void {
    for (const element of elements) {
      if (quantifier === null && element.kind === "NodePattern") this.node(element);
      else if (quantifier === null && element.kind === "RelationshipPattern") this.relationship(element);
    }
    if (quantifier === null) return;
    for (const [name, { variable, type }] of innerVariables(elements)) {
      if (this.scope.has(name)) this.scope.declare(variable, type);
      this.scope = this.scope.with(name, t.listOf(type));
    }
  }

  private join(variable: Variable, type: t.StaticType): void {
    const is = this.scope.get(variable.name);
    if (is === undefined) this.scope = this.scope.with(variable.name, type);
    else if (!t.mayBe(is, type.name)) conflict(variable, is, type);
    else if (type.element && is.element && !t.mayBe(is.element, type.element.name))
      conflict(variable, is, type);
    else if (is.name === "any") this.scope = this.scope.with(variable.name, type);
  }
}

type Inner = Map<string, { variable: Variable; type: t.StaticType }>;

/** The variables of a quantified pattern, each as in one round of it. */
function innerVariables(elements: QuantifiedPattern["elements"]): Inner {
  const found: Inner = new Map();
  for (const element of elements) {
    if (element.kind === "QuantifiedPattern" || element.variable === null) continue;
    const { variable } = element;
    const type = element.kind === "NodePattern" ? t.NODE : t.RELATIONSHIP;
    const before = found.get(variable.name);
    if (before !== undefined && before.type !== type) conflict(variable, before.type, type);
    if (before !== undefined && type === t.RELATIONSHIP) throw twice(variable);
    found.set(variable.name, { variable, type });
  }
  return found;
}

/** Checks the properties and conditions inside brackets. */
function checkHeld(elements: PathPattern["elements"], scope: Scope, before: Scope, checks: Checks): void {
  for (const element of elements) {
    if (element.kind === "QuantifiedPattern") {
      const inner = roundScope(element, scope, before);
      checkHeld(element.elements, inner, before, checks);
      if (element.where !== null) checks.predicate(element.where, reading(inner));
      continue;
    }
    const own = element.kind === "NodePattern" ? scope : relationshipScope(element, scope, before);
    if (element.properties?.kind === "Parameter")
      throw fault(
        "InvalidParameterUse",
        "A parameter cannot stand for all properties of a pattern.",
        element.properties.at,
        `Write the keys: {key: $${element.properties.name}.key}.`,
      );
    if (element.properties !== null) checks.expression(element.properties, reading(own));
    if (element.where !== null) checks.predicate(element.where, reading(own));
  }
}

/** What a condition on every relationship of a row of them sees: it is put to each while the pattern is walked. */
function relationshipScope(element: RelationshipPattern, scope: Scope, before: Scope): Scope {
  const { variable, quantifier, length } = element;
  if (quantifier === null && length === null) return scope;
  const inner = withoutBeside(scope, before);
  return variable === null ? inner : inner.with(variable.name, t.RELATIONSHIP);
}

function withoutBeside(scope: Scope, before: Scope): Scope {
  return scope.without(
    scope.names().filter((name) => !before.has(name)),
    SAME_MATCH,
  );
}

/** In one round of a quantified pattern its variables are single, and what earlier clauses bound can be seen. */
function roundScope({ elements, quantifier }: QuantifiedPattern, scope: Scope, before: Scope): Scope {
  if (quantifier === null) return scope;
  let inner = withoutBeside(scope, before);
  for (const [name, { type }] of innerVariables(elements)) inner = inner.with(name, type);
  return inner;
}

/** A pattern in an expression: all its variables are there already. */
export function checkBound(pattern: PathPattern, scope: Scope, checks: Checks): void {
  for (const element of pattern.elements) {
    if (element.kind !== "QuantifiedPattern" && element.variable !== null) scope.read(element.variable);
  }
  bindPatterns([pattern], scope, checks);
}
