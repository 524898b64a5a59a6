import type { Candidate, Group } from "./candidates.ts";
import { denseFeatures, type Scored, WIDTH, worthAsking } from "./dense.ts";
import { pairFeatures } from "./features.ts";
import { Features } from "./hash.ts";
import type { Column, LabelModel } from "./model.ts";
import type { Scan } from "./scan.ts";
import { scoreTrees, sigmoid } from "./trees.ts";

/** A candidate with the probability of each label of its group after both stages. */
export interface Judged extends Scored {
  probability: number[];
}

/** The sum of a column's weights over rows. */
export function scoreColumn(c: Column, rows: Int32Array, length: number, mask = -1): number {
  const { values } = c;
  let s = 0;
  for (let k = 0; k < length; k++) s += values[rows[k] & mask];
  return s * c.step;
}

/** First stage: every pair of mentions by its hashed features, each candidate by its best pair. */
export function firstStage(
  scan: Scan,
  candidates: Candidate[],
  columns: Column[],
  features: Features,
): Scored[] {
  const sums = new Int32Array(columns.length);
  const out: Scored[] = [];
  for (const c of candidates) {
    const scored = unscored(c, columns.length);
    for (let i = 0; i < c.pairs.length; i++) {
      pairFeatures(scan, c.pairs[i], features);
      features.sums(sums);
      for (let l = 0; l < columns.length; l++) note(scored, l, i, sigmoid(sums[l] * columns[l].step));
    }
    out.push(scored);
  }
  return out;
}

/** A candidate before its pairs of mentions are scored. */
export function unscored({ group, from, to, pairs }: Candidate, labels: number): Scored {
  return { group, from, to, pairs, best: zeros(labels), second: zeros(labels), pick: zeros(labels) };
}

function zeros(n: number): number[] {
  return n === 1 ? [0] : [0, 0];
}

/** Takes the probability of one pair of mentions into its candidate's scores. */
export function note(
  s: Pick<Scored, "best" | "second" | "pick">,
  label: number,
  pair: number,
  p: number,
): void {
  if (p > s.best[label]) {
    s.second[label] = s.best[label];
    s.best[label] = p;
    s.pick[label] = pair;
  } else if (p > s.second[label]) s.second[label] = p;
}

/** The log-odds, a hair less, below which a label is never said. */
function leastOf({ threshold, rival }: LabelModel): number {
  const p = Math.min(threshold, rival);
  return Math.log(p / (1 - p)) - 1e-6;
}

const MADE = new WeakMap<LabelModel[], Features>();

/** The features with the weights of a group's labels, made once for a model. */
function featuresOf(models: LabelModel[], bits: number): Features {
  let features = MADE.get(models);
  if (!features) {
    features = new Features(
      bits,
      models.map((m) => m.first.values),
    );
    MADE.set(models, features);
  }
  return features;
}

/** Both stages over the candidates of one group of one article; 0 stands for a probability too low to be said. */
export function judge(scan: Scan, candidates: Candidate[], models: LabelModel[], bits: number): Judged[] {
  const scored = firstStage(
    scan,
    candidates,
    models.map((m) => m.first),
    featuresOf(models, bits),
  );
  const dense = denseFeatures(scan, scored);
  const least = models.map(leastOf);
  const out: Judged[] = [];
  for (let i = 0; i < scored.length; i++) {
    const { group, from, to, pairs, best, second, pick } = scored[i];
    if (!worthAsking(scored[i])) continue;
    const probability = zeros(models.length);
    for (let l = 0; l < models.length; l++)
      probability[l] = sigmoid(scoreTrees(models[l].second, dense, i * WIDTH, least[l]));
    out.push({ group, from, to, pairs, best, second, pick, probability });
  }
  return out;
}

/** The candidates of one group. */
export function ofGroup(candidates: Candidate[], group: Group): Candidate[] {
  return candidates.filter((c) => c.group === group);
}
