import { describe, expect, it } from "vitest";
import { findHome } from "../../graph-build/segment/home.ts";
import { lexicon } from "../lexicon/lexicon.ts";

const home = (text: string, more: { title?: string; publisher?: string; home?: string } = {}) => {
  const input = {
    front: { home: more.home },
    title: more.title ?? null,
    publisher: more.publisher ?? null,
    text,
  };
  const { code, rule } = findHome(input, lexicon);
  return [code ? lexicon.gazetteer.get(code)?.name : null, rule];
};

describe("findHome", () => {
  it("believes the front matter", () => {
    expect(home("北京市海淀区", { home: "云南省临沧市凤庆县" })).toEqual(["凤庆县", "front-matter"]);
  });

  it("passes over a home that no division bears", () => {
    expect(home("凤庆县各乡镇", { home: "无此地" })).toEqual(["凤庆县", "places"]);
  });

  it("reads a dateline", () => {
    expect(home("本报郑州4月2日电 记者从会上获悉,今年将新建学校。")).toEqual(["郑州市", "dateline"]);
    expect(home("新华社沈阳5月6日电 今年将新建学校。")).toEqual(["沈阳市", "dateline"]);
  });

  it("reads the publisher, and prefers the county that a city's paper writes about", () => {
    expect(home("全市今年新建学校。", { publisher: "六安日报" })).toEqual(["六安市", "publisher"]);
    const text = "霍山县把学校办到山里。全县新建学校,霍山县教育局负责,县委、县政府督办。";
    expect(home(text, { publisher: "六安日报", title: "霍山县新建学校" })).toEqual(["霍山县", "headline"]);
  });

  it("tells a district from the city that it lies in by 全区, 区委", () => {
    const text = "四平市铁东区人民法院在区委领导下工作。全区案件减少,四平市中级人民法院通报。";
    expect(home(text)).toEqual(["铁东区", "body"]);
  });

  it("settles an ambiguous name by the places beside it", () => {
    expect(home("开封市新建学校。鼓楼区教育局负责鼓楼区的学校,全区新建三所。")[0]).toBe("鼓楼区");
    expect(home("鼓楼区教育局负责")).toEqual([null, "none"]);
  });

  it("says none where no place is named", () => {
    expect(home("今年将新建学校。")).toEqual([null, "none"]);
    expect(home("")).toEqual([null, "none"]);
  });
});
