import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Trie } from "../../graph-build/lexicon/trie.ts";

const word = fc.string({ unit: fc.constantFrom(..."省市区县a"), minLength: 1, maxLength: 4 });

describe("Trie", () => {
  it("finds the longest word and all words at a place", () => {
    const trie = new Trie(["教育", "教育局", "局长"]);
    expect(trie.words[trie.longestAt("市教育局长", 1)]).toBe("教育局");
    expect(trie.allAt("市教育局长", 1).map((id) => trie.words[id])).toEqual(["教育", "教育局"]);
    expect(trie.longestAt("市教育局长", 0)).toBe(-1);
    expect(trie.longestAt("市教育局长", 1, 3)).toBe(0);
    expect(trie.find("局长")).toBe(2);
    expect(trie.find("教")).toBe(-1);
  });

  it("holds nothing when made of nothing", () => {
    expect(new Trie([]).longestAt("局", 0)).toBe(-1);
    expect(new Trie([""]).find("")).toBe(-1);
  });

  it("agrees with a plain search", () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }),
        fc.string({ unit: fc.constantFrom(..."省市区县a"), maxLength: 12 }),
        (words, text) => {
          const trie = new Trie(words);
          for (let pos = 0; pos < text.length; pos++) {
            const all = [...new Set(words)]
              .filter((w) => text.startsWith(w, pos))
              .sort((a, b) => a.length - b.length);
            expect(trie.allAt(text, pos).map((id) => trie.words[id])).toEqual(all);
            expect(trie.words[trie.longestAt(text, pos)]).toBe(all.at(-1));
          }
          for (const w of words) expect(trie.find(w)).toBe(words.indexOf(w));
        },
      ),
    );
  });
});
