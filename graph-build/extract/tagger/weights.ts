import { SLOTS } from "./features.ts";
import { LABEL_COUNT } from "./labels.ts";

const L = LABEL_COUNT;
const MAGIC = 0x5a544147;
export const FORMAT = 2;

/** The model as it is read from its file: a row of int8 for each feature hash. */
export interface Weights {
  version: string;
  /** What one step of an int8 is worth. */
  scale: number;
  /** Score of each pair of labels, from × LABEL_COUNT + to, in steps of `scale`. */
  transitions: Float64Array;
  /** The hash of each row. */
  hashes: Int32Array;
  rows: Int8Array;
  /** Weights of the judge over candidates, a row for each type; empty where it is not trained. */
  judge: Float64Array;
}

/** What goes into a file: rows of float weights for each hash. */
export interface RawWeights {
  version: string;
  hashes: Int32Array;
  rows: Float32Array;
  transitions: Float32Array;
  judge: Float64Array;
}

/** Largest weight that a file can hold; the few beyond it are cut. */
const LIMIT = 127;

/**
 * Packs weights into the bytes of tagger.bin: header, transitions, judge, hashes in ascending order as
 * varints of their differences, then for each row a bit mask of its labels and an int8 for each bit.
 */
export function packWeights(raw: RawWeights, step: number): Uint8Array {
  const out: number[] = [];
  const head = new DataView(new ArrayBuffer(20));
  const version = new TextEncoder().encode(raw.version);
  const order = Array.from(raw.hashes.keys()).sort((a, b) => (raw.hashes[a] >>> 0) - (raw.hashes[b] >>> 0));
  const body: number[] = [];
  let count = 0;
  let last = 0;
  for (const r of order) {
    let mask = 0;
    const values: number[] = [];
    for (let y = 0; y < L; y++) {
      const q = Math.max(-LIMIT, Math.min(LIMIT, Math.round(raw.rows[r * L + y] / step)));
      if (q === 0) continue;
      mask |= 1 << y;
      values.push(q & 255);
    }
    if (mask === 0) continue;
    const hash = raw.hashes[r] >>> 0;
    varint(hash - last, body);
    last = hash;
    varint(mask, body);
    for (const v of values) body.push(v);
    count++;
  }
  head.setUint32(0, MAGIC);
  head.setUint8(4, FORMAT);
  head.setUint8(5, L);
  head.setUint8(6, SLOTS);
  head.setUint8(7, version.length);
  head.setFloat32(8, step);
  head.setUint32(12, count);
  head.setUint32(16, raw.judge.length);
  out.push(...new Uint8Array(head.buffer), ...version);
  out.push(...new Uint8Array(Float32Array.from(raw.transitions).buffer));
  out.push(...new Uint8Array(Float32Array.from(raw.judge).buffer));
  const bytes = new Uint8Array(out.length + body.length);
  bytes.set(out);
  bytes.set(body, out.length);
  return bytes;
}

function varint(value: number, out: number[]): void {
  let v = value;
  while (v >= 128) {
    out.push((v & 127) | 128);
    v = Math.floor(v / 128);
  }
  out.push(v);
}

/**
 * Reads the bytes of tagger.bin.
 * @throws Error where they are no weights, or made for other labels or features than this code's
 */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || view.getUint32(0) !== MAGIC) throw new Error("tagger.bin: not a file of weights");
  if (view.getUint8(4) !== FORMAT || view.getUint8(5) !== L || view.getUint8(6) !== SLOTS)
    throw new Error("tagger.bin: made for another version of the tagger; run npm run train");
  const count = view.getUint32(12);
  let at = 20 + view.getUint8(7);
  const version = new TextDecoder().decode(bytes.subarray(20, at));
  const floats = (n: number) => Float64Array.from({ length: n }, (_, i) => view.getFloat32(at + 4 * i, true));
  const scale = view.getFloat32(8);
  const transitions = floats(L * L).map((t) => t / scale);
  at += 4 * L * L;
  const judge = floats(view.getUint32(16));
  at += 4 * judge.length;
  const hashes = new Int32Array(count);
  const rows = new Int8Array(count * L);
  const next = () => {
    let value = 0;
    let unit = 1;
    for (;;) {
      const b = bytes[at++];
      value += (b & 127) * unit;
      if (b < 128) return value;
      unit *= 128;
    }
  };
  let hash = 0;
  for (let r = 0; r < count; r++) {
    hash += next();
    const mask = next();
    for (let y = 0; y < L; y++) if ((mask >>> y) & 1) rows[r * L + y] = view.getInt8(at++);
    hashes[r] = hash | 0;
  }
  return { version, scale, transitions, hashes, rows, judge };
}
