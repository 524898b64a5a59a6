import { LABEL_COUNT, OUTSIDE, placeOfLabel, typeOfLabel } from "../labels.ts";
import type { Weights } from "../weights.ts";

const L = LABEL_COUNT;
/** Types lie side by side in lanes: four of B, of I, of E, of S; O is the seventeenth. */
export const OUTSIDE_LANE = 16;
/** Bytes of a table of steps: 17 rows of 20 float32, the steps within a type, the steps to B and S turned (see chain.as). */
export const STEP_BYTES = 17 * 80 + 96 + 256;

const LANES = Uint8Array.from({ length: L }, (_, y) =>
  y === OUTSIDE ? OUTSIDE_LANE : placeOfLabel(y) * 4 + typeOfLabel(y),
);

/** The lane of a label. */
export function laneOf(label: number): number {
  return LANES[label];
}

/** Lays out scores of steps from label to label (from × LABEL_COUNT + to) as the kernel reads them. */
export function stepTable(scores: ArrayLike<number>): Float32Array {
  const out = new Float32Array(STEP_BYTES / 4);
  for (let from = 0; from < L; from++)
    for (let to = 0; to < L; to++) out[LANES[from] * 20 + LANES[to]] = scores[from * L + to];
  const step = (from: number, to: number) => out[from * 20 + to];
  const own = 17 * 20;
  const turned = own + 24;
  for (let t = 0; t < 4; t++) {
    const [b, i, e, s] = [t, 4 + t, 8 + t, 12 + t];
    const within = [step(b, i), step(i, i), step(b, e), step(i, e), step(e, 16), step(s, 16)];
    within.forEach((score, k) => {
      out[own + 4 * k + t] = score;
    });
    for (let to = 0; to < 4; to++) {
      out[turned + 4 * to + t] = step(e, to);
      out[turned + 16 + 4 * to + t] = step(e, 12 + to);
      out[turned + 32 + 4 * to + t] = step(s, to);
      out[turned + 48 + 4 * to + t] = step(s, 12 + to);
    }
  }
  return out;
}

/** The hashes of the features in buckets of four, each with the addresses of its rows, and the rows of sixteen lanes. */
export interface BucketTable {
  /** Four hashes (0 = empty) and four addresses for each bucket; their number is a power of two. */
  buckets: Int32Array;
  /** Sixteen int8 for each feature: what it adds to a label beyond what it adds to the one outside. */
  rows: Int8Array;
}

/**
 * Lays out a model's features for the kernel. Rows with the most to say come first: they are the most frequent ones, and so lie
 * close together. `rowsAt` is the address that the rows will have.
 */
export function bucketTable({ hashes, rows }: Weights, rowsAt: number): BucketTable {
  const count = hashes.length;
  let size = 256;
  while (size * 4 < count * 2.5) size *= 2;
  const buckets = new Int32Array(size * 8);
  const lanes = new Int8Array(count * 16);
  const said = Uint8Array.from(hashes, (_, r) => {
    let n = 0;
    for (let y = 0; y < L; y++) if (rows[r * L + y] !== 0) n++;
    return n;
  });
  const order = Int32Array.from(hashes.keys()).sort((a, b) => said[b] - said[a] || a - b);
  order.forEach((r, place) => {
    const outside = rows[r * L];
    for (let y = 1; y < L; y++)
      lanes[place * 16 + LANES[y]] = Math.max(-128, Math.min(127, rows[r * L + y] - outside));
    const hash = hashes[r];
    let bucket = (hash ^ (hash >>> 15)) & (size - 1);
    while (buckets[bucket * 8 + 3] !== 0) bucket = (bucket + 1) & (size - 1);
    let at = bucket * 8;
    while (buckets[at] !== 0) at++;
    buckets[at] = hash;
    buckets[at + 4] = rowsAt + place * 16;
  });
  return { buckets, rows: lanes };
}
