import { performance } from "node:perf_hooks";
import { readAssets } from "../../cli/assets.ts";
import { tagArticle, taggerFrom } from "../../extract/tagger/tagger.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import { NAMED_TYPES } from "../../model/index.ts";
import { foldOf, readBank } from "../bank.ts";
import { addSpans, emptyTallies, optionalKeys, ratesOf, type Tallies } from "./measure.ts";
import { TAGGER_OPTIONS, type TaggerOptions, trainTagger } from "./train.ts";

/**
 * Cross-validation of the tagger over the bank: `npx tsx graph-build/learn/tagger/evaluate.ts [folds] [option=value …]`,
 * folds such as 01234 (all, the default) or 0.
 */
function main(args: string[]): void {
  const folds = [...(args.find((a) => /^[0-4]+$/.test(a)) ?? "01234")].map(Number);
  const options: TaggerOptions = { ...TAGGER_OPTIONS };
  for (const a of args) {
    const m = /^(\w+)=(.+)$/.exec(a);
    if (m) Object.assign(options, { [m[1]]: Number(m[2]) });
  }
  const lexicon = loadLexicon(readAssets());
  const bank = readBank(lexicon);
  const families = new Map<string, Tallies>();
  const all = emptyTallies();
  let characters = 0;
  let seconds = 0;
  for (const fold of folds) {
    const began = performance.now();
    const bytes = trainTagger(
      bank.filter((r) => foldOf(r.file) !== fold),
      lexicon,
      options,
      "cv",
    );
    const tagger = taggerFrom(bytes);
    console.error(
      `fold ${fold}: ${bytes.length} bytes, trained in ${Math.round((performance.now() - began) / 1000)} s`,
    );
    for (const report of bank.filter((r) => foldOf(r.file) === fold)) {
      const ids = new Set(report.entities.filter((e) => e.optional).map((e) => e.id));
      const family = report.file.slice(0, 2) < "bg" ? "ba-bf" : "bg-bk";
      const own = families.get(family) ?? emptyTallies();
      families.set(family, own);
      for (const { article, mentions } of report.articles) {
        const start = performance.now();
        const found = tagArticle(article, lexicon, tagger);
        seconds += (performance.now() - start) / 1000;
        characters += article.text.length;
        for (const into of [all, own]) addSpans(into, mentions, optionalKeys(mentions, ids), found);
      }
    }
  }
  for (const [name, tallies] of [...families].sort()) print(name, tallies);
  print("all", all);
  console.log(`${Math.round(characters / seconds)} characters a second`);
}

function print(name: string, tallies: Tallies): void {
  const cells = NAMED_TYPES.map((type) => {
    const { precision, recall, f1 } = ratesOf(tallies[type]);
    return `${type} ${[precision, recall, f1].map((x) => x.toFixed(3)).join(" ")}`;
  });
  const sum = { right: 0, found: 0, gold: 0 };
  for (const type of NAMED_TYPES)
    for (const k of ["right", "found", "gold"] as const) sum[k] += tallies[type][k];
  console.log(`${name.padEnd(6)} ${cells.join(" | ")} | all ${ratesOf(sum).f1.toFixed(3)}`);
}

main(process.argv.slice(2));
