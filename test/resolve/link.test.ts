import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mention, NamedType } from "../../graph-build/model/index.ts";
import { link } from "../../graph-build/resolve/link.ts";
import { lexicon, linked, surfaces } from "./report.ts";

const names = (r: ReturnType<typeof linked>) => r.entities.map((e) => e.name);

describe("link: bodies", () => {
  it("puts the home region in front of a level marker and knows the usual forms", () => {
    const r = linked(
      "四川省绵阳市梓潼县",
      "[[a1 县委]]、[[a2 县政府]]和[[a3 县人社局]]、[[a4 团县委]]、[[a5 市教育体育局]]、[[a6 省教育厅]]联合发文。",
    );
    expect(names(r)).toEqual([
      "梓潼县委",
      "梓潼县人民政府",
      "梓潼县人力资源和社会保障局",
      "共青团梓潼县委",
      "绵阳市教育体育局",
      "四川省教育厅",
    ]);
    expect(r.entities[0].aliases).toContain("中共梓潼县委员会");
    expect(r.entities[2].aliases).toContain("梓潼县人社局");
  });

  it("makes one body of its full, short and anaphoric forms", () => {
    const r = linked(
      "四川省绵阳市梓潼县",
      "[[a1 梓潼县教育体育局]]召开会议。[[a1 县教体局]]局长讲话。[[a1 该局]]还要求落实。[[a2 四川云岭茶业集团有限公司]]与[[a2 云岭集团]]相同，[[a2 公司]]已投产。",
    );
    expect(surfaces(r, "梓潼县教育体育局")).toEqual(["梓潼县教育体育局", "县教体局", "该局"]);
    expect(surfaces(r, "四川云岭茶业集团有限公司")).toEqual(["四川云岭茶业集团有限公司", "云岭集团", "公司"]);
  });

  it("keeps 该局 out of the aliases and gives no alias to two bodies", () => {
    const r = linked(
      "四川省绵阳市梓潼县",
      "[[a1 梓潼县教育局]]开会，[[a1 该局]]发文。[[a2 绵阳市教育局]]同意。",
    );
    const aliases = r.entities.map((e) => e.aliases);
    expect(aliases.flat()).not.toContain("该局");
    expect(aliases[0].filter((a) => aliases[1].includes(a))).toEqual([]);
  });

  it("gives inner bodies their owner", () => {
    const r = linked(
      "四川省绵阳市梓潼县",
      "[[a1 梓潼县林业局]]开展调研。[[a2 局党组]]认为，[[a1 该局]]成绩明显。",
    );
    expect(names(r)).toContain("梓潼县林业局党组");
    expect(names(r)).toHaveLength(2);
  });

  it("keeps bodies of one head in two regions apart", () => {
    const r = linked(
      "四川省绵阳市梓潼县",
      "[[r1 剑阁县]]来访。[[a1 梓潼县财政局]]与[[a2 剑阁县财政局]]交流，[[a1 县财政局]]作介绍。",
    );
    expect(surfaces(r, "梓潼县财政局")).toEqual(["梓潼县财政局", "县财政局"]);
    expect(names(r)).toContain("剑阁县财政局");
  });

  it("ties a short form that the text defines", () => {
    const r = linked(
      "四川省绵阳市梓潼县",
      "[[a1 长卿山干部教育实践中心]]（以下简称“实践中心”）成立。[[a1 实践中心]]招生。",
    );
    expect(r.entities).toHaveLength(1);
  });
});

describe("link: regions, people, programmes", () => {
  it("reads 全县 and 我市 from the home's chain, 该镇 from the town before", () => {
    const r = linked(
      "四川省绵阳市梓潼县",
      "[[r1 全县]]推进，[[r2 绵阳市]]肯定。[[r3 许州镇]]先行，[[r3 该镇]]建成。",
    );
    expect(names(r)).toEqual(["梓潼县", "绵阳市", "许州镇"]);
    expect(surfaces(r, "许州镇")).toEqual(["许州镇", "该镇"]);
  });

  it("gives a surname with title to the one person of that surname", () => {
    const r = linked("四川省绵阳市梓潼县", "校长[[p1 綦连成]]介绍。[[p1 綦校长]]说，[[p2 王小雨]]很努力。");
    expect(surfaces(r, "綦连成")).toEqual(["綦连成", "綦校长"]);
  });

  it("restores the suffix that an enumeration gives and joins the name with and without it", () => {
    const r = linked(
      "四川省绵阳市梓潼县",
      "实施“[[g1 青锋领航]]”“[[g2 青苗培育]]”“[[g3 青年安居]]”等三大行动。[[g1 青锋领航行动]]见效。",
    );
    expect(names(r)).toEqual(["青锋领航行动", "青苗培育行动", "青年安居行动"]);
    expect(surfaces(r, "青锋领航行动")).toHaveLength(2);
  });

  it("joins a plan with and without its years, and takes quotation marks off", () => {
    const r = linked(
      "四川省绵阳市梓潼县",
      "印发《[[g1 梓潼县乡村教育提升行动方案（2022—2024年）]]》。落实《[[g1 梓潼县乡村教育提升行动方案]]》和[[g2 “1256”工程]]。",
    );
    expect(names(r)).toEqual(["梓潼县乡村教育提升行动方案（2022—2024年）", "1256工程"]);
  });
});

describe("link: any input", () => {
  const bits = [
    "县",
    "该",
    "局",
    "市教育局",
    "第一",
    "中学",
    "·",
    "“",
    "公司",
    "团",
    "委",
    "大赛",
    " ",
    "X",
    "自治",
    "村",
    "𠀀",
  ];
  it("neither throws nor loses a name nor uses a mention twice", () => {
    const surface = fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 5 }).map((b) => b.join(""));
    const type = fc.constantFrom<NamedType>("Person", "Agency", "Region", "Programme");
    fc.assert(
      fc.property(fc.array(fc.tuple(type, surface), { maxLength: 12 }), (given) => {
        const { article } = linked("四川省绵阳市梓潼县", "空");
        let text = "";
        const mentions = given.map(([t, s]): Mention => {
          const start = text.length;
          text += `${s}。`;
          return { type: t, start, end: start + s.length, sentence: 0, surface: s, rule: "t", confidence: 1 };
        });
        const entities = link({ ...article, text }, mentions, lexicon);
        const used = entities.flatMap((e) => e.mentions);
        expect(new Set(used).size).toBe(used.length);
        expect(entities.every((e) => e.name !== "" && e.mentions.length > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
