import { Random } from "./random.ts";

/** One training case: rows of the weight table, and whether the label holds. */
export interface Case {
  rows: Int32Array;
  y: 0 | 1;
}

export interface LogisticOptions {
  bits: number;
  epochs: number;
  rate: number;
  l2: number;
  seed: number;
}

/** Logistic regression by AdaGrad over hashed binary features. */
export function trainLogistic(cases: readonly Case[], o: LogisticOptions): Float32Array {
  const w = new Float32Array(1 << o.bits);
  const g2 = new Float32Array(1 << o.bits).fill(1e-6);
  const order = cases.map((_, i) => i);
  const random = new Random(o.seed);
  for (let epoch = 0; epoch < o.epochs; epoch++) {
    random.shuffle(order);
    for (const i of order) {
      const { rows, y } = cases[i];
      let s = 0;
      for (let k = 0; k < rows.length; k++) s += w[rows[k]];
      const g = 1 / (1 + Math.exp(-s)) - y;
      if (Math.abs(g) < 1e-4) continue;
      for (let k = 0; k < rows.length; k++) {
        const r = rows[k];
        const d = g + o.l2 * w[r];
        g2[r] += d * d;
        w[r] -= (o.rate * d) / Math.sqrt(g2[r]);
      }
    }
  }
  return w;
}
