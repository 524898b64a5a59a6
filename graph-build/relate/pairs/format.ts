import { ROLES } from "../../model/index.ts";
import { GROUPS } from "./candidates.ts";
import { type Column, LABELS, type PairModel, ROLE_BITS } from "./model.ts";
import type { Trees } from "./trees.ts";

/*
 * pairs.bin: four bytes (little-endian) with the length of a JSON header, the header, and behind it, in the header's
 * order, for each column a bitmap of the rows that have a weight and those weights as signed bytes; for each forest its
 * features (bytes), thresholds (float32) and leaves (float32).
 */
interface Head {
  version: string;
  bits: number;
  labels: { threshold: number; rival: number; step: number; base: number; depth: number; trees: number }[];
  roles: { step: number }[];
}

/** The model as the bytes of its data file. */
export function packPairs(m: PairModel): Uint8Array {
  const all = GROUPS.flatMap((g) => m.groups[g]);
  const head: Head = {
    version: m.version,
    bits: m.bits,
    labels: all.map((l) => ({
      threshold: l.threshold,
      rival: l.rival,
      step: l.first.step,
      base: l.second.base,
      depth: l.second.depth,
      trees: l.second.feature.length / l.second.depth,
    })),
    roles: ROLES.map((r) => ({ step: m.roles[r].step })),
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, json.length, true);
  const parts: Uint8Array[] = [size, json];
  for (const l of all) {
    parts.push(...packColumn(l.first), l.second.feature, floats(l.second.threshold), floats(l.second.leaf));
  }
  for (const r of ROLES) parts.push(...packColumn(m.roles[r]));
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

function packColumn(c: Column): Uint8Array[] {
  const bitmap = new Uint8Array(c.values.length >> 3);
  const kept: number[] = [];
  c.values.forEach((v, i) => {
    if (v === 0) return;
    bitmap[i >> 3] |= 1 << (i & 7);
    kept.push(v);
  });
  return [bitmap, new Uint8Array(Int8Array.from(kept).buffer)];
}

function floats(a: Float32Array): Uint8Array {
  const out = new Uint8Array(a.length * 4);
  const view = new DataView(out.buffer);
  a.forEach((v, i) => {
    view.setFloat32(i * 4, v, true);
  });
  return out;
}

/**
 * The model from the bytes of its data file.
 * @throws Error where the bytes end early or are no such file
 */
export function parsePairs(bytes: Uint8Array): PairModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  let at = 4 + length;
  const column = (step: number, bits: number): Column => {
    const values = new Int8Array(1 << bits);
    const bitmap = bytes.subarray(at, at + (values.length >> 3));
    at += bitmap.length;
    for (let i = 0; i < values.length; i++)
      if (bitmap[i >> 3] & (1 << (i & 7))) values[i] = view.getInt8(at++);
    return { step, values };
  };
  const numbers = (n: number): Float32Array => {
    const out = new Float32Array(n);
    for (let i = 0; i < n; i++, at += 4) out[i] = view.getFloat32(at, true);
    return out;
  };
  const forest = (base: number, depth: number, trees: number): Trees => {
    const feature = bytes.slice(at, at + trees * depth);
    at += feature.length;
    return { base, depth, feature, threshold: numbers(trees * depth), leaf: numbers(trees << depth) };
  };
  let k = 0;
  const groups = Object.fromEntries(
    GROUPS.map((g) => [
      g,
      LABELS[g].map(() => {
        const l = head.labels[k++];
        const first = column(l.step, head.bits);
        const second = forest(l.base, l.depth, l.trees);
        return { first, second, threshold: l.threshold, rival: l.rival };
      }),
    ]),
  ) as PairModel["groups"];
  const roles = Object.fromEntries(
    ROLES.map((r, i) => [r, column(head.roles[i].step, ROLE_BITS)]),
  ) as PairModel["roles"];
  return { version: head.version, bits: head.bits, groups, roles };
}
