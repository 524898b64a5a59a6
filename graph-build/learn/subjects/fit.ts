import { featuresOf, loadRanker, type RankerFile } from "../../extract/figures/ranker.ts";
import { denseRow, sharedOf, topOf, WIDTH } from "../../relate/subjects/dense.ts";
import { candidatesFor } from "../../relate/subjects/features.ts";
import { rankedBy, type SubjectFile } from "../../relate/subjects/subjects.ts";
import { boost } from "../relate/boost.ts";
import type { SubjectCase } from "./examples.ts";
import { OPTIONS } from "./options.ts";
import { trainRanker } from "./softmax.ts";

/**
 * Trains both stages: the ranker on the bank's own mentions, the trees on what a ranker trained without the fold says of
 * the bank's mentions and of those that a tagger found.
 */
export function fitSubjects(own: readonly SubjectCase[], found: readonly SubjectCase[]): SubjectFile {
  const rows: number[] = [];
  const y: number[] = [];
  for (const fold of new Set(own.map((c) => c.fold))) {
    const ranker = loadRanker(rank(own.filter((c) => c.fold !== fold)));
    for (const c of [...own, ...found].filter((k) => k.fold === fold)) {
      const ranked = rankedBy(c.view, ranker);
      const shared = sharedOf(c.view, ranked);
      ranked.forEach((r, figure) => {
        for (const k of topOf(r)) {
          rows.push(...denseRow(c.view, shared, figure, k));
          y.push(c.right(r.candidates[k].entity, figure) ? 1 : 0);
        }
      });
    }
  }
  const trees = boost(Float32Array.from(rows), WIDTH, Uint8Array.from(y), OPTIONS.trees);
  const plain = {
    depth: trees.depth,
    base: rounded(trees.base),
    feature: [...trees.feature],
    threshold: [...trees.threshold].map((t) => (Number.isFinite(t) ? t : 1e9)),
    leaf: [...trees.leaf].map(rounded),
  };
  return { ...rank(own), trees: plain };
}

function rank(cases: readonly SubjectCase[]): RankerFile {
  const choices = cases.flatMap((c) =>
    c.figures.map((_, figure) => {
      const candidates = candidatesFor(c.view, figure);
      return {
        features: candidates.map((k) => featuresOf(k.features)),
        gain: candidates.map((k) => (c.right(k.entity, figure) ? 1 : 0)),
      };
    }),
  );
  return trainRanker(choices, { ...OPTIONS.subjects, version: "" });
}

const rounded = (n: number): number => Math.round(n * 1e5) / 1e5;
