import type { Candidate } from "./candidates.ts";
import { EVIDENCE_SIZE, type Evidence, weigh } from "./evidence.ts";

/** The chance that a candidate is right by its evidence: logistic regression, a row of weights for each type. */
export function judge(weights: Float64Array, type: number, evidence: Evidence): number {
  return 1 / (1 + Math.exp(-weigh(evidence, weights, type * EVIDENCE_SIZE)));
}

/** From which chance on a candidate of each type is taken: what gave the best F1 on held-out reports. */
export const THRESHOLDS: readonly number[] = [0.4, 0.35, 0.38, 0.37];

/** A candidate with its judged chance. */
export interface Judged {
  candidate: Candidate;
  chance: number;
}

/** The best candidates that do not overlap: the surest first, each at least as sure as its type's threshold. */
export function choose(judged: readonly Judged[], thresholds: readonly number[]): Judged[] {
  const chosen: Judged[] = [];
  const order = judged
    .filter((j) => j.chance >= thresholds[j.candidate.type])
    .sort(
      (a, b) =>
        b.chance - a.chance || a.candidate.start - b.candidate.start || a.candidate.end - b.candidate.end,
    );
  const taken = new Map<number, Judged[]>();
  for (const j of order) {
    const { sentence, start, end } = j.candidate;
    const list = taken.get(sentence) ?? [];
    taken.set(sentence, list);
    if (list.some((t) => t.candidate.start < end && t.candidate.end > start)) continue;
    list.push(j);
    chosen.push(j);
  }
  return chosen.sort((a, b) => a.candidate.start - b.candidate.start);
}
