import fc from "fast-check";
import { describe, expect, it } from "vitest";
import rules from "../../graph-build/extract/figures/data/rules.json" with { type: "json" };
import { locateFigures } from "../../graph-build/extract/figures/figures.ts";
import { arabicAt, chineseAt } from "../../graph-build/extract/figures/numerals.ts";
import type { Mention } from "../../graph-build/model/index.ts";
import { articleOf } from "./article.ts";

const read = (text: string, mentions: Mention[] = []) =>
  locateFigures(articleOf(text), mentions).map((f) => [f.value, f.unit, f.qualifier]);

describe("the figure grammar", () => {
  for (const { name, rule, examples } of rules.rules)
    describe(name, () => {
      for (const { text, figures } of examples)
        it(text, () => {
          expect(read(text)).toEqual(figures);
          expect(locateFigures(articleOf(text), []).map((f) => f.rule)).toContain(rule);
        });
    });

  for (const text of rules.none) it(`finds nothing in ${text}`, () => expect(read(text)).toEqual([]));

  it("leaves a number inside a name alone, not one that abuts it", () => {
    const text = "创建12所示范校,实施百校百亿工程3个";
    const mention = (start: number, end: number): Mention => ({
      type: "Programme",
      start,
      end,
      sentence: 0,
      surface: text.slice(start, end),
      rule: "test",
      confidence: 1,
    });
    expect(read(text, [mention(5, 8), mention(11, 17)])).toEqual([
      [12, "所", "eq"],
      [3, "个", "eq"],
    ]);
  });

  it("marks exactly the number with its unit, whatever stands around it", () => {
    const piece = fc.constantFrom(
      "新增学位",
      "近",
      "3.5万",
      "12",
      "个",
      "元",
      "%",
      "至",
      "第",
      "位",
      "多",
      ",",
      "。",
      "年",
      "二十",
      "余名",
      "A",
      ":",
      "成",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const f of locateFigures(articleOf(text), [])) {
          expect(f.start).toBeGreaterThanOrEqual(last);
          expect(f.end).toBeGreaterThan(f.start);
          expect(f.end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(f.value)).toBe(true);
          last = f.end;
        }
      }),
    );
  });
});

describe("numerals", () => {
  it("reads Chinese numerals", () => {
    for (const [text, value] of [
      ["二十", 20],
      ["一百零六", 106],
      ["三千五百", 3500],
      ["十二", 12],
      ["两", 2],
    ] as const)
      expect(chineseAt(text, 0)?.value).toBe(value);
  });
  it("reads thousands separators only where they part groups of three", () => {
    expect(arabicAt("1,234,567元", 0)?.value).toBe(1234567);
    expect(arabicAt("12,34", 0)?.value).toBe(12);
  });
});
