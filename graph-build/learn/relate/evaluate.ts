import { parseArgs } from "node:util";
import { readAssets } from "../../cli/assets.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import type { LocalRelation } from "../../model/index.ts";
import type { Context } from "../../relate/context.ts";
import { packPairs, parsePairs } from "../../relate/pairs/format.ts";
import { relatePairs } from "../../relate/pairs/pairs.ts";
import { postsByRule } from "../../relate/rules/posts.ts";
import { programmesByRule } from "../../relate/rules/programmes.ts";
import { readBank } from "../bank.ts";
import type { PairType } from "./examples.ts";
import { fitPairs } from "./fit.ts";
import { BITS } from "./options.ts";
import { type Block, prepare } from "./prepare.ts";
import { countReport, PAIR_TYPES, type Tally, table, tally } from "./score.ts";

const tallies = () => Object.fromEntries(PAIR_TYPES.map((t) => [t, tally()])) as Record<PairType, Tally>;

function count(
  blocks: Block[],
  read: (ctx: Context) => LocalRelation[],
  into: Record<PairType, Tally>,
): void {
  const reports = [...new Set(blocks.map((b) => b.example.gold))];
  for (const gold of reports) {
    const examples = blocks.filter((b) => b.example.gold === gold).map((b) => b.example);
    countReport(
      examples,
      examples.map((e) => read(e.ctx)),
      into,
    );
  }
}

/** Five-fold cross-validation over the bank with the true mentions: the rules beside the trained pairs. */
function main(): void {
  const { values } = parseArgs({ options: { folds: { type: "string", default: "01234" } } });
  const lexicon = loadLexicon(readAssets());
  const blocks = prepare(readBank(lexicon), lexicon, BITS);
  const rules = tallies();
  const trained = tallies();
  for (const fold of [...values.folds].map(Number)) {
    const test = blocks.filter((b) => b.fold === fold);
    const model = parsePairs(packPairs(fitPairs(blocks.filter((b) => b.fold !== fold))));
    count(test, (ctx) => [...postsByRule(ctx), ...programmesByRule(ctx)], rules);
    count(test, (ctx) => relatePairs(ctx, model), trained);
  }
  console.log(table("rules", rules));
  console.log(table("trained pairs", trained));
}

main();
