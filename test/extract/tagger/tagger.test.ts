import fc from "fast-check";
import { expect, test } from "vitest";
import { readAssets } from "../../../graph-build/cli/assets.ts";
import { findMentions } from "../../../graph-build/extract/extract.ts";
import { isAnaphor } from "../../../graph-build/extract/tagger/attributes.ts";
import { loadTagger } from "../../../graph-build/extract/tagger/tagger.ts";
import { loadLexicon } from "../../../graph-build/lexicon/load.ts";
import { readDocument } from "../../../graph-build/read/read.ts";
import { segment } from "../../../graph-build/segment/segment.ts";

const assets = readAssets();
const lexicon = loadLexicon(assets);
const tagger = loadTagger(assets);

function mentionsOf(text: string) {
  const doc = readDocument({ file: "a.txt", bytes: new TextEncoder().encode(text) });
  return segment(doc, lexicon).map((article) => ({
    article,
    mentions: findMentions(article, lexicon, tagger),
  }));
}

test("a plain report gives its people, bodies and programmes", () => {
  const text =
    "近日,柘城县教育局局长王建军表示,该局将深入实施“青蓝工程”。柘城县教育局还联合县人民医院开展了健康促进行动。";
  const found = mentionsOf(text).flatMap(({ mentions }) => mentions);
  const surfaces = (type: string) => found.filter((m) => m.type === type).map((m) => m.surface);
  expect(surfaces("Person")).toEqual(["王建军"]);
  expect(surfaces("Agency")).toEqual(expect.arrayContaining(["柘城县教育局", "该局"]));
  expect(surfaces("Programme")).toContain("青蓝工程");
  expect(found.find((m) => m.surface === "该局")?.anaphor).toBe(true);
  expect(found.find((m) => m.surface === "青蓝工程")?.quoted).toBe(true);
});

test("mentions of any text are slices of it, in order, none over another, each with a chance", () => {
  const piece = fc.constantFrom(
    "柘城县",
    "教育局",
    "王建军",
    "“",
    "”",
    "《",
    "》",
    "工程",
    "、",
    "。",
    "\n\n",
    "实施",
    "3个",
    "A",
    "等八项行动",
    "我市",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const { article, mentions } of mentionsOf(pieces.join(""))) {
        let last = 0;
        for (const m of mentions) {
          expect(m.start).toBeGreaterThanOrEqual(last);
          expect(article.text.slice(m.start, m.end)).toBe(m.surface);
          const sentence = article.sentences[m.sentence];
          expect(m.start >= sentence.start && m.end <= sentence.end).toBe(true);
          expect(m.confidence >= 0 && m.confidence <= 1).toBe(true);
          last = m.end;
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("words that point at a body or place are anaphors, its own short names are not", () => {
  expect(isAnaphor("Agency", "该局")).toBe(true);
  expect(isAnaphor("Region", "我市")).toBe(true);
  expect(isAnaphor("Agency", "市教育局")).toBe(false);
  expect(isAnaphor("Programme", "全县")).toBe(false);
});
