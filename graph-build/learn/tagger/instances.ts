import { SLOTS, sentenceFeatures } from "../../extract/tagger/features.ts";
import { TAGGED_TYPES, type TypedSpan, writeLabels } from "../../extract/tagger/labels.ts";
import { taggerWords } from "../../extract/tagger/lists.ts";
import { markArticle } from "../../extract/tagger/marks.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Article, Mention } from "../../model/index.ts";

/** One sentence to learn from: hashed features, SLOTS to a character, and the label of each character. */
export interface Instance {
  length: number;
  hashes: Int32Array;
  labels: Uint8Array;
  /** Running number of the report, to count in how many reports a feature stands. */
  report: number;
  weight: number;
}

/** The sentences of an article with the labels of its marks; a mark that no sentence holds is left out. */
export function instancesOf(
  article: Article,
  mentions: readonly Mention[],
  lexicon: Lexicon,
  report: number,
  weight = 1,
): Instance[] {
  const marks = markArticle(article, lexicon, taggerWords(lexicon));
  const spans: TypedSpan[] = mentions.map((m) => ({
    type: TAGGED_TYPES.indexOf(m.type),
    start: m.start,
    end: m.end,
  }));
  const labels = new Uint8Array(article.text.length);
  writeLabels(spans, labels);
  return article.sentences
    .filter((s) => s.end > s.start)
    .map((sentence) => {
      const length = sentence.end - sentence.start;
      const hashes = new Int32Array(length * SLOTS);
      sentenceFeatures(marks, sentence, hashes);
      return {
        length,
        hashes,
        labels: labels.slice(sentence.start, sentence.end),
        report,
        weight,
      };
    });
}

/** Numbers for the features that stand in at least `minReports` reports. */
export interface FeatureIndex {
  size: number;
  /** Row of a hash, -1 for an unknown one. */
  rowOf(hash: number): number;
  /** Hash of each row. */
  hashes: Int32Array;
}

/** Numbers the features of the instances, in the order of their first sight. */
export function indexFeatures(instances: readonly Instance[], minReports: number): FeatureIndex {
  const total = instances.reduce((n, i) => n + i.hashes.length, 0);
  let size = 1 << 16;
  while (size < total / 2) size *= 2;
  const keys = new Int32Array(size);
  const reports = new Int32Array(size).fill(-1);
  const counts = new Uint8Array(size);
  const rows = new Int32Array(size).fill(-1);
  const slotOf = (hash: number) => {
    let slot = (hash ^ (hash >>> 16)) & (size - 1);
    while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1);
    return slot;
  };
  let used = 0;
  const order: number[] = [];
  for (const { hashes, report } of instances)
    for (const hash of hashes) {
      if (hash === 0) continue;
      const slot = slotOf(hash);
      if (keys[slot] === 0) {
        if (++used > size * 0.8) throw new Error("the table of features is too small");
        keys[slot] = hash;
      }
      if (reports[slot] === report) continue;
      reports[slot] = report;
      if (counts[slot] < 255) counts[slot]++;
      if (counts[slot] === minReports) {
        rows[slot] = order.length;
        order.push(hash);
      }
    }
  return {
    size: order.length,
    rowOf: (hash) => rows[slotOf(hash)],
    hashes: Int32Array.from(order),
  };
}
