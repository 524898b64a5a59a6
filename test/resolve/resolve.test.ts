import { describe, expect, it } from "vitest";
import { validateGraph } from "../../graph-build/check/validate.ts";
import type { DocumentFacts, Graph } from "../../graph-build/model/index.ts";
import { resolve } from "../../graph-build/resolve/resolve.ts";
import { factsOf, quoteIn } from "./make.ts";

const named = (g: Graph, type: string) =>
  g.nodes.filter((n) => n.attributes.entityType === type).map((n) => n.attributes.name);

const bureau = (file: string, region: string, name: string): DocumentFacts =>
  factsOf(file, `${name}印发通知。市教育局要求落实。`, [
    { type: "Agency", name, aliases: ["市教育局"], regionCode: region },
  ]);

describe("resolve", () => {
  it("keeps two bureaus of one short form in two cities apart", () => {
    const g = resolve(
      [bureau("a.txt", "410600", "甲市教育局"), bureau("b.txt", "411400", "乙市教育局")],
      "t",
    );
    expect(named(g, "Agency")).toEqual(["乙市教育局", "甲市教育局"]);
  });

  it("joins one bureau named in two documents and keeps both places", () => {
    const g = resolve(
      [bureau("a.txt", "410600", "甲市教育局"), bureau("b.txt", "410600", "甲市教育局")],
      "t",
    );
    expect(named(g, "Agency")).toEqual(["甲市教育局"]);
    expect(g.nodes[0].attributes.evidence.map((e) => e.source)).toEqual(["a.txt", "b.txt"]);
  });

  it("joins a name that is the alias of exactly one body of that region", () => {
    const full = factsOf("a.txt", "甲市教育体育局成立", [
      { type: "Agency", name: "甲市教育体育局", aliases: ["甲市教体局"], regionCode: "410600" },
    ]);
    const short = factsOf("b.txt", "甲市教体局开会", [
      { type: "Agency", name: "甲市教体局", regionCode: "410600" },
    ]);
    const g = resolve([short, full], "t");
    expect(named(g, "Agency")).toEqual(["甲市教育体育局"]);
    expect(g.nodes[0].attributes.aliases).toEqual(["甲市教体局"]);
  });

  it("joins people of one name across documents only where a body or region agrees", () => {
    const person = (file: string, region: string, body: string) =>
      factsOf(
        file,
        `${body}局长王芳表示`,
        [
          { type: "Person", name: "王芳" },
          { type: "Agency", name: body, regionCode: region },
        ],
        [{ type: "HOLDS_POST", from: 0, to: 1, title: "局长" }],
      );
    const apart = resolve([person("a.txt", "1", "甲局"), person("b.txt", "2", "乙局")], "t");
    expect(named(apart, "Person")).toEqual(["王芳", "王芳"]);
    const together = resolve([person("a.txt", "1", "甲局"), person("b.txt", "1", "丙局")], "t");
    expect(named(together, "Person")).toEqual(["王芳"]);
  });

  it("reports a relation whose ends are one thing and writes no loop", () => {
    const f = factsOf(
      "a.txt",
      "甲县与甲县结对",
      [
        { type: "Region", name: "甲县", regionCode: "1", subtype: "county" },
        { type: "Region", name: "甲县", regionCode: "1", subtype: "county" },
      ],
      [{ type: "PARTNERS_WITH", from: 0, to: 1 }],
    );
    const g = resolve([f], "t");
    expect(g.edges.map((e) => e.attributes.relationType)).toEqual(["MENTIONED_IN"]);
    expect(g.attributes.findings).toMatchObject([{ kind: "drop", step: "resolve", quote: "甲县与甲县结对" }]);
  });

  it("makes one figure of a value said twice of one subject, with the number and its sentence as quotes", () => {
    const text = "甲县新建学校3所。全年新建学校3所。";
    const figure = (quote: string, sentence: string, start: number) => ({
      value: 3,
      unit: "所",
      qualifier: "eq" as const,
      period: null,
      planned: false,
      indicator: "新建学校",
      rule: "test",
      confidence: 1,
      evidence: { ...quoteIn("a.txt", text, quote), start, end: start + quote.length },
      sentence: quoteIn("a.txt", text, sentence),
      subject: { entity: 0, rule: "test", confidence: 0.8 },
    });
    const figures = [figure("3所", "甲县新建学校3所。", 6), figure("3所", "全年新建学校3所。", 15)];
    const g = resolve(
      [factsOf("a.txt", text, [{ type: "Region", name: "甲县", regionCode: "1" }], [], { figures })],
      "t",
    );
    const node = g.nodes.find((n) => n.attributes.entityType === "Figure");
    expect(node?.attributes.evidence.map((e) => e.quote)).toEqual([
      "3所",
      "甲县新建学校3所。",
      "3所",
      "全年新建学校3所。",
    ]);
    const about = g.edges.filter((e) => e.attributes.relationType === "ABOUT");
    expect(about).toHaveLength(1);
    expect(about[0].attributes.evidence).toHaveLength(2);
  });

  it("gives the same bytes whatever the order, and a valid graph", () => {
    const docs = ["a", "b", "c", "d"].map((f, i) => bureau(`${f}.txt`, String(i % 2), `${i % 2}市教育局`));
    const g = resolve(docs, "t");
    expect(JSON.stringify(resolve(docs.toReversed(), "t"))).toBe(JSON.stringify(g));
    expect(validateGraph(g).faults).toEqual([]);
  });

  it("keeps one of two documents of the same name and says so", () => {
    const a = bureau("a.txt", "1", "甲市教育局");
    const g = resolve([a, a], "t");
    expect(g.attributes.sources).toHaveLength(1);
    expect(g.attributes.findings).toMatchObject([{ kind: "drop", source: "a.txt" }]);
  });
});
