import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateGraph } from "../../../graph-build/check/validate.ts";
import { readAssets } from "../../../graph-build/cli/assets.ts";
import { answerExtractor, bind } from "../../../graph-build/extract/llm/extractor.ts";
import { answerSchema, readAnswer } from "../../../graph-build/extract/llm/schema.ts";
import {
  assembleGraph,
  createReader,
  factsOf,
  modelExtractor,
  segmentRaw,
} from "../../../graph-build/pipeline.ts";
import { link } from "../../../graph-build/resolve/link.ts";

const reader = createReader(readAssets());
const TEXT = [
  "---",
  "title: 教育工作简报",
  "date: 2024-03-05",
  "home: 云南省临沧市凤庆县",
  "---",
  "",
  "凤庆县教育体育局局长王志远介绍，全县今年新建学校３所，投入资金1.2亿元。",
  "该局牵头实施“薄弱学校改造工程”,凤庆县财政局参与。",
  "半数教师完成轮训。",
].join("\n");

const cut = segmentRaw(reader, { file: "a.md", bytes: new TextEncoder().encode(TEXT) });
const [article] = cut.articles;

const BUREAU = {
  id: "a1",
  type: "Agency",
  name: "凤庆县教育体育局",
  aliases: ["该局"],
  quote: "凤庆县教育体育局局长",
  confidence: 0.9,
};
const FINANCE = { id: "a2", type: "Agency", name: "凤庆县财政局", aliases: [], quote: "凤庆县财政局参与" };
const WANG = { id: "p1", type: "Person", name: "王志远", aliases: [], quote: "局长王志远" };
const WORKS = {
  id: "g1",
  type: "Programme",
  name: "薄弱学校改造工程",
  aliases: [],
  quote: '"薄弱学校改造工程"',
};
const ENTITIES = [BUREAU, FINANCE, WANG, WORKS];
const HOLDS = {
  from: "p1",
  type: "HOLDS_POST",
  to: "a1",
  title: "局长",
  quote: "凤庆县教育体育局局长王志远介绍",
  confidence: 0.8,
};
const RUNS = { from: "a1", type: "RUNS", to: "g1", role: "leads", quote: '该局牵头实施"薄弱学校改造工程"' };
const NEW = {
  subject: "a1",
  indicator: "新建学校",
  value: 3,
  unit: "所",
  qualifier: "eq",
  period: "2024",
  planned: false,
  quote: "今年新建学校3所",
};

function read(json: unknown) {
  const answer = readAnswer(json);
  if (!answer) throw new Error("no answer");
  const facts = bind(article, answer, "stand-in", reader.lexicon);
  const nameOf = (i: number) => facts.entities[i].name;
  return {
    facts,
    names: facts.entities.map((e) => e.name),
    said: facts.relations
      .filter((r) => r.rule.startsWith("llm/"))
      .map((r) => [nameOf(r.from), r.type, nameOf(r.to), r.title ?? r.role, r.via]),
    reasons: (facts.drops ?? []).map((d) => d.reason),
  };
}

describe("the schema of an answer", () => {
  it("is what strict structured output takes: closed objects, every property required", () => {
    const objects: Record<string, unknown>[] = [];
    const walk = (x: unknown): void => {
      if (typeof x !== "object" || x === null) return;
      const one = x as Record<string, unknown>;
      if (one.type === "object") objects.push(one);
      Object.values(one).forEach(walk);
    };
    walk(answerSchema());
    expect(objects).toHaveLength(4);
    for (const o of objects) {
      expect(o.additionalProperties).toBe(false);
      expect(o.required).toEqual(Object.keys(o.properties as object));
    }
  });
});

describe("an answer bound to its article", () => {
  it("gives entities, relations and figures with their quotes and the rule of the model", () => {
    const { facts, said, reasons } = read({ entities: ENTITIES, relations: [HOLDS, RUNS], figures: [NEW] });
    expect(reasons).toEqual([]);
    expect(said).toEqual([
      ["王志远", "HOLDS_POST", "凤庆县教育体育局", "局长", undefined],
      ["凤庆县教育体育局", "RUNS", "薄弱学校改造工程", "leads", "该局"],
    ]);
    const runs = facts.relations.find((r) => r.type === "RUNS");
    expect(runs?.rule).toBe("llm/stand-in");
    expect(runs?.confidence).toBe(0.5);
    const [span] = runs?.evidence ?? [];
    expect(article.text.slice(span.start, span.end)).toBe("该局牵头实施“薄弱学校改造工程”");
    expect(facts.relations.find((r) => r.type === "HOLDS_POST")?.confidence).toBe(0.8);
    expect(facts.figures).toMatchObject([
      { value: 3, unit: "所", period: "2024", indicator: "新建学校", rule: "llm/stand-in" },
    ]);
    expect(facts.subjects).toMatchObject([{ figure: 0, rule: "llm/stand-in" }]);
    expect(facts.entities[facts.subjects[0].entity].name).toBe("凤庆县教育体育局");
  });

  it("keeps regions, codes and memberships by the gazetteer, also where the model names none", () => {
    const { facts, names } = read({ entities: [], relations: [], figures: [] });
    expect(names).toContain("凤庆县");
    expect(facts.entities.find((e) => e.name === "凤庆县")?.regionCode).toBe("530921");
    expect(facts.relations.map((r) => r.rule)).toContain("division-codes");
  });

  it("drops an entity whose quote is invented or does not name it, and what hangs on it", () => {
    const invented = { ...FINANCE, id: "a3", name: "凤庆县审计局", quote: "凤庆县审计局参与" };
    const elsewhere = { ...FINANCE, id: "a4", quote: "今年新建学校" };
    const hanging = { ...RUNS, from: "a3" };
    const { names, said, reasons } = read({
      entities: [BUREAU, WORKS, invented, elsewhere],
      relations: [hanging],
      figures: [],
    });
    expect(names).not.toContain("凤庆县审计局");
    expect(names).not.toContain("凤庆县财政局");
    expect(said).toEqual([]);
    expect(reasons).toEqual([
      "Agency 凤庆县审计局: its quote is not in the text",
      "Agency 凤庆县财政局: its quote does not name it",
      "a3 RUNS 薄弱学校改造工程: its end a3 was left out or never given",
    ]);
  });

  it("drops a relation whose quote is invented or does not hold both ends, or whose ends do not fit", () => {
    const { said, reasons } = read({
      entities: ENTITIES,
      relations: [
        { ...RUNS, from: "a2", quote: "凤庆县财政局牵头实施薄弱学校改造工程" },
        { ...RUNS, from: "a2", quote: "该局牵头实施“薄弱学校改造工程”" },
        { ...RUNS, from: "p1" },
        { ...HOLDS, title: "书记" },
      ],
      figures: [],
    });
    expect(said).toEqual([["王志远", "HOLDS_POST", "凤庆县教育体育局", undefined, undefined]]);
    expect(reasons).toEqual([
      "凤庆县财政局 RUNS 薄弱学校改造工程: its quote is not in the text",
      "凤庆县财政局 RUNS 薄弱学校改造工程: its quote does not hold 凤庆县财政局",
      "王志远 RUNS 薄弱学校改造工程: no relation from Person to Programme",
      "post 书记: not in its quote",
    ]);
  });

  it("reads numbers again by the figure grammar and reports where the model says otherwise", () => {
    const money = { ...NEW, indicator: "投入资金", value: 1.2, unit: "亿元", quote: "投入资金1.2亿元" };
    const { facts, reasons } = read({ entities: [BUREAU], relations: [], figures: [money] });
    expect(facts.figures).toMatchObject([{ value: 120000000, unit: "元" }]);
    expect(reasons).toEqual([
      "figure 投入资金 1.2亿元: value 1.2, where the grammar reads 120000000",
      "figure 投入资金 1.2亿元: unit 亿元, where the grammar reads 元",
    ]);
  });

  it("drops a figure that its quote does not state, and keeps the model's where the grammar reads no number", () => {
    const { facts, reasons } = read({
      entities: [],
      relations: [],
      figures: [
        { ...NEW, subject: null, value: 7, quote: "今年新建学校3所，投入资金1.2亿元" },
        { ...NEW, subject: null, value: 7, quote: "该局牵头实施" },
        { ...NEW, subject: null, value: 7, quote: "新建学校7所" },
        {
          ...NEW,
          subject: null,
          value: 50,
          unit: "%",
          indicator: "完成轮训",
          period: null,
          quote: "半数教师完成轮训",
        },
      ],
    });
    expect(facts.figures).toMatchObject([{ value: 50, unit: "", indicator: "完成轮训", period: null }]);
    expect(reasons).toEqual([
      "figure 新建学校 7所: no number in its quote has this value",
      "figure 新建学校 7所: no number in its quote",
      "figure 新建学校 7所: its quote is not in the text",
      "figure 完成轮训 50%: the grammar reads no number in its quote: the model's own reading is kept",
    ]);
  });

  it("keeps two things apart that the rules would join, and joins what the model holds for one", () => {
    const text =
      "云岭师范大学与凤庆县政府共建云岭师范大学附属凤庆学校。该校校长王志远说,云岭师大每年派教授。";
    const raw = { file: "b.md", bytes: new TextEncoder().encode(text) };
    const [part] = segmentRaw(reader, raw).articles;
    const agency = (id: string, name: string, ...aliases: string[]) => ({
      id,
      type: "Agency",
      name,
      aliases,
      quote: name,
    });
    const answer = readAnswer({
      entities: [agency("u", "云岭师范大学", "云岭师大"), agency("s", "云岭师范大学附属凤庆学校", "该校")],
      relations: [],
    });
    const facts = bind(part, answer!, "m", reader.lexicon);
    const surfaces = (name: string) =>
      facts.entities.find((e) => e.name === name)?.mentions.map((i) => facts.mentions[i].surface);
    expect(surfaces("云岭师范大学")).toEqual(["云岭师范大学", "云岭师大"]);
    expect(surfaces("云岭师范大学附属凤庆学校")).toEqual(["云岭师范大学附属凤庆学校", "该校"]);
    const byRules = link(part, facts.mentions, reader.lexicon).map((e) => e.mentions.length);
    expect(Math.max(...byRules)).toBeGreaterThan(2);
  });

  it("judges each item by itself: one without the form asked for is reported and the rest stays", () => {
    const { names, reasons } = read({ entities: [WANG, { id: 7 }, "x"], relations: "none" });
    expect(names).toContain("王志远");
    expect(reasons).toHaveLength(3);
    expect(readAnswer({ facts: [] })).toBeNull();
    expect(readAnswer([])).toBeNull();
  });

  it("leaves an article without an answer to the ordinary reader, and says so", () => {
    const answers = new Map([[0, { reason: "twice no JSON" }]]);
    const ordinary = modelExtractor(reader);
    const facts = answerExtractor(answers, "m", reader.lexicon, ordinary).read(article);
    expect(facts.mentions).toEqual(ordinary.read(article).mentions);
    expect(facts.drops?.map((d) => d.reason)).toEqual(["article left to the ordinary reader: twice no JSON"]);
  });

  it("gives a graph without faults whatever the answer", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "该局",
        "全县",
        "王志远",
        "凤庆县",
        "凤庆县教育体育局",
        "薄弱学校改造工程",
        "1.2亿元",
        "3所",
        "",
      ),
      fc.tuple(fc.nat(article.text.length), fc.nat(30)).map(([at, n]) => article.text.slice(at, at + n)),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    const word = (...some: string[]) => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...some) }, piece);
    const id = word("a", "b", "c", "d");
    const sure = fc.oneof(fc.double(), fc.constant(null), piece);
    const entity = fc.record({
      id,
      type: word("Person", "Agency", "Region", "Programme"),
      name: piece,
      aliases: fc.array(piece, { maxLength: 4 }),
      quote: piece,
      confidence: sure,
    });
    const relation = fc.record({
      from: id,
      type: word("HOLDS_POST", "PART_OF", "LOCATED_IN", "RUNS", "PARTICIPATES_IN", "PARTNERS_WITH"),
      to: id,
      title: piece,
      role: word("leads", "issues"),
      quote: piece,
      confidence: sure,
    });
    const figure = fc.record({
      subject: id,
      indicator: piece,
      value: fc.oneof(fc.double(), fc.constantFrom(3, 1.2, 120000000)),
      unit: piece,
      qualifier: word("eq", "ge"),
      period: word("2024", "2021/"),
      planned: fc.boolean(),
      quote: piece,
      confidence: sure,
    });
    const answer = fc.record({
      entities: fc.array(fc.oneof({ weight: 9, arbitrary: entity }, fc.anything()), { maxLength: 8 }),
      relations: fc.array(fc.oneof({ weight: 9, arbitrary: relation }, fc.anything()), { maxLength: 8 }),
      figures: fc.array(fc.oneof({ weight: 9, arbitrary: figure }, fc.anything()), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: answer }, fc.anything()), (json) => {
        const read = readAnswer(json);
        const got = read ? { answer: read } : { reason: "none" };
        const extractor = answerExtractor(new Map([[0, got]]), "m", reader.lexicon, modelExtractor(reader));
        const graph = assembleGraph([factsOf(cut, extractor)]);
        expect(validateGraph(JSON.parse(JSON.stringify(graph))).faults).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
