import { describe, expect, it } from "vitest";
import { check } from "../../graph-build/check/check.ts";
import { validateGraph } from "../../graph-build/check/validate.ts";
import type { DocRelation, Graph } from "../../graph-build/model/index.ts";
import { resolve } from "../../graph-build/resolve/resolve.ts";
import { factsOf, quoteIn } from "../resolve/make.ts";

const text = "甲局局长张伟出席。甲局副局长李娜参加。甲局局长王强讲话。";

function posts(first: string, second: string, relations: Partial<DocRelation>[] = []): Graph {
  const entities = [
    { type: "Agency" as const, name: "甲局" },
    { type: "Person" as const, name: "张伟" },
    { type: "Person" as const, name: "王强" },
  ];
  const said = (from: number, title: string, i: number) => ({
    type: "HOLDS_POST" as const,
    from,
    to: 0,
    title,
    evidence: [quoteIn("a.txt", text, i === 0 ? "甲局局长张伟出席。" : "甲局局长王强讲话。")],
    ...relations[i],
  });
  return resolve([factsOf("a.txt", text, entities, [said(1, first, 0), said(2, second, 1)])], "t");
}

describe("check", () => {
  it("finds one post held by two people in one source, with both quotes", () => {
    const found = check(posts("局长", "党组书记、局长")).attributes.findings;
    expect(found).toMatchObject([
      {
        kind: "contradiction",
        about: "post",
        detail: "局长",
        values: ["张伟", "王强"],
        evidence: [{ quote: "甲局局长张伟出席。" }, { quote: "甲局局长王强讲话。" }],
      },
    ]);
  });

  it("raises no alarm for deputies, different posts or a post of the past", () => {
    expect(check(posts("副局长", "副局长")).attributes.findings).toEqual([]);
    expect(check(posts("局长", "党组书记")).attributes.findings).toEqual([]);
    const former = { ...quoteIn("a.txt", text, "甲局局长王强讲话。"), quote: "甲局原局长王强讲话。" };
    const g = posts("局长", "局长", [{}, { evidence: [former] }]);
    const kinds = check({
      ...g,
      attributes: { ...g.attributes, sources: g.attributes.sources.map((s) => ({ ...s, text: undefined })) },
    }).attributes.findings.map((f) => f.kind);
    expect(kinds).toEqual([]);
  });

  it("drops what has no true quote, and what hangs on it, each with its reason", () => {
    const g = posts("局长", "副局长");
    const broken: Graph = {
      ...g,
      nodes: g.nodes.map((n) =>
        n.attributes.name === "张伟"
          ? {
              ...n,
              attributes: {
                ...n.attributes,
                evidence: n.attributes.evidence.map((e) => ({ ...e, quote: "张纬" })),
              },
            }
          : n,
      ),
    };
    expect(validateGraph(broken).faults.join("\n")).toMatch(/张伟: a quote that is not its slice/);
    const checked = check(broken);
    expect(checked.nodes.map((n) => n.attributes.name)).not.toContain("张伟");
    expect(validateGraph(checked).faults).toEqual([]);
    const reasons = checked.attributes.findings.map((f) => (f.kind === "drop" ? f.reason : ""));
    expect(reasons).toContain("Person 张伟: no quote");
    expect(reasons.filter((r) => r.includes("an end that is no node"))).toHaveLength(2);
  });
});

describe("validateGraph", () => {
  it("names what does not fit the schema", () => {
    expect(validateGraph({ nodes: [] }).faults.join("\n")).toMatch(/options/);
  });

  it("names dangling and doubled ids, and quotes that differ from the source at hand", () => {
    const g = posts("局长", "副局长");
    const faults = (h: Graph, textOf?: () => string) => validateGraph(h, textOf).faults.join("\n");
    expect(faults(g)).toBe("");
    expect(faults({ ...g, nodes: g.nodes.slice(1) })).toMatch(/is no node/);
    expect(faults({ ...g, nodes: [...g.nodes, g.nodes[0]] })).toMatch(/stands twice/);
    expect(faults(g, () => text.replace("张伟", "张玮"))).toMatch(/not its slice/);
  });
});
