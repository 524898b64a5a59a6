import { describe, expect, it } from "vitest";
import { prepareData } from "../../src/data/explorer-data.ts";
import { syllablesOf } from "../../src/data/pinyin.ts";
import { SearchIndex } from "../../src/data/search.ts";
import { bigramsOf, initialTails, pinyinTails } from "../../src/data/search-terms.ts";
import { smallGraph } from "../fixtures/small-graph.ts";

const index = new SearchIndex(prepareData(smallGraph()));
const first = (query: string) => index.find(query)[0]?.key;
const keys = (query: string) => index.find(query).map((h) => h.key);

describe("search", () => {
  it("finds a place by pinyin and by initials", () => {
    expect(first("jiyang")).toBe("jy");
    expect(first("JIYANG")).toBe("jy");
    expect(first("jy")).toBe("jy");
    expect(first("jyq")).toBe("jy");
    expect(first("laoting")).toBe("ln");
  });

  it("finds by name, part of a name, alias and pinyin from the middle", () => {
    expect(first("济阳区")).toBe("jy");
    expect(first("体育局")).toBe("bu");
    expect(index.find("教体局")).toEqual([{ key: "bu", alias: "济阳区教体局" }]);
    expect(keys("jiaoyu")).toContain("bu");
    expect(first("gm")).toBe("gm");
  });

  it("finds nothing for nothing, signs or what is not there", () => {
    expect(keys("")).toEqual([]);
    expect(keys("!?")).toEqual([]);
    expect(keys("乌鲁木齐")).toEqual([]);
  });
});

describe("readings", () => {
  it("are those of places", () => {
    expect(syllablesOf("济阳区")).toEqual(["ji", "yang", "qu"]);
    expect(syllablesOf("单县")).toEqual(["shan", "xian"]);
    expect(syllablesOf("乐亭")).toEqual(["lao", "ting"]);
    expect(syllablesOf("“1256”工程")).toEqual(["1256", "gong", "cheng"]);
  });

  it("are indexed from each syllable on", () => {
    expect(pinyinTails(["ji", "yang", "qu"])).toEqual(["jiyangqu", "yangqu", "qu"]);
    expect(initialTails(["ji", "yang", "qu"])).toEqual(["jyq", "yq", "q"]);
    expect(bigramsOf("教体局A1")).toEqual(["教体", "体局", "a1"]);
  });
});
