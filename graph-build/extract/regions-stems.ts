import { LONGER } from "./regions-named.ts";
import type { RegionSpan, RegionText } from "./regions-text.ts";

/** 戴南镇 → 戴南, 前田村 → 前田. */
const LEVEL = /(?:街道|社区|嘎查|[镇乡村])$/;

/** The short forms of towns and villages that the article names in full, with the code of the full name. */
export function stemsOf(
  spans: readonly (RegionSpan & { surface: string })[],
): Map<string, string | undefined> {
  const stems = new Map<string, string | undefined>();
  for (const { surface, code, anaphor } of spans) {
    const stem = anaphor ? surface : surface.replace(LEVEL, "");
    if (stem !== surface && stem.length > 1 && !stems.has(stem)) stems.set(stem, code);
  }
  return stems;
}

/** Places where the present sentence names a town or village by the short form alone. */
export function findStems(text: RegionText, stems: Map<string, string | undefined>): RegionSpan[] {
  const { sentence } = text;
  const line = text.text.slice(sentence.start, sentence.end);
  const spans: RegionSpan[] = [];
  for (const [stem, code] of stems)
    for (let at = line.indexOf(stem); at >= 0; at = line.indexOf(stem, at + stem.length)) {
      const start = sentence.start + at;
      const end = start + stem.length;
      const word = text.wordFrom(start);
      const isOther = word?.end === end && word.tag !== "ns";
      const isPart = /^[古大遗特]/.test(text.text.slice(end, end + 1));
      if (!word || isPart || isOther || !text.isBoundary(end) || LONGER.test(text.text.slice(end, end + 4)))
        continue;
      spans.push({ start, end, ...(code && { code }), rule: "stem", confidence: 0.7 });
    }
  return spans;
}
