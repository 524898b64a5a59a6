import { describe, expect, it } from "vitest";
import { arithmeticFindings } from "../../graph-build/check/arithmetic.ts";
import { figureContradictions } from "../../graph-build/check/figures.ts";
import { slackOf } from "../../graph-build/check/places.ts";
import { locateFigures } from "../../graph-build/extract/figures/figures.ts";
import type { Finding, Graph, GraphNode } from "../../graph-build/model/index.ts";
import { articleOf } from "../extract/article.ts";

interface Said {
  text: string;
  indicator?: string;
  period?: string | null;
}

/** A graph of one subject with all figures of some sentences, one after the other in one source. */
function graphOf(said: Said[]): Graph {
  const graph: Graph = {
    options: { type: "directed", multi: true, allowSelfLoops: false },
    attributes: { schema: "zhengtu/1", title: "", sources: [], findings: [] },
    nodes: [],
    edges: [],
  };
  const subject = { name: "东山县", aliases: ["全县"] };
  graph.nodes.push({ key: "s", attributes: { entityType: "Region", ...subject, evidence: [] } });
  let offset = 0;
  for (const { text, indicator = "指标", period = null } of said) {
    const evidence = (start: number, end: number) => ({
      source: "a.md",
      article: 0,
      start: offset + start,
      end: offset + end,
      quote: text.slice(start, end),
    });
    for (const f of locateFigures(articleOf(text), [])) {
      const key = `${offset}-${f.start}`;
      const node: GraphNode = {
        key,
        attributes: {
          entityType: "Figure",
          name: key,
          aliases: [],
          evidence: [evidence(f.start, f.end), evidence(0, text.length)],
          indicator,
          value: f.value,
          unit: f.unit,
          qualifier: f.qualifier,
          period,
          planned: false,
        },
      };
      graph.nodes.push(node);
      graph.edges.push({
        key: `e${key}`,
        source: key,
        target: "s",
        attributes: {
          relationType: "ABOUT",
          rule: "test",
          confidence: 1,
          evidence: [evidence(0, text.length)],
        },
      });
    }
    offset += text.length;
  }
  return graph;
}

type Arithmetic = Extract<Finding, { kind: "arithmetic" }>;
const judge = (...texts: string[]) =>
  arithmeticFindings(graphOf(texts.map((text) => ({ text })))).map((f) => {
    const a = f as Arithmetic;
    return `${a.confirmed ? "right" : "wrong"} ${a.rule} ${a.stated}`;
  });

describe("arithmetic findings", () => {
  it.each([
    ["教育经费共130.18亿元,基础教育占去121.68亿元,比重为93.47%。", "right share 93.47"],
    ["支出为74亿元,2023年达到106亿元,增幅43%。", "right growth 43"],
    ["投入由2019年的50亿元上升到2022年的64亿元,增幅高达28%。", "right growth 28"],
    ["争取资金4.51亿元,为年度目标2.7亿元的167%。", "right share 167"],
    ["就诊率由86.3%提高到90.7%,提高4.4个百分点。", "right difference 4.4"],
    ["总投入168.3亿元,比上年增加7.9亿元,增长4.9%。", "right growth 4.9"],
    ["享受待遇9760人,其中机构护理2640人、居家护理7120人。", "right sum 9760"],
    ["新建书房8家、驿站6家、博物馆4家,完成计划15家的120%。", "right share 120"],
    ["培训4860人次,为计划4500人次的118%。", "wrong share 118"],
    ["支出从74亿元增长到106亿元,增长53%。", "wrong growth 53"],
  ])("%s", (text, finding) => expect(judge(text)).toEqual([finding]));

  it.each([
    "全年投入3.2亿元,其中县级财政1.1亿元,占全市的12%。",
    "接待游客120万人次,同比增长18%。",
    "培训教师500人,其中骨干教师100人,占骨干教师总数的30%。",
    "学位从300个增加到500个,同比增长12%。",
    "引进企业约40家,为计划30家的120%。",
    "新建书房8家、驿站6家,完成计划15家的60%。",
  ])("says nothing of %s", (text) => expect(judge(text)).toEqual([]));

  it("confirms over a sentence's end, and never calls wrong there", () => {
    expect(judge("2018年支出74亿元。", "2023年支出106亿元,增长43%。")).toEqual(["right growth 43"]);
    expect(judge("2018年支出74亿元。", "2023年支出106亿元,增长53%。")).toEqual([]);
  });

  it("names operands first and the stated figure last, with their quotes", () => {
    const [f] = arithmeticFindings(graphOf([{ text: "培训9360人次,占1.2万人次的78%。" }])) as Arithmetic[];
    expect(f.nodes).toHaveLength(3);
    expect(f.evidence.map((e) => e.quote).slice(0, 3)).toEqual(["9360人次", "1.2万人次", "78%"]);
  });

  it("takes the rounding from the digits that a number states", () => {
    expect(slackOf("9.3亿元", 930000000)).toBeCloseTo(5000000);
    expect(slackOf("62.4%", 62.4)).toBeCloseTo(0.05);
    expect(slackOf("13家", 13)).toBe(0);
  });
});

describe("contradictions of figures", () => {
  const find = (...said: Said[]) => figureContradictions(graphOf(said));
  it("names one claim with two values", () => {
    const found = find(
      { text: "2023年全县新增学位3330个。", indicator: "新增学位", period: "2023" },
      { text: "全县新增学位3500个。", indicator: "新增学位", period: "2023" },
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      kind: "contradiction",
      about: "figure",
      values: ["3330 个", "3500 个"],
    });
  });
  it("keeps still on other parts, other years, bounds and one sentence", () => {
    const base = { text: "全县新增学位3330个。", indicator: "新增学位", period: "2023" };
    expect(find(base, { ...base, text: "城区新增学位3500个。" })).toEqual([]);
    expect(find(base, { ...base, text: "全县新增学位3500个。", period: "2022" })).toEqual([]);
    expect(find(base, { ...base, text: "全县新增学位3500个以上。" })).toEqual([]);
    expect(find({ ...base, text: "全县新增学位3330个,全县新增学位3500个。" })).toEqual([]);
    expect(find(base, base)).toEqual([]);
  });
});
