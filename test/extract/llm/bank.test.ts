import { describe, expect, it } from "vitest";
import { bind } from "../../../graph-build/extract/llm/extractor.ts";
import { readAnswer } from "../../../graph-build/extract/llm/schema.ts";
import { type BankArticle, type BankReport, readBank } from "../../../graph-build/learn/bank.ts";
import { lexicon } from "../../lexicon/lexicon.ts";

/** What a model that is always right would answer to an article of the bank, every quote a sentence. */
function rightAnswer(report: BankReport, { article, mentions, figures }: BankArticle) {
  const sentence = (i: number) => article.text.slice(article.sentences[i].start, article.sentences[i].end);
  const of = (id: string) => mentions.filter((m) => m.id === id);
  const entities = report.entities.flatMap(({ id, type, name }) => {
    const own = of(id);
    const aliases = [...new Set(own.map((m) => m.surface))];
    return own.length ? [{ id, type, name, aliases, quote: sentence(own[0].sentence) }] : [];
  });
  const relations = report.relations.flatMap(({ from, to, type, title, role }) => {
    const [a, b] = [from.flatMap(of), to.flatMap(of)];
    const pair = a.flatMap((m) => b.filter((n) => n.sentence === m.sentence).map((n) => ({ m, n })))[0];
    return pair
      ? [{ type, title, role, from: pair.m.id, to: pair.n.id, quote: sentence(pair.m.sentence) }]
      : [];
  });
  return {
    entities,
    relations,
    figures: figures.map((f) => ({ ...f, subject: f.subjects[0], quote: sentence(f.sentence) })),
  };
}

describe("right answers to reports of the bank", () => {
  const reports = readBank(lexicon).filter((_, i) => i % 12 === 0);
  const bound = reports.flatMap((report) =>
    report.articles.map((part) => {
      const right = rightAnswer(report, part);
      const answer = readAnswer(JSON.parse(JSON.stringify(right)));
      if (!answer) throw new Error("no answer");
      return { part, right, facts: bind(part.article, answer, "right", lexicon) };
    }),
  );
  const share = (of: boolean[]) => of.filter(Boolean).length / of.length;

  it("keep their marks: place and kind", () => {
    const kept = bound.flatMap(({ part, facts }) => {
      const found = new Set(facts.mentions.map((m) => `${m.type} ${m.start} ${m.end}`));
      return part.mentions.map((m) => found.has(`${m.type} ${m.start} ${m.end}`));
    });
    expect(kept.length).toBeGreaterThan(900);
    expect(share(kept)).toBeGreaterThan(0.97);
  });

  it("keep together what is one thing and apart what are two", () => {
    const pure = bound.flatMap(({ part, facts }) =>
      facts.entities.map(({ mentions }) => {
        const own = mentions.map((i) => facts.mentions[i]);
        const ids = part.mentions.filter((m) => own.some((o) => o.start === m.start && o.end === m.end));
        return new Set(ids.map((m) => m.id)).size <= 1;
      }),
    );
    expect(share(pure)).toBeGreaterThan(0.98);
  });

  it("keep their figures: value, period and plan", () => {
    const kept = bound.flatMap(({ part, facts }) =>
      part.figures.map(({ start, value, period, planned }) => {
        const found = facts.figures.find((f) => f.start === start && f.value === value);
        return found?.period === period && found?.planned === planned;
      }),
    );
    expect(kept.length).toBeGreaterThan(400);
    expect(share(kept)).toBeGreaterThan(0.95);
  });

  it("keep the relations that a sentence says", () => {
    const kept = bound.flatMap(({ part, right, facts }) => {
      const marks = new Map(part.mentions.map((m) => [`${m.start} ${m.end}`, m.id]));
      const ids = facts.entities.map((e) =>
        e.mentions.map((i) => marks.get(`${facts.mentions[i].start} ${facts.mentions[i].end}`)),
      );
      return right.relations.map((r) =>
        facts.relations.some((f) => {
          const [from, to] = [ids[f.from], ids[f.to]];
          return f.type === r.type && from.includes(r.from) && to.includes(r.to) && f.role === r.role;
        }),
      );
    });
    expect(kept.length).toBeGreaterThan(500);
    expect(share(kept)).toBeGreaterThan(0.95);
  });
});
