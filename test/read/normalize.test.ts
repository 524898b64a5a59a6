import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalize } from "../../graph-build/read/normalize.ts";

const at = (source: string, piece: string) => {
  const m = normalize(source);
  const i = m.text.indexOf(piece);
  return source.slice(m.start[i], m.end[i + piece.length - 1]);
};

describe("normalize", () => {
  it.each([
    ["２０２３年，增长８．４％", "2023年,增长8.4%"],
    ["12㎡", "12m2"],
    ["a\r\nb\rc\n", "a\nb\nc\n"],
    ["项\u200b目\ufeff名\u00ad称", "项目名称"],
    ["⻛⻔⺠⼯", "风门民工"],
    ["e\u0301", "é"],
    ["ｶﾞ", "ガ"],
    ["①12月10日", "1 12月10日"],
    ["共3①", "共3 1"],
    ["图①:直播", "图1:直播"],
    ["⒈2023年", "1. 2023年"],
    ["一\t二\u3000三\u00a0四", "一 二 三 四"],
    ["上\u2028下\f末", "上\n下\n末"],
    ["a\ud800b", "a\ufffdb"],
    ["\ud800\u0301", "\ufffd\u0301"],
    ["𠮷野", "𠮷野"],
    ["𝟏𝟐", "12"],
    ["👨‍👩‍👧", "👨👩👧"],
    ["e\u200d\u0301x", "éx"],
    ["\u0301a", "\u0301a"],
    ["……", "......"],
    ["", ""],
  ])("%j becomes %j", (source, text) => expect(normalize(source).text).toBe(text));

  it("leads back to the source", () => {
    expect(at("共１２㎡好", "12m2")).toBe("１２㎡");
    expect(at("项\u200b目", "项目")).toBe("项\u200b目");
    expect(at("xe\u0301y", "é")).toBe("e\u0301");
    expect(at("一\r\n二", "\n")).toBe("\r\n");
    expect(at("𠮷野家", "野家")).toBe("野家");
  });

  it("counts from the whole source when it begins inside", () => {
    const m = normalize("---\n---\n全文", 8);
    expect([m.text, m.start[0], m.end[1]]).toEqual(["全文", 8, 10]);
  });

  const units = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0, max: 0x17f }),
      fc.integer({ min: 0x300, max: 0x36f }),
      fc.integer({ min: 0x1100, max: 0x11ff }),
      fc.integer({ min: 0x2460, max: 0x24ff }),
      fc.integer({ min: 0x3130, max: 0x33ff }),
      fc.integer({ min: 0xd800, max: 0xdfff }),
      fc.integer({ min: 0xff00, max: 0xffef }),
    ),
    { maxLength: 60 },
  );
  const anyText = fc.oneof(
    units.map((u) => String.fromCharCode(...u)),
    fc.string({ unit: "binary", maxLength: 60 }),
  );

  it("keeps offsets ascending and slices valid, for any text", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const m = normalize(source);
        expect(m.start.length).toBe(m.text.length);
        expect(m.end.length).toBe(m.text.length);
        for (let i = 0; i < m.text.length; i++) {
          if (!(m.start[i] < m.end[i] && m.end[i] <= source.length && m.start[i] >= 0))
            throw new Error(`unit ${i}`);
          if (i && (m.start[i] < m.start[i - 1] || m.end[i] < m.end[i - 1])) throw new Error(`order ${i}`);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("changes nothing in what it made, and makes NFKC", () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text } = normalize(source);
        expect(normalize(text).text).toBe(text);
        expect(text.normalize("NFKC")).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it("reads millions of characters a second", () => {
    const text = "全市新建、改扩建中小学３６１所，新增学位15万个，占93.47％。\r\n".repeat(20_000);
    const runs = Array.from({ length: 5 }, () => {
      const t = performance.now();
      normalize(text);
      return performance.now() - t;
    });
    expect(text.length / (Math.min(...runs) / 1000)).toBeGreaterThan(2e6);
  });
});
