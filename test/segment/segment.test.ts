import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readAssets } from "../../graph-build/cli/assets.ts";
import type { Lexicon } from "../../graph-build/lexicon/lexicon.ts";
import { loadLexicon } from "../../graph-build/lexicon/load.ts";
import type { Article } from "../../graph-build/model/index.ts";
import { readDocument } from "../../graph-build/read/read.ts";
import { segmentDocument } from "../../graph-build/segment/segment.ts";

interface ArticleExample {
  title?: string | null;
  publisher?: string;
  date?: Article["date"];
  sentences?: string[];
  /** The first sentence. */
  first?: string;
}
interface Example {
  name: string;
  source: string;
  articles?: ArticleExample[];
  /** All sentences of the first article. */
  sentences?: string[];
  contains?: string[];
  /** Strings that stand in no sentence. */
  lacks?: string[];
  /** A stretch of the article's text and the source slice that it stands for. */
  slices?: Record<string, string>;
  drops?: string[];
}

const lexicon: Lexicon = loadLexicon(readAssets());
const examples = (file: string): Example[] =>
  JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "examples", file), "utf8"));
const read = (source: string) => {
  const doc = readDocument({ file: "a.txt", bytes: new TextEncoder().encode(source) });
  return { doc, ...segmentDocument(doc, lexicon) };
};
const shown = (a: Article) => a.sentences.map((s) => `${s.kind}|${a.text.slice(s.start, s.end)}`);

describe.each(["articles.json", "sentences.json"])("%s", (file) => {
  it.each(examples(file))("$name", (example) => {
    const { doc, articles, drops } = read(example.source);
    if (example.articles) expect(articles.length).toBe(example.articles.length);
    example.articles?.forEach((expected, i) => {
      const a = articles[i];
      if (expected.title !== undefined) expect(a.title).toBe(expected.title);
      if (expected.publisher !== undefined) expect(a.publisher).toBe(expected.publisher);
      if (expected.date !== undefined) expect(a.date).toEqual(expected.date);
      if (expected.sentences) expect(shown(a)).toEqual(expected.sentences);
      if (expected.first) expect(shown(a)[0]).toBe(expected.first);
    });
    const [first] = articles;
    const texts = first.sentences.map((s) => first.text.slice(s.start, s.end));
    if (example.sentences) expect(shown(first)).toEqual(example.sentences);
    for (const c of example.contains ?? []) expect(texts).toContain(c);
    for (const l of example.lacks ?? []) expect(texts.join("\n")).not.toContain(l);
    for (const [text, slice] of Object.entries(example.slices ?? {})) {
      const at = first.text.indexOf(text);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(doc.decoded.slice(first.start[at], first.end[at + text.length - 1])).toBe(slice);
    }
    expect(drops.map((d) => d.reason)).toEqual(example.drops ?? []);
    for (const d of drops) expect(doc.decoded.slice(d.start, d.end)).toBe(d.quote);
  });
});

describe("sections", () => {
  it("each sentence knows the nearest heading above it", () => {
    const { articles } = read(
      "# 题\n\n开头说了一句话。\n\n## 甲\n\n### 乙\n\n乙的话。\n\n## 丙\n\n丙的话。\n",
    );
    const [a] = articles;
    const section = (text: string) => {
      const s = a.sentences.find((x) => a.text.slice(x.start, x.end) === text);
      return s && s.section >= 0
        ? a.text.slice(a.sentences[s.section].start, a.sentences[s.section].end)
        : null;
    };
    expect(["开头说了一句话。", "甲", "乙", "乙的话。", "丙", "丙的话。"].map(section)).toEqual([
      null,
      null,
      "甲",
      "乙",
      null,
      "丙",
    ]);
  });

  it("an empty source has no articles", () => {
    expect(read("").articles).toEqual([]);
    expect(read(" \n\n\u3000\n").articles).toEqual([]);
  });
});
