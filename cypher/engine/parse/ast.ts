import type { Span } from "../errors.ts";
import type { Float } from "../values/value.ts";

/** What the parser makes of a query's text. Every node says where it stands: `at`. */
export interface Query {
  kind: "Query";
  at: Span;
  /** One, or several joined by UNION. */
  parts: SingleQuery[];
  /** `all[i]`: parts[i] and parts[i+1] are joined by UNION ALL; else by UNION. */
  all: boolean[];
}
export interface SingleQuery {
  clauses: Clause[];
}

export type Clause = Match | Unwind | With | Return | CallSubquery | CallProcedure;

export interface Match {
  kind: "Match";
  at: Span;
  optional: boolean;
  patterns: PathPattern[];
  where: Expression | null;
}
export interface Unwind {
  kind: "Unwind";
  at: Span;
  expression: Expression;
  variable: Variable;
}
export interface With {
  kind: "With";
  at: Span;
  projection: Projection;
  where: Expression | null;
}
export interface Return {
  kind: "Return";
  at: Span;
  projection: Projection;
}
/** CALL { … }, CALL (a, b) { … }, CALL (*) { … }; `imports` null: the old form, imported by a leading WITH. */
export interface CallSubquery {
  kind: "CallSubquery";
  at: Span;
  optional: boolean;
  imports: Variable[] | "*" | null;
  query: Query;
}
export interface CallProcedure {
  kind: "CallProcedure";
  at: Span;
  name: string;
  /** null: called without parentheses, arguments taken from parameters of the same names. */
  args: Expression[] | null;
  /** null: no YIELD; "*": YIELD *. */
  yields: { name: string; variable: Variable }[] | "*" | null;
  where: Expression | null;
}

export interface Projection {
  at: Span;
  distinct: boolean;
  /** RETURN * or WITH *; `items` then stand after the star. */
  star: boolean;
  /** The parser put it in where none was written, in EXISTS and COUNT: there need not be a variable. */
  implied?: boolean;
  items: ProjectionItem[];
  orderBy: SortItem[];
  skip: Expression | null;
  limit: Expression | null;
}
export interface ProjectionItem {
  at: Span;
  expression: Expression;
  /** The alias, or the expression's text as it stands in the query. */
  name: string;
  aliased: boolean;
}
export interface SortItem {
  at: Span;
  expression: Expression;
  descending: boolean;
}

/** A path pattern: `elements` begins and ends with a node pattern; between two nodes stands one other element. */
export interface PathPattern {
  kind: "PathPattern";
  at: Span;
  variable: Variable | null;
  selector: Selector | null;
  elements: PatternElement[];
  /** true for shortestPath(…) and allShortestPaths(…), which select by their old rules. */
  legacyShortest?: boolean;
}
/** shortestPath(p) is `SHORTEST 1`, allShortestPaths(p) `ALL SHORTEST`, with `legacyShortest` on the pattern. */
export type Selector =
  | { kind: "shortest"; count: number; groups: boolean }
  | { kind: "all shortest" }
  | { kind: "any"; count: number }
  | { kind: "all" };

export type PatternElement = NodePattern | RelationshipPattern | QuantifiedPattern;
export interface NodePattern {
  kind: "NodePattern";
  at: Span;
  variable: Variable | null;
  labels: LabelExpression | null;
  /** A map literal or a parameter. */
  properties: Expression | null;
  where: Expression | null;
}
export interface RelationshipPattern {
  kind: "RelationshipPattern";
  at: Span;
  variable: Variable | null;
  direction: "out" | "in" | "both";
  types: LabelExpression | null;
  properties: Expression | null;
  where: Expression | null;
  /** `*`, `*2`, `*1..3`: the variable is then a list of relationships. max null: no bound. */
  length: { min: number; max: number | null } | null;
  /** `+`, `*`, `{1,3}` after the arrow (a quantified relationship). */
  quantifier: Quantifier | null;
}
/** `((a)-[r]->(b) WHERE …){1,3}`; a missing node pattern beside it is put in as an anonymous one by the parser. */
export interface QuantifiedPattern {
  kind: "QuantifiedPattern";
  at: Span;
  elements: PatternElement[];
  where: Expression | null;
  /** null: a parenthesised pattern that stands once, its variables not lists. */
  quantifier: Quantifier | null;
}
export interface Quantifier {
  min: number;
  max: number | null;
}

export type LabelExpression =
  | { kind: "Label"; at: Span; name: string }
  | { kind: "AnyLabel"; at: Span }
  | { kind: "NotLabel"; at: Span; operand: LabelExpression }
  | { kind: "AndLabel" | "OrLabel"; at: Span; left: LabelExpression; right: LabelExpression };

export interface Variable {
  kind: "Variable";
  at: Span;
  name: string;
}

export type Expression =
  | Variable
  | { kind: "Literal"; at: Span; value: null | boolean | number | bigint | string | Float }
  | { kind: "Parameter"; at: Span; name: string }
  | { kind: "Property"; at: Span; target: Expression; key: string }
  | { kind: "Index"; at: Span; target: Expression; index: Expression }
  | { kind: "Slice"; at: Span; target: Expression; from: Expression | null; to: Expression | null }
  | { kind: "List"; at: Span; items: Expression[] }
  | { kind: "Map"; at: Span; entries: { key: string; value: Expression }[] }
  | { kind: "Unary"; at: Span; operator: "not" | "-" | "+"; operand: Expression }
  | { kind: "Binary"; at: Span; operator: BinaryOperator; left: Expression; right: Expression }
  /** `a < b <= c`: each operand is compared with the one before; one comparison is a chain of one. */
  | {
      kind: "Comparison";
      at: Span;
      first: Expression;
      rest: { operator: ComparisonOperator; operand: Expression }[];
    }
  | { kind: "IsNull"; at: Span; operand: Expression; negated: boolean }
  | { kind: "LabelTest"; at: Span; target: Expression; labels: LabelExpression }
  /** `x IS :: INTEGER NOT NULL`; the type in upper case, words parted by one blank. */
  | { kind: "TypeTest"; at: Span; operand: Expression; type: string; negated: boolean }
  | {
      kind: "Case";
      at: Span;
      subject: Expression | null;
      whens: { when: Expression; then: Expression }[];
      otherwise: Expression | null;
    }
  /** `name` as written; functions are found without regard to case; `count(*)` is CountStar. */
  | FunctionCall
  | { kind: "CountStar"; at: Span }
  | {
      kind: "ListComprehension";
      at: Span;
      variable: Variable;
      list: Expression;
      where: Expression | null;
      project: Expression | null;
    }
  | {
      kind: "PatternComprehension";
      at: Span;
      pattern: PathPattern;
      where: Expression | null;
      project: Expression;
    }
  /** A pattern as a predicate, or as an argument of size() or exists(). */
  | { kind: "PatternExpression"; at: Span; pattern: PathPattern }
  | {
      kind: "Quantified";
      at: Span;
      quantifier: "all" | "any" | "none" | "single";
      variable: Variable;
      list: Expression;
      where: Expression | null;
    }
  | {
      kind: "Reduce";
      at: Span;
      accumulator: Variable;
      initial: Expression;
      variable: Variable;
      list: Expression;
      expression: Expression;
    }
  | { kind: "MapProjection"; at: Span; target: Variable; items: MapProjectionItem[] }
  /** EXISTS { … }, COUNT { … }, COLLECT { … }; a bare pattern is parsed as MATCH pattern RETURN *. */
  | { kind: "Subquery"; at: Span; what: "exists" | "count" | "collect"; query: Query };

export interface FunctionCall {
  kind: "FunctionCall";
  at: Span;
  name: string;
  distinct: boolean;
  args: Expression[];
}
export type MapProjectionItem =
  | { kind: "property"; key: string }
  | { kind: "all" }
  | { kind: "entry"; key: string; value: Expression }
  | { kind: "variable"; variable: Variable };

export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type BinaryOperator =
  | "and"
  | "or"
  | "xor"
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "^"
  | "||"
  | "in"
  | "contains"
  | "starts with"
  | "ends with"
  | "=~";
