import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDictionary } from "../../graph-build/lexicon/dictionary.ts";
import { lexicon } from "./lexicon.ts";

const { dictionary } = lexicon;

const words = (text: string) => {
  const { starts, tags } = dictionary.segment(text);
  return [...tags].map((t, i) => `${text.slice(starts[i], starts[i + 1])}/${dictionary.tags[t]}`).join(" ");
};

describe("Dictionary.segment", () => {
  it("takes the most probable words and their parts of speech", () => {
    expect(words("推进优质资源扩增工程")).toBe("推进/v 优质/n 资源/n 扩增/v 工程/n");
    expect(words("党组书记、局长")).toBe("党组书记/n 、/w 局长/n");
  });

  it("keeps numbers and Latin words whole and knows marks", () => {
    expect(words("完成93.16%。")).toBe("完成/v 93.16/m %/w 。/w");
    expect(words("ABC3模式")).toBe("ABC3/eng 模式/n");
  });

  it("guesses no new word: an unknown name falls into characters", () => {
    expect(words("喆堃")).toBe("喆/zg 堃/zg");
  });

  it("covers any text exactly, in order, the same each time", () => {
    const chinese = fc.array(fc.constantFrom(..."教育局长鹤壁市,。“”12.A🙂 \n"), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.oneof(
          chinese.map((c) => c.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          const { starts, tags } = dictionary.segment(text);
          expect(starts.length).toBe(tags.length + 1);
          expect(starts[0]).toBe(0);
          expect(starts[starts.length - 1]).toBe(text.length);
          for (let i = 1; i < starts.length; i++) expect(starts[i]).toBeGreaterThan(starts[i - 1]);
          for (const tag of tags) expect(dictionary.tags[tag]).toBeDefined();
          expect(dictionary.segment(text)).toEqual({ starts, tags });
        },
      ),
    );
  });

  it("refuses bytes that are no dictionary", () => {
    expect(() => loadDictionary(new Uint8Array([1, 2, 3]))).toThrow("not a dictionary file");
  });
});
