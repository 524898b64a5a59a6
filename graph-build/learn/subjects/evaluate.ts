import { parseArgs } from "node:util";
import { readAssets } from "../../cli/assets.ts";
import { findFigures } from "../../extract/figures/figures.ts";
import { loadRanker } from "../../extract/figures/ranker.ts";
import type { FigureWeights } from "../../extract/figures/weights.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { loadLexicon } from "../../lexicon/load.ts";
import {
  type SubjectWeights,
  subjectsIn,
  subjectsOf,
  subjectWeightsOf,
} from "../../relate/subjects/subjects.ts";
import { type BankArticle, type BankReport, foldOf, readBank } from "../bank.ts";
import { committedJudge, readHeldOut } from "../held-out.ts";
import { goldEntities, heldOutCases, type SubjectCase, trueCases } from "./examples.ts";
import { indicatorChoices, inOrder, periodChoices, plannedChoices } from "./figure-examples.ts";
import { fitSubjects } from "./fit.ts";
import { OPTIONS } from "./options.ts";
import { pairFigures } from "./pair.ts";
import { trainRanker } from "./softmax.ts";
import { type Counts, emptyCounts, fieldsRight, report } from "./tally.ts";

/** Prints what the rankers read in each fold of the bank after learning from the others; `--folds 0,1` takes only these. */
function main(): void {
  const { values } = parseArgs({ options: { folds: { type: "string", default: "0,1,2,3,4" } } });
  const lexicon = loadLexicon(readAssets());
  const bank = readBank(lexicon);
  const heldOut = readHeldOut(bank, lexicon, committedJudge());
  const counts = emptyCounts();
  for (const fold of values.folds.split(",").map(Number)) {
    const known = bank.filter((r) => foldOf(r.file) !== fold);
    const figures = figureWeightsFrom(known, lexicon);
    const subjects = subjectWeightsOf(
      fitSubjects(known.flatMap(trueCases), heldOut.filter((h) => h.fold !== fold).flatMap(heldOutCases)),
    );
    for (const r of bank.filter((b) => foldOf(b.file) === fold))
      for (const a of r.articles) {
        countFigures(a, lexicon, figures, counts);
        countSubjects(r, a, lexicon, subjects, counts);
      }
    for (const c of heldOut.filter((h) => h.fold === fold).flatMap(heldOutCases))
      countRead(c, subjects, counts);
  }
  console.log(report(counts).join("\n"));
}

function figureWeightsFrom(known: BankReport[], lexicon: Lexicon): FigureWeights {
  const train = (choices: ReturnType<typeof periodChoices>, options: object) =>
    loadRanker(trainRanker(choices, { ...options, version: "" }));
  return {
    indicator: train(
      known.flatMap((r) => indicatorChoices(r, lexicon)),
      OPTIONS.indicator,
    ),
    period: train(known.flatMap(periodChoices), OPTIONS.period),
    planned: train(known.flatMap(plannedChoices), OPTIONS.planned),
  };
}

function countFigures(a: BankArticle, lexicon: Lexicon, weights: FigureWeights, counts: Counts): void {
  const gold = inOrder(a);
  const read = findFigures(a.article, a.mentions, lexicon, weights);
  const pairs = pairFigures(gold, read);
  gold.forEach((g, i) => {
    const j = pairs.get(i);
    if (g.optional) return;
    if (j === undefined) counts.missed++;
    else {
      counts.found++;
      for (const field of fieldsRight(g, read[j])) counts.right[field]++;
    }
  });
  counts.spurious += read.length - pairs.size;
}

function countSubjects(
  r: BankReport,
  a: BankArticle,
  lexicon: Lexicon,
  weights: SubjectWeights,
  counts: Counts,
): void {
  const { entities, index } = goldEntities(r, a);
  const gold = inOrder(a);
  const answers = (w: SubjectWeights | null) =>
    new Map(subjectsOf(a.article, a.mentions, gold, entities, lexicon, w).map((s) => [s.figure, s]));
  const ranked = answers(weights);
  const ruled = answers(null);
  gold.forEach((g, i) => {
    if (g.optional) return;
    const right = new Set<number | undefined>(g.subjects.map((s) => index.get(s)));
    right.delete(undefined);
    const answer = ranked.get(i);
    const hit = right.has(answer?.entity);
    counts.figures++;
    if (hit) counts.ranked++;
    if (right.has(ruled.get(i)?.entity)) counts.ruled++;
  });
}

/** Counts the subjects among the things that a tagger found, and how far their confidence can be trusted. */
function countRead(c: SubjectCase, weights: SubjectWeights, counts: Counts): void {
  const answers = new Map(subjectsIn(c.view, weights).map((s) => [s.figure, s]));
  c.figures.forEach((f, i) => {
    if (f.optional) return;
    counts.readFigures++;
    const answer = answers.get(i);
    if (!answer) return;
    const hit = c.right(answer.entity, i) ? 1 : 0;
    counts.read += hit;
    const tenth = counts.calibration[Math.min(9, Math.floor(answer.confidence * 10))];
    tenth[0] += hit;
    tenth[1]++;
  });
}

main();
