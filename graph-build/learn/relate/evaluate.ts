import { parseArgs } from "node:util";
import { readAssets } from "../../cli/assets.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import type { LocalRelation } from "../../model/index.ts";
import type { Context } from "../../relate/context.ts";
import { packPairs, parsePairs } from "../../relate/pairs/format.ts";
import { relatePairs } from "../../relate/pairs/pairs.ts";
import { relateByRules } from "../../relate/rules/rules.ts";
import { foldOf, readBank } from "../bank.ts";
import { committedJudge, readHeldOut } from "../held-out.ts";
import { type Example, type PairType, trueExamples } from "./examples.ts";
import { fitPairs } from "./fit.ts";
import { BITS } from "./options.ts";
import { prepare } from "./prepare.ts";
import { calibration, countReport, PAIR_TYPES, type Tally, table, tally } from "./score.ts";

type Counts = Record<PairType, Tally>;
const counts = () => Object.fromEntries(PAIR_TYPES.map((t) => [t, tally()])) as Counts;

/**
 * Five-fold cross-validation over the bank, the rules beside the trained pairs, with the true mentions and, with
 * `--predicted`, with those of a tagger trained without the fold too. `--folds 01` takes some of the folds only.
 */
function main(): void {
  const { values } = parseArgs({
    options: { folds: { type: "string", default: "01234" }, predicted: { type: "boolean" } },
  });
  const assets = readAssets();
  const lexicon = loadLexicon(assets);
  const bank = readBank(lexicon);
  const blocks = prepare(bank, lexicon, BITS);
  const results = new Map<string, Counts>();
  const said: { p: number; right: boolean }[] = [];
  const count = (title: string, examples: Example[], read: (ctx: Context) => LocalRelation[]) => {
    const into = results.get(title) ?? counts();
    results.set(title, into);
    const relations = examples.map((e) => read(e.ctx));
    countReport(examples, relations, into);
    return relations;
  };
  for (const fold of [...values.folds].map(Number)) {
    const model = parsePairs(packPairs(fitPairs(blocks.filter((b) => b.fold !== fold))));
    const heldOut = values.predicted ? readHeldOut(bank, lexicon, committedJudge(), [fold]) : [];
    for (const report of bank.filter((r) => foldOf(r.file) === fold)) {
      const examples = trueExamples(report, lexicon);
      count("rules", examples, relateByRules);
      const read = count("pairs", examples, (ctx) => relatePairs(ctx, model));
      said.push(...calibration(examples, read));
    }
    for (const { examples } of heldOut) {
      count("rules, read", examples, relateByRules);
      count("pairs, read", examples, (ctx) => relatePairs(ctx, model));
    }
  }
  for (const [title, into] of results) console.log(table(title, into));
  console.log("confidence: share that is right");
  for (let b = 2; b < 10; b++) {
    const row = said.filter((s) => s.p >= b / 10 && s.p < (b + 1) / 10);
    if (row.length)
      console.log(
        `${b / 10}–${(b + 1) / 10}: ${(row.filter((s) => s.right).length / row.length).toFixed(2)} of ${row.length}`,
      );
  }
}

main();
