import { parseArgs } from "node:util";
import { readAssets } from "../../cli/assets.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import type { LocalEntity, Mention } from "../../model/index.ts";
import { documentFacts } from "../../pipeline-facts.ts";
import { membership } from "../../relate/membership.ts";
import { link } from "../../resolve/link.ts";
import { resolve } from "../../resolve/resolve.ts";
import { type BankArticle, readBank } from "../bank.ts";
import { Board, scoreReport } from "./score.ts";

/**
 * Measures link and membership on the bank with its true mentions: B³ of the links, entities whose names meet the
 * gold's (as its scorer pairs them), memberships and places. `--diff PREFIX` prints the cases that begin so, `--only FILE`
 * reads one report.
 */
function main(): void {
  const { values } = parseArgs({ options: { diff: { type: "string" }, only: { type: "string" } } });
  const lexicon = loadLexicon(readAssets());
  const reports = readBank(lexicon).filter((r) => !values.only || r.file.startsWith(values.only));
  const board = new Board();
  const cubed = new Map<string, BCubed>();
  for (const report of reports) {
    const articles = report.articles.map((a) => {
      const mentions: Mention[] = a.mentions.map(({ id: _, ...m }) => m);
      const linked = link(a.article, mentions, lexicon);
      countLinks(a, linked, cubed);
      const { entities, relations } = membership(a.article, mentions, linked, lexicon);
      return { article: a.article, mentions, figures: [], entities, relations, subjects: [] };
    });
    scoreReport(report, resolve([documentFacts(report.doc, articles)], ""), board);
  }
  for (const [type, c] of cubed) {
    const p = c.precision / c.mentions;
    const r = c.recall / c.mentions;
    console.log(
      `B³ ${type.padEnd(12)} P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}`,
    );
  }
  console.log(board.table());
  if (values.diff !== undefined)
    for (const c of board.cases.filter((c) => c.slice(2).startsWith(values.diff ?? ""))) console.log(c);
}

interface BCubed {
  mentions: number;
  precision: number;
  recall: number;
}

function countLinks(a: BankArticle, linked: LocalEntity[], cubed: Map<string, BCubed>): void {
  const ours = new Map(linked.flatMap((e, i) => e.mentions.map((m) => [m, i])));
  a.mentions.forEach((m, i) => {
    const c = cubed.get(m.type) ?? { mentions: 0, precision: 0, recall: 0 };
    cubed.set(m.type, c);
    const same = a.mentions.flatMap((o, j) => (o.id === m.id ? [j] : []));
    const cluster = linked[ours.get(i) ?? -1]?.mentions ?? [i];
    const both = cluster.filter((j) => a.mentions[j].id === m.id).length;
    c.mentions++;
    c.precision += both / cluster.length;
    c.recall += both / same.length;
  });
}

main();
