import { describe, expect, it } from "vitest";
import { prepareData } from "../../src/data/explorer-data.ts";
import { evidenceOf, factsOf, figuresOf, inContext, outermost } from "../../src/data/facts.ts";
import { LoadError } from "../../src/data/graph-source.ts";
import { overviewOf } from "../../src/data/overview.ts";
import { checkGraph, parseGraph } from "../../src/data/parse-graph.ts";
import { paragraphsOf } from "../../src/data/passages.ts";
import { summaryOf } from "../../src/data/summary.ts";
import { periodText, valueText } from "../../src/data/values.ts";
import { yearsOfPeriod } from "../../src/data/years.ts";
import { smallGraph } from "../fixtures/small-graph.ts";

const data = prepareData(smallGraph());
const faultOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof LoadError) return error.fault;
  }
  return null;
};

describe("reading graph.json", () => {
  it("names the faults with their places", () => {
    expect(faultOf(() => parseGraph("{", "g.json"))?.kind).toBe("not-json");
    const broken = smallGraph();
    broken.edges[0].target = "nobody";
    expect(faultOf(() => checkGraph(broken, "g.json"))).toEqual({
      kind: "not-graph",
      where: "g.json",
      faults: ["edges[0]: no node has the key nobody"],
    });
    const fault = faultOf(() => checkGraph({ ...smallGraph(), nodes: [{ key: "a", attributes: {} }] }, "g"));
    expect(fault?.kind === "not-graph" && fault.faults[0]).toMatch(/^nodes\[0\]\.attributes\.entityType: /);
  });

  it("takes its own form back", () => {
    expect(parseGraph(JSON.stringify(smallGraph()), "g.json")).toEqual(smallGraph());
  });
});

describe("what the explorer knows of a graph", () => {
  it("makes a tree of regions from memberships and, where these are missing, from codes", () => {
    expect(data.regionTree.map((b) => b.name)).toEqual(["山东省", "乐亭县"]);
    const [shandong] = data.regionTree;
    expect(shandong.below[0].below.map((b) => b.name)).toEqual(["济阳区"]);
    expect(shandong.count).toBe(7);
  });

  it("gives every node a place, the same each time", () => {
    expect(data.places.size).toBe(data.net.order);
    expect([...prepareData(smallGraph()).places]).toEqual([...data.places]);
  });

  it("reads years from periods, else from the dates of sources", () => {
    expect(data.years).toEqual(["2023", "2022", "2021", "-"]);
    expect(yearsOfPeriod("2021/2023")).toEqual(["2021", "2022", "2023"]);
    expect(yearsOfPeriod("/2026")).toEqual(["2026"]);
    expect(yearsOfPeriod(null)).toEqual([]);
  });

  it("groups facts by relation and direction, figures and places apart", () => {
    expect(factsOf(data, "bu").map((g) => [g.relation, g.out])).toEqual([
      ["HOLDS_POST", false],
      ["LOCATED_IN", true],
      ["RUNS", true],
    ]);
    expect(figuresOf(data, "bu").map((f) => f.key)).toEqual(["f1"]);
    expect(evidenceOf(data, "bu").map((e) => e.quote)).toEqual(["济阳区教育和体育局", "该局"]);
    expect(summaryOf(data, "gm").posts).toEqual([{ title: "局长", body: "济阳区教育和体育局" }]);
    expect(overviewOf(data).questions.map((q) => q.kind)).toEqual(["who", "runs", "figures"]);
  });

  it("sets a quote in its sentence, and bare where the text does not hold it", () => {
    const [, second] = evidenceOf(data, "bu");
    expect(inContext(data, second).after).toBe("办起空中课堂。");
    expect(inContext(data, { ...second, quote: "别的" })).toEqual({ before: "", quote: "别的", after: "" });
  });

  it("leaves out quotes that lie inside another", () => {
    const e = (start: number, end: number) => ({ source: "a", article: 0, start, end, quote: "" });
    expect(outermost([e(2, 4), e(0, 9), e(0, 9), e(12, 13)])).toEqual([e(0, 9), e(12, 13)]);
  });
});

describe("the text of a report", () => {
  const { text } = data.sources.get("a.md")!;
  it("is shown whole, marked at the place, with front matter and headings told apart", () => {
    const start = text!.indexOf("该局");
    const paragraphs = paragraphsOf(text!, { start, end: start + 2 }, [{ start: start + 1, end: start + 5 }]);
    expect(paragraphs.map((p) => p.kind)).toEqual(["front", "front", "front", "heading", "body", "body"]);
    for (const p of paragraphs) for (const r of p.runs) expect(text!.slice(r.start, r.end)).toBe(r.text);
    const marked = paragraphs.flatMap((p) => p.runs).filter((r) => r.mark);
    expect(marked.map((r) => [r.text, r.mark])).toEqual([
      ["该", "focus"],
      ["局", "focus"],
      ["办起空", "mention"],
    ]);
  });
});

describe("values", () => {
  it("are written as people write them", () => {
    expect(valueText(1160000000, "元", "zh")).toBe("11.6亿元");
    expect(valueText(5000000, "元", "zh")).toBe("500万元");
    expect(valueText(12345, "人", "zh")).toBe("12,345人");
    expect(valueText(1160000000, "元", "en")).toBe("1.16 billion 元");
    expect(valueText(93.47, "%", "en")).toBe("93.47%");
    expect(periodText("2021/2025")).toBe("2021–2025");
  });
});
