import { describe, expect, it } from "vitest";
import { membership } from "../../graph-build/relate/membership.ts";
import { lexicon, linked } from "../resolve/report.ts";

function said(home: string, marked: string): string[] {
  const { article, mentions, entities } = linked(home, marked);
  const m = membership(article, mentions, entities, lexicon);
  for (const r of m.relations)
    for (const e of r.evidence) expect(article.text.slice(e.start, e.end)).not.toBe("");
  return m.relations.map((r) => `${m.entities[r.from].name} ${r.type} ${m.entities[r.to].name}`);
}

describe("membership", () => {
  it("chains regions by their codes and derives the divisions above the home", () => {
    expect(said("四川省绵阳市梓潼县", "[[r1 许州镇]]推进工作。")).toEqual([
      "许州镇 PART_OF 梓潼县",
      "梓潼县 PART_OF 绵阳市",
      "绵阳市 PART_OF 四川省",
    ]);
  });

  it("puts a village into the town named before it", () => {
    expect(said("四川省绵阳市梓潼县", "[[r1 许州镇]][[r2 青龙湾村]]修路。")).toContain(
      "青龙湾村 PART_OF 许州镇",
    );
  });

  it("places bodies by name, by level marker and by home, and bodies of the nation nowhere", () => {
    const out = said(
      "四川省绵阳市梓潼县",
      "[[a1 许州镇卫生院]]、[[a2 市财政局]]、[[a3 青松岭小学]]和[[a4 教育部]]参加，[[a5 中国电信梓潼分公司]]协办。",
    ).filter((s) => s.includes("LOCATED_IN"));
    expect(out).toEqual([
      "梓潼县许州镇卫生院 LOCATED_IN 许州镇",
      "绵阳市财政局 LOCATED_IN 绵阳市",
      "青松岭小学 LOCATED_IN 梓潼县",
      "中国电信梓潼分公司 LOCATED_IN 梓潼县",
    ]);
  });

  it("makes a body part of the one whose name begins its own, and a first member part of its union", () => {
    const out = said(
      "四川省绵阳市梓潼县",
      "[[a1 县委]]、[[a2 县委组织部]]开会。[[a3 青松岭小学]]牵头[[a4 青松岭小学教育集团]]。[[a5 县人民医院]]党建。",
    ).filter((s) => /(部|小学) PART_OF/.test(s));
    expect(out).toEqual(["梓潼县委组织部 PART_OF 梓潼县委", "青松岭小学 PART_OF 青松岭小学教育集团"]);
  });
});
