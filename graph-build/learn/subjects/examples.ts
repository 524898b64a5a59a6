import type { LocalEntity } from "../../model/index.ts";
import { type SubjectView, viewOf } from "../../relate/subjects/view.ts";
import { type BankArticle, type BankFigure, type BankReport, foldOf } from "../bank.ts";
import type { HeldOut } from "../held-out.ts";
import { inOrder } from "./figure-examples.ts";

/** One article to learn subjects from: its figures are the bank's, its mentions the bank's or those of a tagger. */
export interface SubjectCase {
  fold: number;
  view: SubjectView;
  figures: BankFigure[];
  /** Whether the bank names an entity as a figure's subject. */
  right(entity: number, figure: number): boolean;
}

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

/** The articles of a report with the bank's own mentions. */
export function trueCases(report: BankReport): SubjectCase[] {
  return report.articles.map((a) => {
    const { entities, index } = goldEntities(report, a);
    const figures = inOrder(a);
    const right = figures.map((f) => new Set(f.subjects.map((s) => index.get(s))));
    return {
      fold: foldOf(report.file),
      view: viewOf(a.article, a.mentions, figures, entities),
      figures,
      right: (entity, figure) => right[figure].has(entity),
    };
  });
}

/** The articles of a report with the mentions of a tagger that has not seen it. */
export function heldOutCases({ report, fold, examples }: HeldOut): SubjectCase[] {
  return report.articles.map((a, i) => {
    const { ctx, ids } = examples[i];
    const figures = inOrder(a);
    return {
      fold,
      view: viewOf(a.article, ctx.mentions, figures, ctx.entities),
      figures,
      right: (entity, figure) => {
        const id = ids[entity];
        return id !== null && figures[figure].subjects.includes(id);
      },
    };
  });
}
