import { describe, expect, it } from "vitest";
import { findRegions } from "../../graph-build/extract/regions.ts";
import { readBank } from "../../graph-build/learn/bank.ts";
import { findHome } from "../../graph-build/segment/home.ts";
import { lexicon } from "../lexicon/lexicon.ts";

const bank = readBank(lexicon);

/** Counts of region marks found, wrong and missed; optional ones and those inside other names are left out. */
function countMarks(): { right: number; wrong: number; missed: number } {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const report of bank) {
    const optional = new Set(report.entities.filter((e) => e.optional).map((e) => e.id));
    for (const { article, mentions } of report.articles) {
      const others = mentions.filter((m) => m.type !== "Region");
      const found = findRegions(article, lexicon).filter(
        (m) => !others.some((o) => o.start < m.end && o.end > m.start),
      );
      const places = new Set(found.map((m) => `${m.start}-${m.end}`));
      const gold = mentions.filter((m) => m.type === "Region");
      const marks = new Set(gold.map((m) => `${m.start}-${m.end}`));
      counts.wrong += found.filter((m) => !marks.has(`${m.start}-${m.end}`)).length;
      for (const m of gold.filter((g) => !optional.has(g.id)))
        counts[places.has(`${m.start}-${m.end}`) ? "right" : "missed"]++;
    }
  }
  return counts;
}

describe("on the bank", () => {
  it("regions are marked with precision and recall of at least 0.95", () => {
    const { right, wrong, missed } = countMarks();
    expect(right / (right + wrong)).toBeGreaterThan(0.95);
    expect(right / (right + missed)).toBeGreaterThan(0.95);
  });

  it("the home is found without front matter in nine of ten reports", () => {
    const right = bank.filter(({ doc, articles }) => {
      const text = articles.map((a) => a.article.text).join("\n");
      const { title = null, publisher = null } = articles[0]?.article ?? {};
      const home = findHome({ front: {}, title, publisher, text }, lexicon);
      return home.code !== null && home.code === lexicon.gazetteer.resolvePath(doc.front.home ?? "");
    });
    expect(right.length / bank.length).toBeGreaterThan(0.9);
  });
});
