import { findRegions } from "../../extract/regions.ts";
import { type Candidate, findCandidates } from "../../extract/tagger/candidates.ts";
import { EVIDENCE_SIZE, type Evidence, vectorOf, weighEvidence } from "../../extract/tagger/evidence.ts";
import { TAGGED_TYPES } from "../../extract/tagger/labels.ts";
import { taggerWords } from "../../extract/tagger/lists.ts";
import { markArticle } from "../../extract/tagger/marks.ts";
import { taggerFrom } from "../../extract/tagger/tagger.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { BankReport } from "../bank.ts";
import { type Example, fitLogistic } from "./logistic.ts";
import { keyOf, type TypedStretch } from "./measure.ts";

/** An article of the bank read by labels that were learned without it. */
export interface Reading {
  file: string;
  fold: number;
  gold: readonly TypedStretch[];
  /** Keys of the marks that may be found or not. */
  optional: ReadonlySet<string>;
  candidates: Candidate[];
  evidence: Evidence[];
  characters: number;
  milliseconds: number;
}

/** A candidate as the measures count it. */
export function stretchOf({ type, start, end }: Candidate): TypedStretch {
  return { type: TAGGED_TYPES[type], start, end };
}

/** Reads reports up to the candidates and their evidence. */
export function readHeldOut(
  reports: readonly BankReport[],
  lexicon: Lexicon,
  weights: Uint8Array,
  fold: number,
): Reading[] {
  const { decoder } = taggerFrom(weights);
  return reports.flatMap((report) => {
    const optionalIds = new Set(report.entities.filter((e) => e.optional).map((e) => e.id));
    return report.articles.map(({ article, mentions }) => {
      const began = performance.now();
      const marks = markArticle(article, lexicon, taggerWords(lexicon));
      const candidates = findCandidates(article, marks, decoder, findRegions(article, lexicon));
      const evidence = weighEvidence(article, marks, candidates);
      return {
        file: report.file,
        fold,
        gold: mentions,
        optional: new Set(mentions.filter((m) => optionalIds.has(m.id)).map(keyOf)),
        candidates,
        evidence,
        characters: article.text.length,
        milliseconds: performance.now() - began,
      };
    });
  });
}

const L2 = 1;
const ROUNDS = 150;

/** The judge's weights, a row for each type, learned from held-out readings. */
export function trainJudge(readings: readonly Reading[]): Float64Array {
  const weights = new Float64Array(TAGGED_TYPES.length * EVIDENCE_SIZE);
  const examples: Example[][] = TAGGED_TYPES.map(() => []);
  for (const { gold, optional, candidates, evidence } of readings) {
    const right = new Set(gold.map(keyOf));
    candidates.forEach((c, i) => {
      const key = keyOf(stretchOf(c));
      if (!optional.has(key))
        examples[c.type].push({ evidence: vectorOf(evidence[i]), right: right.has(key) });
    });
  }
  examples.forEach((own, type) => {
    weights.set(fitLogistic(own, EVIDENCE_SIZE, L2, ROUNDS), type * EVIDENCE_SIZE);
  });
  return weights;
}
