import { describe, expect, it } from "vitest";
import type { PathPattern } from "../../../../cypher/engine/parse/ast.ts";
import { parse } from "../../../../cypher/engine/parse/parse.ts";

function pattern(text: string): PathPattern {
  const [clause] = parse(`MATCH ${text} RETURN 1`).parts[0].clauses;
  if (clause.kind !== "Match") throw new Error(clause.kind);
  return clause.patterns[0];
}
const kinds = (text: string): string =>
  pattern(text)
    .elements.map(({ kind }) => kind[0])
    .join("");

describe("path patterns", () => {
  it("puts a node beside every quantified part that has none", () => {
    expect(kinds("((a)-[:R]->(b)){2}")).toBe("NQN");
    expect(kinds("(x) ((a)-[:R]->(b)){2} (y)-->(z)")).toBe("NQNRN");
    expect(kinds("((a)-->(b))+ ((c)-->(d))*")).toBe("NQNQN");
    expect(kinds("((a)-->(b))")).toBe("NRN");
    expect(kinds("((a)-->(b) WHERE a.x = b.x)")).toBe("NQN");
  });

  it.each([
    ["-->", "out"],
    ["<--", "in"],
    ["--", "both"],
    ["<-->", "both"],
    ["-[r]->", "out"],
    ["<-[r]-", "in"],
  ])("reads the direction of %s", (arrow, direction) => {
    expect(pattern(`(a)${arrow}(b)`).elements[1]).toMatchObject({ direction });
  });

  it.each([
    ["*", { min: 1, max: null }],
    ["*2", { min: 2, max: 2 }],
    ["*1..3", { min: 1, max: 3 }],
    ["*..3", { min: 1, max: 3 }],
    ["*0..", { min: 0, max: null }],
  ])("reads the length %s", (text, length) => {
    expect(pattern(`(a)-[r:X${text}]->(b)`).elements[1]).toMatchObject({ length, variable: { name: "r" } });
  });

  it.each([
    ["+", { min: 1, max: null }],
    ["*", { min: 0, max: null }],
    ["{2}", { min: 2, max: 2 }],
    ["{1,3}", { min: 1, max: 3 }],
    ["{,3}", { min: 0, max: 3 }],
    ["{1,}", { min: 1, max: null }],
  ])("reads the quantifier %s", (text, quantifier) => {
    expect(pattern(`(a)-[:X]->${text}(b)`).elements[1]).toMatchObject({ quantifier });
    expect(pattern(`((a)-[:X]->(b))${text}`).elements[1]).toMatchObject({ quantifier });
  });

  it.each([
    ["SHORTEST 2", { kind: "shortest", count: 2, groups: false }],
    ["SHORTEST 2 GROUPS", { kind: "shortest", count: 2, groups: true }],
    ["ANY SHORTEST", { kind: "shortest", count: 1, groups: false }],
    ["ALL SHORTEST PATHS", { kind: "all shortest" }],
    ["ANY", { kind: "any", count: 1 }],
    ["ANY 3 PATHS", { kind: "any", count: 3 }],
    ["ALL", { kind: "all" }],
  ])("reads the selector %s", (text, selector) => {
    expect(pattern(`p = ${text} (a)-->+(b)`)).toMatchObject({ selector, variable: { name: "p" } });
  });

  it("reads shortestPath as its old form", () => {
    expect(pattern("p = shortestPath((a)-[*]-(b))")).toMatchObject({
      variable: { name: "p" },
      selector: { kind: "shortest", count: 1 },
      legacyShortest: true,
    });
  });

  it.each([
    [":A", "A"],
    [":A:B", "(A&B)"],
    [":A|B", "(A|B)"],
    [":A|:B", "(A|B)"],
    [":A&!B|%", "((A&!B)|%)"],
    [":!(A|B)", "!(A|B)"],
    [" IS A&B", "(A&B)"],
    [":`a b`:match", "(a b&match)"],
  ])("reads the labels %s", (text, expected) => {
    type Label = NonNullable<Extract<PathPattern["elements"][0], { kind: "NodePattern" }>["labels"]>;
    const print = (one: Label): string => {
      if (one.kind === "Label") return one.name;
      if (one.kind === "AnyLabel") return "%";
      if (one.kind === "NotLabel") return `!${print(one.operand)}`;
      return `(${print(one.left)}${one.kind === "AndLabel" ? "&" : "|"}${print(one.right)})`;
    };
    const [node] = pattern(`(n${text})`).elements;
    if (node.kind !== "NodePattern" || node.labels === null) throw new Error(node.kind);
    expect(print(node.labels)).toBe(expected);
  });

  it("reads WHERE inside brackets", () => {
    const [node, relationship] = pattern("(a:X WHERE a.y > 1)-[r WHERE r.z]->()").elements;
    expect(node).toMatchObject({ where: { kind: "Comparison" } });
    expect(relationship).toMatchObject({ where: { kind: "Property" } });
  });
});
