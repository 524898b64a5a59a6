import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRegions } from "../../graph-build/extract/regions.ts";
import type { Article } from "../../graph-build/model/index.ts";
import { readDocument } from "../../graph-build/read/read.ts";
import { segment } from "../../graph-build/segment/segment.ts";
import { lexicon } from "../lexicon/lexicon.ts";

const articles = (text: string, home = "云南省临沧市凤庆县"): Article[] =>
  segment(
    readDocument({ file: "a.md", bytes: new TextEncoder().encode(`---\nhome: ${home}\n---\n\n${text}\n`) }),
    lexicon,
  );
const regions = (text: string, home?: string) => articles(text, home).flatMap((a) => findRegions(a, lexicon));
const named = (text: string, home?: string) =>
  regions(text, home).map((m) => (m.code ? `${m.surface} ${m.code}` : m.surface));

describe("findRegions", () => {
  it("marks each link of a chain, with its code", () => {
    expect(named("四川省南充市营山县今年新建学校三所。")).toEqual([
      "四川省 510000",
      "南充市 511300",
      "营山县 511322",
    ]);
  });

  it("takes short forms at home or beside a longer name, not inside other names", () => {
    expect(named("凤庆今年新建学校,临沧日报作了报道。")).toEqual(["凤庆 530921"]);
    expect(named("他从江苏武进来到山里。")).toEqual(["江苏 320000", "武进 320412"]);
    expect(named("各地维护和平、百川聚江海,实体兴县。")).toEqual([]);
  });

  it("gives 全县, 我市, 全省 the home's division of that level", () => {
    expect(named("全县学校达标,全市排名前移,居全省前列。")).toEqual([
      "全县 530921",
      "全市 530900",
      "全省 530000",
    ]);
    expect(regions("全县学校达标。")[0].anaphor).toBe(true);
    expect(named("安全区和全市场都已健全。")).toEqual([]);
    expect(named("全区学校达标。", "广西壮族自治区")).toEqual(["全区 450000"]);
  });

  it("finds towns of the home county, and villages by the shape of their names", () => {
    expect(named("勐佑镇白岩村办起夜校。")).toEqual([
      expect.stringMatching(/^勐佑镇 530921\d{3}$/),
      "白岩村",
    ]);
    expect(named("他住进竹瓦村,帮助各乡镇的行政村和示范村。")).toEqual(["竹瓦村"]);
    expect(named("发展乡村产业,建设新农村。")).toEqual([]);
  });

  it("knows a town by its short form once the article names it in full", () => {
    expect(named("勐佑镇办起夜校。勐佑的夜校很受欢迎。").map((n) => n.split(" ")[0])).toEqual([
      "勐佑镇",
      "勐佑",
    ]);
  });

  it("knows countries", () => {
    expect(named("学生来自越南、老挝。")).toEqual(["越南", "老挝"]);
  });

  it("never overlaps, slices to the surface, stays in its sentence, and is the same each time", () => {
    const parts =
      "凤庆县 勐佑镇 全县 我市 和平 村 社区 白岩村 越南 。 , 学校 在 十八 镇 临沧市 教育局 \n 朝阳区".split(
        " ",
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 25 }), (picked) => {
        for (const article of articles(picked.join(""))) {
          const found = findRegions(article, lexicon);
          let end = 0;
          for (const m of found) {
            expect(m.start).toBeGreaterThanOrEqual(end);
            expect(article.text.slice(m.start, m.end)).toBe(m.surface);
            expect(m.surface.length).toBeGreaterThan(0);
            const sentence = article.sentences[m.sentence];
            expect(m.start >= sentence.start && m.end <= sentence.end).toBe(true);
            if (m.code) expect(lexicon.gazetteer.get(m.code)).toBeDefined();
            end = m.end;
          }
          expect(findRegions(article, lexicon)).toEqual(found);
        }
      }),
    );
  });
});
