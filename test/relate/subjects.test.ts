import { describe, expect, it } from "vitest";
import { readAssets } from "../../graph-build/cli/assets.ts";
import { findFigures } from "../../graph-build/extract/figures/figures.ts";
import { loadLexicon } from "../../graph-build/lexicon/load.ts";
import type { Article, LocalEntity, Mention, NamedType } from "../../graph-build/model/index.ts";
import { loadSubjectWeights, subjectsOf } from "../../graph-build/relate/subjects/subjects.ts";

const assets = readAssets();
const lexicon = loadLexicon(assets);
const weights = loadSubjectWeights(assets);

/** Sentences with names marked [Type name], as an article with its mentions and entities. */
function marked(...sentences: string[]) {
  let text = "";
  const mentions: Mention[] = [];
  const entities: LocalEntity[] = [];
  const spans = sentences.map((s, sentence) => {
    const start = text.length;
    for (const part of s.split(/(\[\w+ [^\]]+\])/)) {
      const m = /^\[(\w+) ([^\]]+)\]$/.exec(part);
      if (m) {
        const type = m[1] as NamedType;
        const known = entities.find((e) => e.name === m[2]);
        const entity: LocalEntity = known ?? { type, name: m[2], aliases: [], mentions: [], confidence: 1 };
        if (!known) entities.push(entity);
        entity.mentions.push(mentions.length);
        mentions.push({
          type,
          start: text.length,
          end: text.length + m[2].length,
          sentence,
          surface: m[2],
          rule: "test",
          confidence: 1,
        });
      }
      text += m ? m[2] : part;
    }
    return { start, end: text.length, kind: "body" as const, paragraph: 0, section: -1 };
  });
  const at = Int32Array.from({ length: text.length }, (_, i) => i);
  const article: Article = {
    file: "a.txt",
    index: 0,
    title: null,
    publisher: null,
    date: { year: 2024 },
    home: { code: null, rule: "none" },
    sentences: spans,
    text,
    start: at,
    end: at.map((i) => i + 1),
  };
  const figures = findFigures(article, mentions, lexicon);
  const name = (w: typeof weights) =>
    subjectsOf(article, mentions, figures, entities, lexicon, w).map((s) => entities[s.entity].name);
  return {
    article,
    figures,
    model: name(weights),
    rule: name(null),
    subjects: subjectsOf(article, mentions, figures, entities, lexicon, weights),
  };
}

describe("the subject of a figure", () => {
  it("is the programme that the clause carries out", () => {
    const { model } = marked(
      "[Region 东山县]投入教育经费11.6亿元。",
      "[Agency 东山县教育局]实施[Programme 头雁培育计划],培训校长320名。",
    );
    expect(model).toEqual(["东山县", "头雁培育计划"]);
  });
  it("is carried into a sentence that names nothing", () => {
    const { model } = marked(
      "[Agency 东山县人民医院]开放床位650张。",
      "全年门急诊42.3万人次,平均住院日降至7.8天。",
    );
    expect(model).toEqual(["东山县人民医院", "东山县人民医院", "东山县人民医院"]);
  });
  it("goes town by town", () => {
    const { model, rule } = marked("[Region 北河镇]建成书屋12家;[Region 南岭镇]新增绿道8公里。");
    expect(model).toEqual(["北河镇", "南岭镇"]);
    expect(rule).toEqual(["北河镇", "南岭镇"]);
  });
  it("has a probability as confidence and names its weights", () => {
    const { subjects } = marked("[Region 东山县]投入教育经费11.6亿元。");
    expect(subjects[0].rule).toMatch(/^model\/subjects@[0-9a-f]{8}$/);
    expect(subjects[0].confidence).toBeGreaterThan(0);
    expect(subjects[0].confidence).toBeLessThanOrEqual(1);
  });
  it("is left out where nothing is named", () => {
    expect(marked("全年接待游客30万人次。").subjects).toEqual([]);
  });
});

describe("period, plan and indicator", () => {
  const read = (...s: string[]) => marked(...s).figures.map((f) => [f.indicator, f.period, f.planned]);
  it("takes the period from the sentence and the indicator from the words before", () => {
    expect(read("2023年,[Region 东山县]新增学位3330个。")).toEqual([["新增学位", "2023", false]]);
  });
  it("tells plans from facts", () => {
    expect(read("到2026年,[Region 东山县]力争新建幼儿园12所。")).toEqual([["新建幼儿园", "/2026", true]]);
  });
  it("names medals", () => {
    expect(read("[Region 东山县]代表团夺得4金9银1铜。").map((f) => f[0])).toEqual(["金牌", "银牌", "铜牌"]);
  });
  it("gives both ends of a change one indicator", () => {
    const [a, b] = read("[Region 东山县]课后服务参与率由61%提高到83.5%。");
    expect([a[0], b[0]]).toEqual(["课后服务参与率", "课后服务参与率"]);
  });
});
