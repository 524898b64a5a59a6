import { WeightTable } from "./weight-table.ts";

/** Trained weights of a log-linear ranker: each candidate's score is the sum of its features' weights. */
export interface RankerWeights {
  version: string;
  weights: WeightTable;
}

/** A ranker's data file: `w` maps features, as `feature` numbers them, to weights in thousandths. */
export interface RankerFile {
  version: string;
  w: Record<string, number>;
}

/** Makes a data file ready to score with. */
export function loadRanker(file: RankerFile): RankerWeights {
  return { version: file.version, weights: new WeightTable(file.w) };
}

/** Sum of the weights of a candidate's features; unknown ones count nothing. */
export function scoreOf(features: readonly number[], weights: WeightTable): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += weights.get(features[i]);
  return sum;
}

/** Features that speak together; what candidates have in common is one group of them all, whose sum is made once. */
export class Group {
  readonly features: readonly number[];
  private sum = 0;
  private of: WeightTable | null = null;

  constructor(features: readonly number[]) {
    this.features = features;
  }

  /** The sum of the features' weights. */
  sumIn(weights: WeightTable): number {
    if (this.of !== weights) {
      this.sum = scoreOf(this.features, weights);
      this.of = weights;
    }
    return this.sum;
  }
}

/** The features of a candidate, in groups. */
export type FeatureGroups = readonly Group[];

/** All features of some groups. */
export function featuresOf(groups: FeatureGroups): number[] {
  return groups.flatMap((g) => g.features);
}

/** A candidate among which a ranker chooses. */
export interface Ranked {
  features: FeatureGroups;
}

/** The best candidate with its probability among all; ties go to the first. -1 where there is no candidate. */
export function bestOf(candidates: readonly Ranked[], weights: WeightTable): { index: number; p: number } {
  let index = -1;
  const scores: number[] = [];
  for (let i = 0; i < candidates.length; i++) {
    let score = 0;
    for (const group of candidates[i].features) score += group.sumIn(weights);
    scores.push(score);
    if (index < 0 || score > scores[index]) index = i;
  }
  if (index < 0) return { index, p: 0 };
  let total = 0;
  for (const s of scores) total += Math.exp(s - scores[index]);
  return { index, p: 1 / total };
}
