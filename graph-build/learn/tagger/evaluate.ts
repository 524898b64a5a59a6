import { readAssets } from "../../cli/assets.ts";
import { choose, judge, THRESHOLDS } from "../../extract/tagger/judge.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import { NAMED_TYPES } from "../../model/index.ts";
import { readBank } from "../bank.ts";
import { type Reading, stretchOf, trainJudge } from "./judge.ts";
import { addSpans, emptyTallies, ratesOf, type Tallies, type Tally } from "./measure.ts";
import { readFolds, TAGGER_OPTIONS, type TaggerOptions } from "./train.ts";

/**
 * Cross-validation of the tagger over the bank: `npx tsx graph-build/learn/tagger/evaluate.ts [folds] [option=value …]`,
 * folds such as 01234 (all, the default) or 02. Labels are learned without the fold that they read, the judge
 * without the readings that it judges.
 */
function main(args: string[]): void {
  const folds = [...(args.find((a) => /^[0-4]{2,}$/.test(a)) ?? "01234")].map(Number);
  const options: TaggerOptions = { ...TAGGER_OPTIONS };
  for (const a of args) {
    const m = /^(\w+)=(.+)$/.exec(a);
    if (m) Object.assign(options, { [m[1]]: Number(m[2]) });
  }
  const lexicon = loadLexicon(readAssets());
  const readings = readFolds(readBank(lexicon), lexicon, options, folds);
  for (const [name, part] of [
    ["ba–bf", readings.filter((r) => r.file < "bg")],
    ["bg–bk", readings.filter((r) => r.file >= "bg")],
    ["all", readings],
  ] as const) {
    print(
      `${name} labels`,
      tally(part, (r) => r.candidates.filter((c) => c.origin === "best")),
    );
    print(`${name} judged`, tally(part, judgeBy(readings, folds)));
  }
  const characters = readings.reduce((n, r) => n + r.characters, 0);
  const milliseconds = readings.reduce((n, r) => n + r.milliseconds, 0);
  console.log(`${Math.round((characters / milliseconds) * 1000)} characters a second`);
}

type Choice = (reading: Reading) => Reading["candidates"];

function judgeBy(readings: readonly Reading[], folds: readonly number[]): Choice {
  const weights = new Map(folds.map((f) => [f, trainJudge(readings.filter((r) => r.fold !== f))]));
  return ({ fold, candidates, evidence }) => {
    const own = weights.get(fold) ?? new Float64Array(0);
    const judged = candidates.map((candidate, i) => ({
      candidate,
      chance: judge(own, candidate.type, evidence[i]),
    }));
    return choose(judged, THRESHOLDS).map((j) => j.candidate);
  };
}

function tally(readings: readonly Reading[], choice: Choice): Tallies {
  const tallies = emptyTallies();
  for (const r of readings) addSpans(tallies, r.gold, r.optional, choice(r).map(stretchOf));
  return tallies;
}

function print(name: string, tallies: Tallies): void {
  const cells = NAMED_TYPES.map((type) => `${type} ${rates(tallies[type])}`);
  const sum: Tally = { right: 0, found: 0, gold: 0 };
  for (const type of NAMED_TYPES) {
    sum.right += tallies[type].right;
    sum.found += tallies[type].found;
    sum.gold += tallies[type].gold;
  }
  console.log(`${name.padEnd(12)} ${cells.join(" | ")} | all ${rates(sum)}`);
}

function rates(tally: Tally): string {
  const { precision, recall, f1 } = ratesOf(tally);
  return [precision, recall, f1].map((x) => x.toFixed(3)).join(" ");
}

main(process.argv.slice(2));
