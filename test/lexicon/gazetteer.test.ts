import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lexicon } from "./lexicon.ts";

const { gazetteer } = lexicon;
const found = (text: string, home?: string) =>
  gazetteer.find(text, { home }).map((h) => text.slice(h.start, h.end));

describe("divisions", () => {
  it("know their chain, without the artificial city level of municipalities", () => {
    const names = (code: string) => gazetteer.chain(code).map((d) => d.name);
    expect(names("410603")).toEqual(["山城区", "鹤壁市", "河南省"]);
    expect(names("310151")).toEqual(["崇明区", "上海市"]);
    expect(names("500230")).toEqual(["丰都县", "重庆市"]);
    expect(names("419001")).toEqual(["济源市", "河南省"]);
    expect(gazetteer.chain("410603100").map((d) => d.level)).toEqual(["town", "county", "city", "province"]);
    expect(names("810000")).toEqual(["香港特别行政区"]);
  });

  it("keep former names and codes", () => {
    expect(gazetteer.byName("济阳县")).toEqual(["370115"]);
    expect(gazetteer.get("370125")?.name).toBe("济阳区");
    expect(gazetteer.byName("襄樊市")).toEqual(["420600"]);
  });

  it("know usual short forms", () => {
    for (const [form, code] of Object.entries({
      延边州: "222400",
      恩施州: "422800",
      伊犁州: "654000",
      贡山县: "533324",
      内蒙古: "150000",
      鹤壁: "410600",
    }))
      expect(gazetteer.byName(form)).toEqual([code]);
    expect(gazetteer.byName("郑州高新区")).toEqual(["410172"]);
  });

  it("resolve chains", () => {
    expect(gazetteer.resolvePath("河南省鹤壁市山城区")).toBe("410603");
    expect(gazetteer.resolvePath("成都市武侯区")).toBe("510107");
    expect(gazetteer.resolvePath("上海市崇明区")).toBe("310151");
    expect(gazetteer.resolvePath("朝阳区")).toBeNull();
    expect(gazetteer.resolvePath("河南省武侯区")).toBeNull();
    expect(gazetteer.resolvePath("")).toBeNull();
  });
});

describe("find", () => {
  it("takes chains apart and narrows what is ambiguous in them", () => {
    const text = "河南省鹤壁市山城区石林镇";
    expect(found(text)).toEqual(["河南省", "鹤壁市", "山城区", "石林镇"]);
    expect(gazetteer.find(text).at(-1)?.codes).toEqual(["410603100"]);
    expect(gazetteer.find("北京朝阳区").at(-1)?.codes).toEqual(["110105"]);
  });

  it("leaves common words alone unless something says that a division is meant", () => {
    expect(found("维护和平,建设新城,响应县委号召")).toEqual([]);
    expect(found("鹤壁山城")).toEqual(["鹤壁", "山城"]);
    expect(found("山城教育", "410603")).toEqual(["山城"]);
    expect(gazetteer.find("维护和平", { weak: true })[0].weak).toBe(true);
  });

  it("never overlaps, slices to a name of every code, and settles alike each time", () => {
    const parts = [
      "河南省",
      "鹤壁",
      "市",
      "山城区",
      "朝阳",
      "区",
      "城关镇",
      "和平",
      "高新区",
      "县",
      "教育",
      "济阳县",
      "。",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), fc.boolean(), (picked, weak) => {
        const text = picked.join("");
        let end = 0;
        for (const hit of gazetteer.find(text, { weak, home: "410603" })) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          end = hit.end;
          const named = gazetteer.byName(text.slice(hit.start, hit.end));
          expect(hit.codes.length).toBeGreaterThan(0);
          for (const code of hit.codes) expect(named).toContain(code);
          const settled = gazetteer.settle(hit.codes, "410603");
          expect(gazetteer.settle([...hit.codes].reverse(), "410603")).toBe(settled);
        }
      }),
    );
  });
});

describe("settle", () => {
  it("takes the one nearest to home", () => {
    const drum = gazetteer.byName("鼓楼区");
    expect(gazetteer.settle(drum, "410200")).toBe("410204");
    expect(gazetteer.settle(drum, "410105")).toBe("410204");
    expect(gazetteer.settle(drum, "320600")).toBeNull();
    expect(gazetteer.settle(drum, null)).toBeNull();
  });

  it("always settles a unique name", () => {
    expect(gazetteer.settle(["410603"], "110101")).toBe("410603");
    expect(gazetteer.settle([], null)).toBeNull();
  });
});
