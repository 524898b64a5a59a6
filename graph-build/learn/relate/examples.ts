import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { LocalEntity, LocalRelation } from "../../model/index.ts";
import { type Context, contextOf } from "../../relate/context.ts";
import type { BankArticle, BankRelation, BankReport } from "../bank.ts";

/** One article as `relate` sees it, with the bank's id of each entity (null for one that the bank does not know). */
export interface Example {
  ctx: Context;
  ids: (string | null)[];
  gold: Gold;
}

/** What the bank says about the relations of a report. */
export interface Gold {
  report: BankReport;
  relations: (BankRelation & { required: boolean })[];
  optional: Set<string>;
}

export type PairType = Exclude<LocalRelation["type"], "LOCATED_IN">;

/** The relations of a report as its annotators wrote them, doubtful ends counted as the scorer counts them. */
export function goldOf(report: BankReport): Gold {
  const optional = new Set(report.entities.filter((e) => e.optional).map((e) => e.id));
  const doubtful = (ids: string[]) => ids.every((id) => optional.has(id));
  const relations = report.relations.map((r) => ({
    ...r,
    required: !r.optional && !doubtful(r.from) && !doubtful(r.to),
  }));
  return { report, relations, optional };
}

/** 1: the bank says so; 0: it does not; -1: saying it costs nothing (an optional relation or end). */
export function labelOf(gold: Gold, type: PairType, from: string | null, to: string | null): 1 | 0 | -1 {
  if (from === null || to === null) return 0;
  const fits = gold.relations.filter(
    (r) =>
      r.type === type &&
      ((r.from.includes(from) && r.to.includes(to)) ||
        (type === "PARTNERS_WITH" && r.from.includes(to) && r.to.includes(from))),
  );
  if (fits.some((r) => r.required)) return 1;
  if (fits.length || gold.optional.has(from) || gold.optional.has(to)) return -1;
  return 0;
}

/** The articles of a report with the true mentions and the true entities. */
export function trueExamples(report: BankReport, lexicon: Lexicon): Example[] {
  const gold = goldOf(report);
  return report.articles.map((a) => {
    const { entities, ids } = trueEntities(report, a, lexicon);
    return { ctx: contextOf(a.article, a.mentions, entities, lexicon), ids, gold };
  });
}

function trueEntities(report: BankReport, a: BankArticle, lexicon: Lexicon) {
  const ids = report.entities.map((e) => e.id).filter((id) => a.mentions.some((m) => m.id === id));
  const byId = new Map(report.entities.map((e) => [e.id, e]));
  const entities = ids.map((id): LocalEntity => {
    const e = byId.get(id)!;
    const mentions = a.mentions.flatMap((m, i) => (m.id === id ? [i] : []));
    const codes = e.type === "Region" ? lexicon.gazetteer.byName(e.name) : [];
    const regionCode =
      codes.length === 1 ? codes[0] : (lexicon.gazetteer.settle(codes, a.article.home.code) ?? undefined);
    return { type: e.type, name: e.name, aliases: e.aliases, mentions, regionCode, confidence: 1 };
  });
  return { entities, ids };
}
