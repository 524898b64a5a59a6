/** How each ranker is trained; chosen by cross-validation over the bank (evaluate.ts). */
export const OPTIONS = {
  subjects: { epochs: 8, l2: 1e-3, minCount: 4 },
  trees: { trees: 200, depth: 5, rate: 0.08, lambda: 20, bins: 48 },
  indicator: { epochs: 10, l2: 1e-5, minCount: 4 },
  period: { l2: 3e-3 },
  planned: { l2: 1e-3 },
} as const;
