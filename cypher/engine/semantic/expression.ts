import type { Expression, Variable } from "../parse/ast.ts";
import { isAggregation } from "./children.ts";
import { fault, typedFault } from "./fault.ts";
import { calledFunction, callType } from "./functions.ts";
import { binaryType, must } from "./operators.ts";
import type { Checks, Place } from "./place.ts";
import * as t from "./types.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;
/** Functions that give another value each time they are asked. */
const RANDOM: ReadonlySet<string> = new Set(["rand", "randomuuid"]);

/** Checks an expression and all in it. @returns what is known of its value. */
export function expressionType(expression: Expression, place: Place, checks: Checks): t.StaticType {
  const typeOf = (one: Expression): t.StaticType => checks.expression(one, place);
  switch (expression.kind) {
    case "Variable":
      return place.scope.read(expression);
    case "Literal":
      return t.typeOfLiteral(expression.value);
    case "Parameter":
      return t.ANY;
    case "Property":
      return propertyType(expression, typeOf(expression.target));
    case "Index":
      typeOf(expression.index);
      return typeOf(expression.target).element ?? t.ANY;
    case "Slice":
      for (const bound of [expression.from, expression.to]) if (bound !== null) typeOf(bound);
      return typeOf(expression.target);
    case "List":
      return t.listOf(t.joinAll(expression.items.map(typeOf)));
    case "Map":
      for (const { value } of expression.entries) typeOf(value);
      return t.MAP;
    case "Unary":
      return unaryType(expression, place, checks);
    case "Binary":
      return binary(expression, place, checks);
    case "Comparison":
      for (const one of [expression.first, ...expression.rest.map(({ operand }) => operand)]) typeOf(one);
      return t.BOOLEAN;
    case "IsNull":
    case "TypeTest":
      typeOf(expression.operand);
      return t.BOOLEAN;
    case "LabelTest":
      must(expression.target, typeOf(expression.target), "A label test", "node", "relationship");
      return t.BOOLEAN;
    case "Case":
      return caseType(expression, place, checks);
    case "CountStar":
      enterAggregate(expression, place);
      return t.INTEGER;
    case "FunctionCall":
      return call(expression, place, checks);
    case "ListComprehension":
      return comprehensionType(expression, place, checks);
    case "PatternComprehension": {
      const scope = checks.bind([expression.pattern], place.scope);
      const inner: Place = { scope, aggregation: "forbidden" };
      if (expression.where !== null) checks.predicate(expression.where, inner);
      return t.listOf(checks.expression(expression.project, inner));
    }
    case "PatternExpression":
      return patternType(expression, place, checks);
    case "Quantified": {
      const inner = elementPlace(expression.variable, typeOf(expression.list), expression.list, place);
      if (expression.where === null)
        throw fault(
          "UnexpectedSyntax",
          `${expression.quantifier}(…) needs a condition.`,
          expression.at,
          "Write any(x IN list WHERE x > 1).",
        );
      checks.predicate(expression.where, inner);
      return t.BOOLEAN;
    }
    case "Reduce": {
      const inner = elementPlace(expression.variable, typeOf(expression.list), expression.list, place);
      typeOf(expression.initial);
      const scope = inner.scope.with(expression.accumulator.name, t.ANY);
      checks.expression(expression.expression, { ...inner, scope });
      return t.ANY;
    }
    case "MapProjection":
      must(expression.target, typeOf(expression.target), "A map projection", "node", "relationship", "map");
      for (const item of expression.items) {
        if (item.kind === "entry") typeOf(item.value);
        if (item.kind === "variable") place.scope.read(item.variable);
      }
      return t.MAP;
    case "Subquery":
      return subqueryType(expression, place, checks);
  }
}

/** Checks an expression that must be true, false or null. */
export function checkPredicate(expression: Expression, place: Place, checks: Checks): void {
  if (expression.kind === "PatternExpression" && !expression.pattern.legacyShortest) {
    checks.bound(expression.pattern, place.scope);
    return;
  }
  must(expression, checks.expression(expression, place), "A condition", "boolean");
}

function propertyType({ target, key }: Of<"Property">, type: t.StaticType): t.StaticType {
  if (t.mayBe(type, "node", "relationship", "map", "temporal", "duration")) return t.ANY;
  const message = `${t.inWords(type).replace(/^./u, (first) => first.toUpperCase())} has no property “${key}”.`;
  throw typedFault("TypeError", "InvalidArgumentType", message, target.at);
}

function unaryType({ operator, operand }: Of<"Unary">, place: Place, checks: Checks): t.StaticType {
  if (operator === "not") {
    checks.predicate(operand, place);
    return t.BOOLEAN;
  }
  const type = checks.expression(operand, place);
  must(operand, type, `The sign ${operator}`, "number", "duration");
  return type;
}

const LOGICAL: ReadonlySet<string> = new Set(["and", "or", "xor"]);

function binary(expression: Of<"Binary">, place: Place, checks: Checks): t.StaticType {
  const operand = (one: Expression): t.StaticType => {
    if (one.kind !== "PatternExpression" || !LOGICAL.has(expression.operator))
      return checks.expression(one, place);
    checks.predicate(one, place);
    return t.BOOLEAN;
  };
  return binaryType(expression, operand(expression.left), operand(expression.right));
}

function caseType({ subject, whens, otherwise }: Of<"Case">, place: Place, checks: Checks): t.StaticType {
  if (subject !== null) checks.expression(subject, place);
  const results = whens.map(({ when, then }) => {
    if (subject === null) checks.predicate(when, place);
    else checks.expression(when, place);
    return checks.expression(then, place);
  });
  return t.joinAll(otherwise === null ? results : [...results, checks.expression(otherwise, place)]);
}

/** Inside a comprehension: its variable, and no aggregates. */
function elementPlace(variable: Variable, list: t.StaticType, at: Expression, place: Place): Place {
  must(at, list, "IN", "list");
  const scope = place.scope.with(variable.name, list.element ?? t.ANY);
  return { scope, aggregation: place.aggregation === "inside" ? "inside" : "forbidden" };
}

function comprehensionType(expression: Of<"ListComprehension">, place: Place, checks: Checks): t.StaticType {
  const { variable, list, where, project } = expression;
  const type = checks.expression(list, place);
  const inner = elementPlace(variable, type, list, place);
  if (where !== null) checks.predicate(where, inner);
  return project === null ? type : t.listOf(checks.expression(project, inner));
}

function patternType({ pattern, at }: Of<"PatternExpression">, place: Place, checks: Checks): t.StaticType {
  if (pattern.legacyShortest) {
    checks.bound(pattern, place.scope);
    return pattern.selector?.kind === "all shortest" ? t.listOf(t.PATH) : t.PATH;
  }
  throw fault(
    "UnexpectedSyntax",
    "A pattern stands for true or false: here a value is needed.",
    at,
    "Write EXISTS { … } for whether there is one, COUNT { … } for how many, [pattern | value] for a list.",
  );
}

function enterAggregate(expression: Expression, { aggregation }: Place): void {
  if (aggregation === "inside")
    throw fault(
      "NestedAggregation",
      "An aggregate cannot stand in another.",
      expression.at,
      "Make the inner one in a WITH before.",
    );
  if (aggregation === "allowed") return;
  throw fault(
    "InvalidAggregation",
    "Here no aggregate can stand.",
    expression.at,
    "Aggregate in WITH, then use its column: WITH x, count(*) AS c WHERE c > 1.",
  );
}

function call(expression: Of<"FunctionCall">, place: Place, checks: Checks): t.StaticType {
  const signature = calledFunction(expression);
  const { args, at } = expression;
  if (isAggregation(expression)) {
    enterAggregate(expression, place);
    const inside: Place = { ...place, aggregation: "inside" };
    return callType(
      expression,
      signature,
      args.map((one) => checks.expression(one, inside)),
    );
  }
  const name = signature.name.toLowerCase();
  if (place.aggregation === "inside" && RANDOM.has(name))
    throw fault("NonConstantExpression", `${signature.name}() cannot stand in an aggregate.`, at);
  const [only] = args;
  if (name === "exists" && only.kind === "PatternExpression") {
    checks.bound(only.pattern, place.scope);
    return t.BOOLEAN;
  }
  return callType(
    expression,
    signature,
    args.map((one) => checks.expression(one, place)),
  );
}

function subqueryType({ what, query, at }: Of<"Subquery">, { scope }: Place, checks: Checks): t.StaticType {
  const columns = checks.query(query, scope, scope);
  if (what !== "collect") return what === "exists" ? t.BOOLEAN : t.INTEGER;
  if (columns.length === 1) return t.listOf(columns[0].type);
  throw fault("InvalidClauseComposition", `COLLECT { … } returns one column, not ${columns.length}.`, at);
}
