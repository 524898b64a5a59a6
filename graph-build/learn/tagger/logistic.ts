/** An example for the judge: its evidence and whether it is right. */
export interface Example {
  evidence: Float32Array;
  right: boolean;
}

/** Logistic regression by full gradient steps with a step for each weight (AdaGrad) and L2; deterministic. */
export function fitLogistic(
  examples: readonly Example[],
  size: number,
  l2: number,
  rounds: number,
): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  const gradient = new Float64Array(size);
  const sparse = examples.map(({ evidence }) =>
    Int32Array.from(evidence.keys()).filter((k) => evidence[k] !== 0),
  );
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < size; k++) gradient[k] = l2 * weights[k];
    examples.forEach(({ evidence, right }, e) => {
      let sum = 0;
      for (const k of sparse[e]) sum += weights[k] * evidence[k];
      const g = 1 / (1 + Math.exp(-sum)) - (right ? 1 : 0);
      for (const k of sparse[e]) gradient[k] += g * evidence[k];
    });
    for (let k = 0; k < size; k++) {
      squares[k] += gradient[k] * gradient[k];
      if (squares[k] > 0) weights[k] -= (0.5 * gradient[k]) / Math.sqrt(squares[k]);
    }
  }
  return weights;
}
