import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAssets } from "../../graph-build/cli/assets.ts";
import { loadLexicon } from "../../graph-build/lexicon/load.ts";
import type { Article } from "../../graph-build/model/index.ts";
import { readDocument } from "../../graph-build/read/read.ts";
import { segmentDocument } from "../../graph-build/segment/segment.ts";
import { sentencesOf } from "../../graph-build/segment/sentences.ts";

const lexicon = loadLexicon(readAssets());
const SEEDS = path.join(import.meta.dirname, "../../seeds");
const examples = ["articles.json", "sentences.json"].flatMap((f) =>
  JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "examples", f), "utf8")).map(
    (e: { source: string }) => e.source,
  ),
) as string[];
const lines = [
  ...fs.readdirSync(SEEDS).map((f) => fs.readFileSync(path.join(SEEDS, f), "utf8")),
  ...examples,
].flatMap((t) => t.split("\n"));

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lines) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "",
      "",
      "(上接第一版)",
      "——副题",
      "□本报记者 苗青",
      "— 3 —",
      "“",
      "《",
      "((((",
      "**",
      "|",
      "# ",
      "1.",
      "一、",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);
/** Pages of lines from real and broken material, in any order, some cut in the middle. */
const page = fc
  .array(fc.tuple(line, fc.nat(80), fc.boolean()), { maxLength: 25 })
  .map((ls) => ls.map(([l, at, cut]) => (cut ? `${l.slice(0, at)}\n\n${l.slice(at)}` : l)).join("\n"));

const read = (source: string) => {
  const doc = readDocument({
    file: "a.md",
    bytes: new TextEncoder().encode(source.replace(/\p{Cc}/gu, (c) => (c === "\n" ? c : ""))),
  });
  return { doc, ...segmentDocument(doc, lexicon) };
};

/** The source range that an article covers. */
const extent = (a: Article) => [Math.min(...a.start), Math.max(...a.end)];

describe("any page", () => {
  it("gives articles that lead back to their source, in order and apart", () => {
    fc.assert(
      fc.property(page, (source) => {
        const { doc, articles, drops } = read(source);
        let before = 0;
        articles.forEach((a, index) => {
          expect(a.index).toBe(index);
          expect([a.start.length, a.end.length]).toEqual([a.text.length, a.text.length]);
          for (let i = 0; i < a.text.length; i++)
            if (!(a.start[i] >= 0 && a.start[i] < a.end[i] && a.end[i] <= doc.decoded.length))
              throw new Error(`unit ${i}`);
          const [from, to] = extent(a);
          if (from < before) throw new Error(`article ${index} begins at ${from}, before ${before}`);
          before = to;
          let last = 0;
          a.sentences.forEach((s, i) => {
            if (!(s.start >= last && s.start < s.end && s.end <= a.text.length))
              throw new Error(`sentence ${i}`);
            last = s.end;
            if (!(s.section < i)) throw new Error(`section of ${i}`);
            if (s.section >= 0) expect(a.sentences[s.section].kind).toBe("heading");
            const text = a.text.slice(s.start, s.end);
            expect(text).not.toContain("\n");
            expect(text).toBe(text.trim());
            for (let k = s.start + 1; k < s.end; k++)
              if (a.start[k] < a.start[k - 1]) throw new Error(`sentence ${i} runs back`);
          });
        });
        for (const d of drops) expect(doc.decoded.slice(d.start, d.end)).toBe(d.quote);
      }),
      { numRuns: 300 },
    );
  });

  it("loses no Chinese character: each stands in a sentence, is reported, or numbers something", () => {
    fc.assert(
      fc.property(page, (source) => {
        const { doc, articles, drops } = read(source);
        const covered = new Uint8Array(doc.decoded.length);
        for (const a of articles)
          for (const s of a.sentences)
            for (let i = s.start; i < s.end; i++) covered.fill(1, a.start[i], a.end[i]);
        for (const d of drops) covered.fill(1, d.start, d.end);
        for (let i = 0; i < doc.text.length; i++) {
          const c = doc.text[i];
          if (!/[\u4e00-\u9fff]/.test(c) || /[一二三四五六七八九十年]/.test(c) || covered[doc.start[i]])
            continue;
          throw new Error(`${c} at ${i}: ${doc.text.slice(Math.max(0, i - 10), i + 10)}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same each time", () => {
    fc.assert(
      fc.property(page, (source) => {
        expect(JSON.stringify(read(source).articles)).toBe(JSON.stringify(read(source).articles));
      }),
      { numRuns: 50 },
    );
  });
});

describe("much of the same", () => {
  it.each([
    "“",
    "(",
    "《",
    "a",
    "一",
    "。",
    "1.",
    "(上接",
    " ",
    "\n",
    "# ",
    "**",
    "[",
    "](",
    "|",
    "、",
    "—",
    "图",
    "记者 ",
    "12\n",
    "□本报记者 苗青\n",
    "图为学生在上课\n",
    "(上接第一版)甲乙\n",
    "# 题\n本报讯 甲乙丙丁。\n",
    "全县新建学校3所,新增学位120个,完成投资一亿二千万元,其中\n",
  ])("%j, many times", (unit) => {
    const t = performance.now();
    read(unit.repeat(Math.ceil(200_000 / unit.length)));
    expect(performance.now() - t).toBeLessThan(15_000);
  });

  it("is cut to sentences of bounded length, never in mid-character", () => {
    for (const p of sentencesOf("𠮷".repeat(5000))) expect((p.end - p.start) % 2).toBe(0);
    expect(Math.max(...sentencesOf("一,".repeat(5000)).map((p) => p.end - p.start))).toBeLessThanOrEqual(600);
  });
});
