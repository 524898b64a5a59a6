import { findMentions } from "../../extract/extract.ts";
import type { Tagger } from "../../extract/tagger/tagger.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { LocalEntity, Mention } from "../../model/index.ts";
import { contextOf } from "../../relate/context.ts";
import { membership } from "../../relate/membership.ts";
import { link } from "../../resolve/link.ts";
import type { BankArticle, BankReport } from "../bank.ts";
import { type Example, goldOf } from "./examples.ts";

/** The articles of a report as the pipeline reads them: its mentions, its entities, each with the bank's id if it has one. */
export function predictedExamples(report: BankReport, lexicon: Lexicon, tagger: Tagger): Example[] {
  const gold = goldOf(report);
  return report.articles.map((a) => {
    const mentions = findMentions(a.article, lexicon, tagger);
    const { entities } = membership(a.article, mentions, link(a.article, mentions, lexicon), lexicon);
    const ids = entities.map((e) => idOf(e, mentions, a, report));
    return { ctx: contextOf(a.article, mentions, entities, lexicon), ids, gold };
  });
}

/** The bank's entity of the same type that shares a name, or else most of the mentions. */
function idOf(e: LocalEntity, mentions: Mention[], a: BankArticle, report: BankReport): string | null {
  const forms = new Set([e.name, ...e.aliases].map(plain));
  const named = report.entities.find(
    (b) => b.type === e.type && [b.name, ...b.aliases].some((n) => forms.has(plain(n))),
  );
  if (named) return named.id;
  const votes = new Map<string, number>();
  for (const i of e.mentions) {
    const m = mentions[i];
    const same = a.mentions.find((x) => x.type === m.type && x.start === m.start && x.end === m.end);
    if (same) votes.set(same.id, (votes.get(same.id) ?? 0) + 1);
  }
  const [best] = [...votes].sort((x, y) => y[1] - x[1]);
  return best && best[1] * 2 > e.mentions.length ? best[0] : null;
}

function plain(name: string): string {
  return name.normalize("NFKC").replace(/[\s“”"'‘’《》〈〉()[\]·,、—-]/g, "");
}
