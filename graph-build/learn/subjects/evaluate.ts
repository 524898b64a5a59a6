import { parseArgs } from "node:util";
import { readAssets } from "../../cli/assets.ts";
import { findFigures } from "../../extract/figures/figures.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import type { FigureMention } from "../../model/index.ts";
import { type BankFigure, type BankReport, foldOf, readBank } from "../bank.ts";
import { pairFigures, sameIndicator, sameUnit } from "./pair.ts";

interface Tally {
  tp: number;
  fp: number;
  fn: number;
}

/** Counts how figures read from the bank's texts (with the bank's own mentions) agree with its annotation. */
function evaluate(reports: BankReport[], show: string, limit: number): void {
  const value: Tally = { tp: 0, fp: 0, fn: 0 };
  const right = { indicator: 0, period: 0, qualifier: 0, planned: 0, all: 0, of: 0 };
  const lines: string[] = [];
  for (const report of reports)
    for (const { article, mentions, figures: gold } of report.articles) {
      const found = findFigures(article, mentions, lexicon);
      const around = (f: { start: number; end: number }) =>
        `${report.file} ${article.text.slice(Math.max(0, f.start - 45), f.start)}【${article.text.slice(f.start, f.end)}】${article.text.slice(f.end, f.end + 14)}`.replaceAll(
          "\n",
          "⏎",
        );
      const pairs = pairFigures(gold, found);
      const paired = new Set(pairs.values());
      gold.forEach((g, i) => {
        const j = pairs.get(i);
        if (g.optional) return;
        if (j === undefined) {
          value.fn++;
          if (show === "missed") lines.push(`- ${around(g)} ${g.value} ${g.unit}`);
          return;
        }
        value.tp++;
        tallyFields(g, found[j], right);
        const f = found[j];
        if (show === "indicator" && !sameIndicator(g.indicator, f.indicator))
          lines.push(`${around(g)} GOLD ${g.indicator} READ ${f.indicator}`);
        if (show === "period" && g.period !== f.period)
          lines.push(`${around(g)} GOLD ${g.period} READ ${f.period} | ${report.genre} | ${article.title}`);
        if (show === "qualifier" && g.qualifier !== f.qualifier)
          lines.push(`${around(g)} GOLD ${g.qualifier} READ ${f.qualifier}`);
        if (show === "planned" && g.planned !== f.planned)
          lines.push(`${around(g)} GOLD ${g.planned} READ ${f.planned}`);
      });
      found.forEach((f, j) => {
        if (paired.has(j)) return;
        value.fp++;
        if (show === "spurious") lines.push(`+ ${around(f)} ${f.value} ${f.unit} ${f.rule}`);
      });
    }
  const step = Math.max(1, Math.floor(lines.length / limit));
  for (let i = 0; i < lines.length; i += step) console.log(lines[i]);
  const p = value.tp / (value.tp + value.fp);
  const r = value.tp / (value.tp + value.fn);
  console.log(`value P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}`, value);
  for (const [k, n] of Object.entries(right))
    if (k !== "of") console.log(`${k} ${(n / right.of).toFixed(3)}`);
}

function tallyFields(g: BankFigure, f: FigureMention, right: Record<string, number>): void {
  const indicator = sameIndicator(g.indicator, f.indicator);
  right.of++;
  if (indicator) right.indicator++;
  if (g.period === f.period) right.period++;
  if (g.qualifier === f.qualifier) right.qualifier++;
  if (g.planned === f.planned) right.planned++;
  if (indicator && g.period === f.period && sameUnit(g.unit, f.unit)) right.all++;
}

const { values } = parseArgs({
  options: {
    show: { type: "string", default: "" },
    fold: { type: "string" },
    limit: { type: "string", default: "60" },
  },
});
const lexicon = loadLexicon(readAssets());
const reports = readBank(lexicon).filter((r) => !values.fold || foldOf(r.file) === Number(values.fold));
evaluate(reports, values.show, Number(values.limit));
