import type { Article } from "../../graph-build/model/index.ts";

/** An article of one sentence, as the segmenter would give it. */
export function articleOf(text: string, year: number | null = 2024): Article {
  const at = Int32Array.from({ length: text.length }, (_, i) => i);
  return {
    file: "a.txt",
    index: 0,
    title: null,
    publisher: null,
    date: year === null ? null : { year },
    home: { code: null, rule: "none" },
    sentences: [{ start: 0, end: text.length, kind: "body", paragraph: 0, section: -1 }],
    text,
    start: at,
    end: at.map((i) => i + 1),
  };
}
