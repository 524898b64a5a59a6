import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CypherError } from "../../../../cypher/engine/errors.ts";
import { GraphBuilder } from "../../../../cypher/engine/graph/builder.ts";
import { equals } from "../../../../cypher/engine/values/equality.ts";
import { print } from "../../../../cypher/engine/values/print.ts";
import { Float, NodeValue, RelationshipValue, type Value } from "../../../../cypher/engine/values/value.ts";
import { anyValue } from "../values/arbitrary.ts";
import { answer, evaluate, ready } from "./evaluate.ts";

function small() {
  const builder = new GraphBuilder();
  const a = builder.addNode(["Entity", "Agency"], { name: "甲", n: 1 });
  const b = builder.addNode([], {});
  const r = builder.addRelationship("KNOWS", a, b, { since: 2020 });
  const graph = builder.build();
  const variables = {
    a: new NodeValue(graph, a),
    b: new NodeValue(graph, b),
    r: new RelationshipValue(graph, r),
  };
  return { graph, variables };
}

describe("nodes and relationships", () => {
  it.each([
    ["a.name", "'甲'"],
    ["b.name", "null"],
    ["r.since", "2020"],
    ["a['n']", "1"],
    ["a[null]", "null"],
    ["a:Agency", "true"],
    ["a:Agency&Entity", "true"],
    ["a:!Agency|Region", "false"],
    ["b:%", "false"],
    ["r:KNOWS|LIKES", "true"],
    ["labels(a)", "['Entity', 'Agency']"],
    ["keys(a)", "['name', 'n']"],
    ["properties(r)", "{since: 2020}"],
    ["type(r)", "'KNOWS'"],
    ["startNode(r) = a AND endNode(r) = b", "true"],
    ["a = b", "false"],
    ["a < b", "true"],
    ["id(b)", "1"],
    ["elementId(a) = elementId(startNode(r))", "true"],
    ["a {.name, other: 1, .missing}", "{name: '甲', other: 1, missing: null}"],
    ["a {.*}", "{name: '甲', n: 1}"],
    ["r {.since, a}", "{since: 2020, a: (:Entity:Agency {name: '甲', n: 1})}"],
    ["[x IN [a, b] WHERE x.name IS NOT NULL | x.name]", "['甲']"],
    ["valueType([a, r])", "'LIST<NODE NOT NULL | RELATIONSHIP NOT NULL> NOT NULL'"],
    ["a[1]", "ERROR TypeError PropertyAccessByNonString"],
    ["labels(r)", "ERROR TypeError InvalidArgumentValue"],
    ["a + 1", "ERROR TypeError InvalidArgumentType"],
  ])("%s", (text, wanted) => {
    expect(answer(text, small())).toBe(wanted);
  });
});

describe("what is known before the run", () => {
  it("refuses unknown names with a hint where there is one", () => {
    for (const [text, type, hint] of [
      ["unknown", "SyntaxError", false],
      ["nothing(1)", "SyntaxError", false],
      ["count(1)", "SyntaxError", false],
      ["point({x: 1, y: 2})", "Unsupported", true],
      ["apoc.text.join([], '')", "Unsupported", true],
      ["$missing", "ParameterMissing", false],
    ] as const) {
      let caught: unknown;
      try {
        ready(text);
      } catch (error) {
        caught = error;
      }
      expect(caught, text).toBeInstanceOf(CypherError);
      expect((caught as CypherError).type, text).toBe(type);
      expect((caught as CypherError).at, text).not.toBeNull();
      expect((caught as CypherError).hint !== null, text).toBe(hint);
    }
  });

  it("leaves the errors of constants to the run", () => {
    expect(answer("CASE WHEN false THEN 1 / 0 ELSE 2 END")).toBe("2");
    expect(answer("coalesce(1, 1 / 0)")).toBe("1");
    expect(answer("false AND 1 / 0 = 1")).toBe("false");
    expect(answer("true OR 1 / 0 = 1")).toBe("true");
    expect(() => ready("1 / 0")).not.toThrow();
  });

  it("computes constants once and what varies each time", () => {
    const constant = ready("[1, 2, {a: [3]}]");
    expect(constant.run()).toBe(constant.run());
    const varying = ready("randomUUID()");
    expect(varying.run()).not.toBe(varying.run());
  });

  it("counts the work of loops, and hands on what stops them", () => {
    let ticks = 0;
    evaluate("[x IN list | all(y IN list WHERE true)]", {
      variables: { list: [1, 2, 3] },
      tick: () => ticks++,
    });
    expect(ticks).toBe(12);
    const stop = () => {
      throw new CypherError("BudgetExceeded", "Steps", "too much");
    };
    expect(() => ready("range(1, 1000000000)", { tick: stop })).toThrow("too much");
  });

  it("says where an error is", () => {
    try {
      evaluate("1 + toInteger(x)", { variables: { x: [] } });
      expect.unreachable();
    } catch (error) {
      expect((error as CypherError).at).toEqual({ start: 11, end: 23 });
    }
  });
});

describe("shortcuts for constants change nothing", () => {
  const same = (text: string, constant: string, variables: Record<string, Value>) => {
    expect(answer(constant, { variables }), `${constant} of ${print(variables.a)}`).toBe(
      answer(text, { variables }),
    );
  };

  it("in comparisons", () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        for (const operator of ["=", "<>", "<", "<=", ">", ">="]) {
          const parameters = { b };
          const variables = { a, b };
          expect(answer(`a ${operator} $b`, { variables, parameters })).toBe(
            answer(`a ${operator} b`, { variables }),
          );
        }
      }),
    );
  });

  it("in IN", () => {
    fc.assert(
      fc.property(anyValue, fc.array(anyValue, { maxLength: 4 }), (a, list) => {
        const looped = answer("a IN list", { variables: { a, list } });
        expect(answer("a IN $list", { variables: { a }, parameters: { list } })).toBe(looped);
        const found = list.map((one) => equals(a, one));
        const wanted = found.includes(true) ? true : found.includes(null) ? null : false;
        expect(looped).toBe(String(wanted));
      }),
    );
  });

  it("in chains, which are comparisons joined by AND", () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        same("a < b AND b <= c", "a < b <= c", { a, b, c });
        same("a = b AND b > c", "a = b > c", { a, b, c });
      }),
    );
  });
});

describe("logic", () => {
  const truths: Value[] = [true, false, null];
  it("follows the tables of three values", () => {
    for (const a of truths) {
      for (const b of truths) {
        const variables = { a, b };
        const and = a === false || b === false ? false : a === null || b === null ? null : true;
        const or = a === true || b === true ? true : a === null || b === null ? null : false;
        const xor = a === null || b === null ? null : a !== b;
        expect(evaluate("a AND b", { variables })).toBe(and);
        expect(evaluate("a OR b", { variables })).toBe(or);
        expect(evaluate("a XOR b", { variables })).toBe(xor);
        expect(evaluate("NOT (a AND b)", { variables })).toBe(evaluate("NOT a OR NOT b", { variables }));
      }
    }
  });

  it("asks for booleans", () => {
    for (const text of ["a AND true", "true AND a", "a OR false", "NOT a", "a XOR true", "null OR a"]) {
      expect(answer(text, { variables: { a: new Float(1) } }), text).toBe(
        "ERROR TypeError InvalidArgumentType",
      );
    }
  });
});
