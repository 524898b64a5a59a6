import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression } from "../../../../cypher/engine/parse/ast.ts";
import { parse } from "../../../../cypher/engine/parse/parse.ts";

function expression(text: string): Expression {
  const [clause] = parse(`RETURN ${text}`).parts[0].clauses;
  if (clause.kind !== "Return") throw new Error(clause.kind);
  return clause.projection.items[0].expression;
}

/** An expression with a bracket around every operation. */
function grouped(one: Expression): string {
  switch (one.kind) {
    case "Variable":
      return one.name;
    case "Literal":
      return String(one.value);
    case "Binary":
      return `(${grouped(one.left)} ${one.operator} ${grouped(one.right)})`;
    case "Unary":
      return `(${one.operator} ${grouped(one.operand)})`;
    case "Comparison":
      return `(${[grouped(one.first), ...one.rest.map((r) => `${r.operator} ${grouped(r.operand)}`)].join(" ")})`;
    case "IsNull":
      return `(${grouped(one.operand)} is null)`;
    case "Property":
      return `${grouped(one.target)}.${one.key}`;
    default:
      return one.kind;
  }
}

describe("precedence", () => {
  it.each([
    ["a OR b XOR c AND NOT d", "(a or (b xor (c and (not d))))"],
    ["NOT a = b", "(not (a = b))"],
    ["NOT NOT a", "(not (not a))"],
    ["1 + 2 * 3 ^ 4 ^ 5", "(1 + (2 * ((3 ^ 4) ^ 5)))"],
    ["1 - 2 - 3", "((1 - 2) - 3)"],
    ["-2 ^ 2", "(-2 ^ 2)"],
    ["-a.b ^ 2", "((- a.b) ^ 2)"],
    ["a < b <= c = d", "(a < b <= c = d)"],
    ["a + b IS NULL", "((a + b) is null)"],
    ["a = b IS NULL", "(a = (b is null))"],
    ["a IN b + c", "(a in (b + c))"],
    ["a STARTS WITH b AND c", "((a starts with b) and c)"],
    ["a || b + c", "((a || b) + c)"],
  ])("groups %s", (text, expected) => {
    expect(grouped(expression(text))).toBe(expected);
  });

  it("reads an expression with all its brackets as the same expression", () => {
    const leaf = fc.constantFrom("a", "b", "c.d", "7");
    const operators = ["AND", "OR", "XOR", "+", "-", "*", "/", "%", "^", "IN", "CONTAINS", "||", "=~"];
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.tuple(tie("tree"), fc.constantFrom(...operators), tie("tree")).map((parts) => parts.join(" ")),
        tie("tree").map((inner) => `(${inner})`),
        tie("tree").map((inner) => `(NOT ${inner})`),
      ),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        const once = grouped(expression(text));
        expect(grouped(expression(once))).toBe(once);
      }),
    );
  });
});

describe("brackets", () => {
  it.each([
    ["(a)-[:R]->(b)", "PatternExpression"],
    ["(a)--(b)", "PatternExpression"],
    ["(a)<--()", "PatternExpression"],
    ["(a:X {y: 1})-->(b)", "PatternExpression"],
    ["(a) - [1]", "Binary"],
    ["(a)-1", "Binary"],
    ["(a) < -1", "Comparison"],
    ["(a) - -b", "Binary"],
    ["(a)", "Variable"],
    ["[a]", "List"],
    ["[a IN b]", "ListComprehension"],
    ["[a IN b, c]", "List"],
    ["[(a)-->(b) | b]", "PatternComprehension"],
    ["[p = (a)-->(b) | p]", "PatternComprehension"],
    ["[p = (a)]", "List"],
    ["a[1]", "Index"],
    ["a[1..]", "Slice"],
    ["a[..1]", "Slice"],
    ["a {.b}", "MapProjection"],
    ["{a: b}", "Map"],
    ["count(*)", "CountStar"],
    ["count(a)", "FunctionCall"],
    ["count", "Variable"],
    ["COUNT { (a) }", "Subquery"],
    ["all(x IN y WHERE z)", "Quantified"],
    ["reduce(a = 0, x IN y | a + x)", "Reduce"],
    ["a:B", "LabelTest"],
    ["a IS B|C", "LabelTest"],
    ["a IS :: LIST<INTEGER>", "TypeTest"],
    ["a.b.c(1)", "FunctionCall"],
    ["a.b.c", "Property"],
    ["shortestPath((a)-[*]-(b))", "PatternExpression"],
    ["CASE a WHEN 1 THEN 2 END", "Case"],
  ])("tells what %s is", (text, kind) => {
    expect(expression(text).kind).toBe(kind);
  });

  it("ends a label at the bar of a comprehension", () => {
    expect(expression("[x IN xs WHERE x:A|B | x.name]")).toMatchObject({
      where: { labels: { kind: "OrLabel" } },
      project: { kind: "Property" },
    });
    expect(expression("[x IN xs WHERE x:A | x]")).toMatchObject({
      where: { labels: { kind: "Label" } },
      project: { name: "x" },
    });
  });
});

describe("literals", () => {
  it.each<[string, unknown]>([
    ["0", 0],
    ["-0", 0],
    ["0x1F", 31],
    ["-0x8000000000000000", -(2n ** 63n)],
    ["0o17", 15],
    ["1_000", 1000],
    ["9007199254740993", 9007199254740993n],
    ["-9223372036854775808", -(2n ** 63n)],
    ["true", true],
    ["NULL", null],
    ["'a\\'b\\n\\u4e2d\\\\'", "a'b\n中\\"],
    ['"政图"', "政图"],
    ["'\\d+\\U'", "\\d+\\U"],
  ])("reads %s", (text, value) => {
    expect(expression(text)).toMatchObject({ kind: "Literal", value });
  });

  it.each([
    [".5", 0.5],
    ["1.5e3", 1500],
    ["-.1E-2", -0.001],
    ["1e9", 1e9],
    ["Infinity", Number.POSITIVE_INFINITY],
  ])("reads the FLOAT %s", (text, value) => {
    expect(expression(text)).toMatchObject({ value: { value } });
  });

  it.each([
    ["9223372036854775808", "IntegerOverflow"],
    ["-9223372036854775809", "IntegerOverflow"],
    ["0x8000000000000000", "IntegerOverflow"],
    ["1e999", "FloatingPointOverflow"],
    ["0x", "InvalidNumberLiteral"],
    ["12ab", "InvalidNumberLiteral"],
    ["007", "InvalidNumberLiteral"],
    ["xs[..]", "UnexpectedSyntax"],
    ["'\\u12'", "InvalidUnicodeLiteral"],
  ])("refuses %s", (text, detail) => {
    expect(() => parse(`RETURN ${text}`)).toThrow(expect.objectContaining({ type: "SyntaxError", detail }));
  });

  it("gives back every text that is written with escapes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = text.replace(/[\\']/gu, "\\$&");
        expect(expression(`'${escaped}'`)).toMatchObject({ value: text });
      }),
    );
  });
});

describe("CASE", () => {
  it("takes several values for one branch", () => {
    expect(expression("CASE a WHEN 1, 2 THEN 'x' END")).toMatchObject({
      subject: { name: "a" },
      whens: [{ when: { value: 1 } }, { when: { value: 2 } }],
    });
  });

  it("takes comparisons with its subject", () => {
    expect(expression("CASE a WHEN > 5 THEN 'x' WHEN IS NULL THEN 'y' WHEN 1 THEN 'z' END")).toMatchObject({
      subject: null,
      whens: [
        { when: { kind: "Comparison" } },
        { when: { kind: "IsNull" } },
        { when: { kind: "Comparison" } },
      ],
    });
    expect(() => parse("RETURN CASE WHEN > 5 THEN 1 END")).toThrow(/nothing to compare/u);
  });
});
