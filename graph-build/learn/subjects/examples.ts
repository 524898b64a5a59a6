import { featuresOf } from "../../extract/figures/ranker.ts";
import type { LocalEntity } from "../../model/index.ts";
import { candidatesFor } from "../../relate/subjects/features.ts";
import { viewOf } from "../../relate/subjects/view.ts";
import type { BankArticle, BankReport } from "../bank.ts";
import type { Choice } from "./softmax.ts";

/** The bank's own entities as the pipeline's linker would give them, with the index of each id. */
export function goldEntities(
  report: BankReport,
  a: BankArticle,
): { entities: LocalEntity[]; index: Map<string, number> } {
  const entities: LocalEntity[] = report.entities.map((e) => ({
    type: e.type,
    name: e.name,
    aliases: e.aliases,
    mentions: [],
    confidence: 1,
  }));
  const index = new Map(report.entities.map((e, i) => [e.id, i]));
  a.mentions.forEach((m, i) => {
    const e = entities[index.get(m.id) ?? -1];
    if (!e) return;
    e.mentions.push(i);
    if (m.code) e.regionCode = m.code;
  });
  return { entities, index };
}

/** One choice for each figure: which of the candidates is a subject that the bank names. */
export function subjectChoices(report: BankReport): Choice[] {
  const out: Choice[] = [];
  for (const a of report.articles) {
    const { entities, index } = goldEntities(report, a);
    const figures = [...a.figures].sort((x, y) => x.start - y.start);
    const view = viewOf(a.article, a.mentions, figures, entities);
    figures.forEach((f, i) => {
      const right = new Set(f.subjects.map((s) => index.get(s)));
      const candidates = candidatesFor(view, i);
      out.push({
        features: candidates.map((c) => featuresOf(c.features)),
        gain: candidates.map((c) => (right.has(c.entity) ? 1 : 0)),
      });
    });
  }
  return out;
}
